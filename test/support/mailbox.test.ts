import { linksIn } from './mailbox';

describe('linksIn', () => {
  it('finds each link of HTML and text once', () => {
    const html = `<a class="x" href="http://localhost:3000/putusan/abc?a=1&amp;b=2">Setuju</a> <a href='http://a/b'>b</a>`;
    const text = 'Buka http://a/b, atau (http://localhost:3000/lacak/xyz).';
    expect(linksIn({ html, text })).toEqual([
      'http://localhost:3000/putusan/abc?a=1&b=2',
      'http://a/b',
      'http://localhost:3000/lacak/xyz',
    ]);
  });
});
