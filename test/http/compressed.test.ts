import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { handle } from 'hono/aws-lambda';
import { apps } from '../support/apps';
import { staticSite } from '../../local/site';
import { tempFolder } from '../support/temp-folder';
import { lambdaEvent } from '../support/lambda-event';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => void (w = await startWorld()));
afterAll(() => w.stop());

it('answers API Gateway with gzip, where it is taken', async () => {
  const { trackingId } = await w.submit();
  const handler = handle(apps.trackCase(w.deps));
  const plain = await handler(lambdaEvent('GET', `/lacak/${trackingId}`, {}));
  const packed = await handler(lambdaEvent('GET', `/lacak/${trackingId}`, { 'accept-encoding': 'br, gzip' }));
  expect(plain).toMatchObject({ statusCode: 200, isBase64Encoded: false });
  expect(packed).toMatchObject({ statusCode: 200, isBase64Encoded: true });
  expect(packed.headers).toMatchObject({
    'content-encoding': 'gzip',
    vary: 'Accept-Encoding',
    'cache-control': 'no-store',
    'content-security-policy': plain.headers!['content-security-policy'],
  });
  const body = Buffer.from(packed.body, 'base64');
  expect(body.length).toBeLessThan(plain.body.length / 2);
  expect(gunzipSync(body).toString()).toBe(plain.body);
});

it("leaves the desk's pages as they are: they repeat what is searched", async () => {
  const page = await apps.deskSignIn(w.deps).request('/meja/masuk', { headers: { 'accept-encoding': 'gzip' } });
  expect([page.status, page.headers.get('content-encoding')]).toEqual([200, null]);
});

it('serves the static site compressed, and a page for a wrong address, as CloudFront does', async () => {
  const folder = await tempFolder();
  const site = await staticSite(folder.path);
  const got = async (url: string, encoding: string) => {
    const answer = await site.request(url, { headers: { 'accept-encoding': encoding } });
    return { encoding: answer.headers.get('content-encoding'), bytes: Buffer.from(await answer.arrayBuffer()), answer };
  };
  for (const url of ['/', '/attach.js']) {
    const plain = await got(url, 'identity');
    const [gzip, brotli] = [await got(url, 'gzip, deflate'), await got(url, 'gzip, deflate, br')];
    expect([plain.encoding, gzip.encoding, brotli.encoding]).toEqual([null, 'gzip', 'br']);
    expect(gunzipSync(gzip.bytes)).toEqual(plain.bytes);
    expect(brotliDecompressSync(brotli.bytes)).toEqual(plain.bytes);
    expect(brotli.answer.headers.get('content-type')).toBe(plain.answer.headers.get('content-type'));
  }
  const wrong = await got('/tidak-ada', 'identity');
  expect([wrong.answer.status, wrong.bytes.toString()]).toEqual([404, expect.stringContaining('Tidak ditemukan')]);
  expect((await got('/404.html', 'identity')).bytes).toEqual(wrong.bytes);
  await folder.remove();
});

it('brings the form with its script in less than 28 KB, and without the library that checks stored data', async () => {
  const folder = await tempFolder();
  const site = await staticSite(folder.path);
  const got = async (url: string) => {
    const answer = await site.request(url, { headers: { 'accept-encoding': 'br' } });
    return Buffer.from(await answer.arrayBuffer());
  };
  const page = await got('/');
  const [, script = ''] = /src="(\/form-[^"]+)"/.exec(brotliDecompressSync(page).toString()) ?? [];
  const form = await got(script);
  expect(brotliDecompressSync(form).includes('_zod')).toBe(false);
  expect(page.length + form.length).toBeLessThan(28_000);
  await folder.remove();
});
