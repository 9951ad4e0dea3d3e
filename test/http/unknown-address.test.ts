import { unknownAddress } from '../../functions/http/public/unknown-address';
import { createOneOriginApp } from '../../local/apps';
import { unitDeps } from '../support/unit-deps';
import { startWorld, type World } from '../support/world';

const { deps } = unitDeps();
const app = unknownAddress({ ...deps, config: { ...deps.config, siteUrl: 'https://form.test' } });

it.each([
  ['/', 'https://form.test/'],
  ['/putusan/abc/', '/putusan/abc'],
  ['/lacak//abc', '/lacak/abc'],
  ['//evil.test/', '/evil.test'],
  ['/\\evil.test/', '/evil.test'],
  ['/%2F/evil.test/', '/%2F/evil.test'],
])('leads from %s to %s', async (path, to) => {
  const answer = await app.request(path);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, to]);
});

it.each(['/a/b/c', '/wp-login.php', '/%'])('says in Indonesian that %s is nothing', async (path) => {
  const answer = await app.request(path);
  const html = await answer.text();
  expect(answer.status).toBe(404);
  expect(html).toContain('buka lagi tautan dari surel terbaru Anda');
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

it('says that a link is cut where only its beginning is left, and what to do', async () => {
  const answer = await app.request('/putusan');
  expect([answer.status, await answer.text()]).toEqual([
    404,
    expect.stringMatching(/Tautan terpotong[\s\S]*tekan tombolnya/),
  ]);
});

describe('at one origin', () => {
  let w: World;
  beforeAll(async () => {
    w = await startWorld();
  });
  afterAll(() => w.stop());

  it('comes after every other function, and leads there where slashes were added', async () => {
    const pathname = `/lacak/${(await w.submit()).trackingId}`;
    const office = await createOneOriginApp(w.deps);
    expect((await office.request(pathname)).status).toBe(200);
    const slashed = await office.request(`${pathname}/`);
    expect([slashed.status, slashed.headers.get('location')]).toEqual([303, pathname]);
    const ended = await office.request(`${pathname}).`);
    expect([ended.status, ended.headers.get('location')]).toEqual([303, pathname]);
    for (const cut of [
      '/lacak/x',
      '/meja/masuk/x',
      '/putusan/x',
      '/pemohon/x.',
      '/ringkasan/x',
      '/verifikasi/x',
      '/api/cases/x',
    ])
      expect([cut, await (await office.request(cut)).text()]).toEqual([
        cut,
        expect.stringContaining('Tautan terpotong'),
      ]);
    expect((await office.request('/api/requests')).status).toBe(404);
  });

  it.each(['/wp-login.php', '/lacak/x/', '//'])(
    'answers a post to %s with the headers of every answer',
    async (pathname) => {
      const answer = await (await createOneOriginApp(w.deps)).request(pathname, { method: 'POST', body: 'a=b' });
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('cache-control')).toBe('no-store');
    },
  );
});
