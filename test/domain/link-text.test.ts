import { linkFault } from '../../functions/domain/forms/link-text';
import { readConfig } from '../../functions/config';
import { readSettings } from '../../local/settings';

const secret = 'Ab3_-'.padEnd(42, 'x') + '-';
const tracking = 'Ab3_-'.padEnd(24, 'y');

describe('a link as mail clients leave it', () => {
  const kinds: [string, string][] = [
    ...['putusan', 'pemohon', 'ringkasan', 'meja/masuk'].map((kind): [string, string] => [kind, secret]),
    ...['lacak', 'api/cases'].map((kind): [string, string] => [kind, tracking]),
    ['verifikasi', 'a1'.padEnd(32, '0')],
  ];
  const tails = [
    '.',
    ')',
    '>',
    ',',
    '%20',
    '%22',
    "'",
    '%E2%80%9D',
    ').',
    ';',
    '!',
    '*',
    '%C2%A0',
    '%3E%2C',
    '=',
    '%E2%80%8B',
  ];

  it.each(kinds)('loses at /%s what came along with it', (kind, id) => {
    for (const tail of tails)
      expect([tail, linkFault(`/${kind}/${id}${tail}`)]).toEqual([tail, { tidied: `/${kind}/${id}` }]);
    expect(linkFault(`/${kind}/%3C${id}%3E`)).toEqual({ tidied: `/${kind}/${id}` });
  });
  it.each(kinds)('is left alone at /%s where nothing did', (kind, id) =>
    expect(linkFault(`/${kind}/${id}`)).toBeUndefined(),
  );
  it.each(kinds)('is told as cut at /%s where too little is left', (kind, id) =>
    expect(
      [id.slice(0, -1), id.slice(0, 15), `${id.slice(0, 9)}.`].map((left) => linkFault(`/${kind}/${left}`)),
    ).toEqual(['cut', 'cut', 'cut']),
  );
  it.each(['a%2Fb', 'a%c3%a9b', 'a%2520b', '%', '%3Ca%2F%E0%A4%A'])('is tidied no second time: %s', (middle) => {
    const path = `/lacak/${tracking}${middle}${tracking}.`;
    const once = linkFault(path);
    expect(typeof once === 'object' ? linkFault(once.tidied) : once).toBeUndefined();
  });
  it('loses the marks of emphasis too', () =>
    expect(linkFault(`/putusan/${secret}_`)).toEqual({ tidied: `/putusan/${secret}` }));
  it.each(['/putusan', '/lacak/'])('is told as cut where %s is all that is left', (path) =>
    expect(linkFault(path)).toBe('cut'),
  );
  it.each(['/meja/masuk', '/', '/alur.', `/putusan/${secret}/berkas`, '/api/requests', `/putusan/${secret}y`])(
    'leaves %s alone',
    (path) => expect(linkFault(path)).toBeUndefined(),
  );
});

describe('PUBLIC_URL', () => {
  const bad = ['https://a.id/ajuan', 'https://a.id?x=1', 'https://a.id/#x', 'https://u:p@a.id', 'ftp://a.id', 'a.id'];
  const config = (PUBLIC_URL: string) => readConfig({ TABLE_NAME: 'ajuan', PUBLIC_URL, SITE_URL: 'https://b.id' });

  it.each(bad)('of %s is refused at start, in one line that names it', (url) => {
    expect(() => readSettings({ PUBLIC_URL: url })).toThrow(/^Malformed setting: PUBLIC_URL \(must .*\)$/);
    expect(() => config(url)).toThrow(/PUBLIC_URL \(must /);
  });
  it.each(['https://a.id', 'https://a.id:8443/', 'http://192.168.1.5:3000//'])('of %s is taken', (url) => {
    expect(readSettings({ PUBLIC_URL: url }).publicUrl).toBe(url.replace(/\/+$/, ''));
    expect(config(url).publicUrl).toBe(url.replace(/\/+$/, ''));
  });
});
