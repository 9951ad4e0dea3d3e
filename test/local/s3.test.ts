import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { files } from '../../functions/adapters/s3/files';
import { forgetFiles } from '../../local/forget-files';
import { bucket, s3Credentials, startS3 } from '../../local/s3';
import { startScript } from '../support/child-script';
import { eventually } from '../support/eventually';
import { factsOf, type LocalS3World, pdfOf, putFile, sha256Of, startLocalS3 } from '../support/local-s3';
import { tempFolder } from '../support/temp-folder';

let w: LocalS3World;
beforeAll(async () => {
  w = await startLocalS3();
});
afterAll(() => w.stop());
afterEach(() => jest.useRealTimers());

const pdf = pdfOf(1000);
const code = async (answer: Response) => [answer.status, /<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1]];
/** Makes a link as at another time. */
const at = async <T>(time: number, make: () => Promise<T>): Promise<T> => {
  jest.useFakeTimers({ now: time, doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'] });
  const made = await make();
  jest.useRealTimers();
  return made;
};

describe('an upload through its link', () => {
  it('stores a file of 20 MB', async () => {
    const big = pdfOf(20 * 1024 * 1024);
    const { url, headers } = await w.links.presignUpload('uploads/s/big', factsOf(big), 900);
    expect(new URL(url).origin).toBe(w.site);
    expect((await putFile(url, headers, big)).status).toBe(200);
    expect(await w.files.inspect('uploads/s/big')).toMatchObject({ size: big.length, sha256: sha256Of(big) });
  });

  it.each<[string, (url: string, headers: Record<string, string>) => Promise<Response>]>([
    ['another length', (url, headers) => putFile(url, headers, pdfOf(1001))],
    ['another type', (url, headers) => putFile(url, { ...headers, 'content-type': 'text/html' }, pdf)],
    [
      'another checksum header',
      (url, headers) =>
        putFile(url, { ...headers, 'x-amz-checksum-sha256': Buffer.alloc(32).toString('base64') }, pdfOf(1000, 'b')),
    ],
    [
      'no checksum header',
      (url, { 'x-amz-checksum-sha256': _checksum, ...headers }) => putFile(url, headers, pdfOf(1000, 'b')),
    ],
    ['another key', (url, headers) => putFile(url.replace('/uploads/s/', '/files/s/'), headers, pdf)],
    ['another life', (url, headers) => putFile(url.replace('Expires=900', 'Expires=9000'), headers, pdf)],
    [
      'an unsigned wish to copy another object',
      (url, headers) => putFile(url, { ...headers, 'x-amz-copy-source': `/${bucket}/files/other` }, pdf),
    ],
    ['another method', (url, headers) => fetch(url, { method: 'DELETE', headers })],
  ])('is refused with %s', async (name, put) => {
    await w.files.put('files/other', pdf, 'application/pdf');
    const key = `uploads/s/${name.replaceAll(' ', '-')}`;
    const { url, headers } = await w.links.presignUpload(key, factsOf(pdf), 900);
    expect((await put(url, headers)).status).toBe(403);
    expect(await w.files.inspect(key)).toBeUndefined();
    expect((await putFile(url, headers, pdf)).status).toBe(200);
  });

  it('is refused after its time, and taken before', async () => {
    const make = () => w.links.presignUpload('uploads/s/late', factsOf(pdf), 900);
    const expired = await at(Date.now() - 901_000, make);
    expect(await code(await putFile(expired.url, expired.headers, pdf))).toEqual([403, 'AccessDenied']);
    const late = await at(Date.now() - 840_000, make);
    expect((await putFile(late.url, late.headers, pdf)).status).toBe(200);
  });

  it('is refused where the bytes are not those of the checksum, and leaves what stood there', async () => {
    const { url, headers } = await w.links.presignUpload('uploads/s/bytes', factsOf(pdf), 900);
    expect((await putFile(url, headers, pdf)).status).toBe(200);
    expect(await code(await putFile(url, headers, pdfOf(1000, 'b')))).toEqual([400, 'BadDigest']);
    expect(await w.files.inspect('uploads/s/bytes')).toMatchObject(factsOf(pdf));
  });

  it('leaves nothing where its sender goes away', async () => {
    const { url, headers } = await w.links.presignUpload('uploads/s/broken', factsOf(pdf), 900);
    const sending = request(url, { method: 'PUT', headers });
    sending.on('error', () => undefined);
    sending.write(pdf.subarray(0, 500));
    const incoming = () => readdir(path.join(w.folder.path, 'incoming'));
    expect(await eventually(async () => (await incoming()).length === 1, 10_000)).toBe(true);
    sending.destroy();
    expect(await eventually(async () => (await incoming()).length === 0, 10_000)).toBe(true);
    expect(await w.files.inspect('uploads/s/broken')).toBeUndefined();
  });
});

describe('whoever has no link', () => {
  it.each(['GET', 'PUT', 'DELETE', 'POST'])('gets nothing by %s', async (method) => {
    await w.files.put('files/secret', pdf, 'application/pdf');
    for (const address of ['', 'files/secret', '?list-type=2']) {
      for (const origin of [w.site, w.s3.endpoint]) {
        const answer = await fetch(`${origin}/${bucket}/${address}`, { method });
        expect([answer.status, await answer.text()]).toEqual([403, expect.not.stringContaining('%PDF')]);
      }
    }
    expect(await w.files.inspect('files/secret')).toMatchObject(factsOf(pdf));
  });

  it('gets nothing by the key pair that the library is known for', async () => {
    const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
    const stranger = new S3Client({ endpoint: w.site, region: 'ap-southeast-3', credentials, forcePathStyle: true });
    const url = await getSignedUrl(stranger, new GetObjectCommand({ Bucket: bucket, Key: 'files/secret' }));
    expect(await code(await fetch(url))).toEqual([403, 'InvalidAccessKeyId']);
    stranger.destroy();
  });

  it('cannot stop the server by an address or a header that is none', async () => {
    const { hostname, port } = new URL(w.site);
    const outgoing = request({ hostname, port, path: '//', method: 'GET' }).end();
    expect((await once(outgoing, 'response'))[0]).toMatchObject({ statusCode: 400 });
    const link = await w.links.presignDownload('files/x', 'x', 300);
    expect((await fetch(link.replace('/files/x', '/%ff'))).status).toBe(400);
    expect(await w.files.inspect('files/none')).toBeUndefined();
  });
});

it('hands out a file under its name', async () => {
  await w.files.put('files/c/1', pdf, 'application/pdf');
  const answer = await fetch(await w.links.presignDownload('files/c/1', "Surat 'Ágil' (1).pdf", 300));
  expect(answer.headers.get('content-disposition')).toBe(
    "attachment; filename*=UTF-8''Surat%20%27%C3%81gil%27%20%281%29.pdf",
  );
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(Buffer.from(await answer.arrayBuffer()).equals(pdf)).toBe(true);
  const expired = await at(Date.now() - 301_000, () => w.links.presignDownload('files/c/1', 'a.pdf', 300));
  expect((await fetch(expired)).status).toBe(403);
});

it('forgets uploads after 7 days and bundles after one, and nothing else ever', async () => {
  const keys = ['uploads/old/1', 'bundles/b/1', 'files/b/1', 'documents/b/1'];
  for (const key of keys) await w.files.put(key, pdf, 'application/pdf');
  const inDays = (days: number) => forgetFiles(w.own, bucket, new Date(Date.now() + days * 86_400_000));
  const standing = async () => (await Promise.all(keys.map((key) => w.files.inspect(key)))).map(Boolean);
  expect([await inDays(0.9), await standing()]).toEqual([0, [true, true, true, true]]);
  expect([await inDays(6.9), await standing()]).toEqual([1, [true, false, true, true]]);
  await inDays(7.1);
  expect(await standing()).toEqual([false, false, true, true]);
});

it('has every file that it took, and no half ones, after kill -9', async () => {
  const folder = await tempFolder();
  const { size, sha256 } = factsOf(pdf);
  const child = await startScript<Record<'whole' | 'half', { url: string; headers: Record<string, string> }>>(
    path.join(__dirname, 'children/hold-s3.ts'),
    [folder.path, `${size}`, sha256],
  );
  const incoming = () => readdir(path.join(folder.path, 'incoming'));
  try {
    const { whole, half } = child.ready;
    expect((await putFile(whole.url, whole.headers, pdf)).status).toBe(200);
    const sending = request(half.url, { method: 'PUT', headers: half.headers });
    sending.on('error', () => undefined);
    sending.write(pdf.subarray(0, 500));
    expect(await eventually(async () => (await incoming()).length === 1, 10_000)).toBe(true);
  } finally {
    await child.kill9();
  }

  const again = await startS3(folder.path);
  const client = new S3Client({
    endpoint: again.endpoint,
    region: 'ap-southeast-3',
    credentials: s3Credentials,
    forcePathStyle: true,
  });
  expect(await files(client, bucket).inspect('uploads/a/whole')).toMatchObject(factsOf(pdf));
  expect(await files(client, bucket).inspect('uploads/a/half')).toBeUndefined();
  expect(await incoming()).toEqual([]);
  client.destroy();
  await again.close();
  await folder.remove();
});

it.each([
  ['application/pdf', /^default-src 'none';.*frame-ancestors 'self'$/],
  ['image/png', /^sandbox; default-src 'none';.*frame-ancestors 'self'$/],
])('shows %s in a page of its own origin, with nothing else allowed', async (type, policy) => {
  await w.files.put('files/c/view', pdf, 'application/pdf');
  const answer = await fetch(await w.links.presignView('files/c/view', 'surat.pdf', type, 300));
  expect(answer.headers.get('content-disposition')).toBe("inline; filename*=UTF-8''surat.pdf");
  expect(answer.headers.get('content-type')).toBe(type);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('content-security-policy')).toMatch(policy);
  await answer.arrayBuffer();
});

it('answers an address that cannot be read without ending', async () => {
  const { hostname, port } = new URL(w.site);
  const outgoing = request({ hostname, port, path: `//:${bucket}`, method: 'GET' }).end();
  expect((await once(outgoing, 'response'))[0].statusCode).toBeGreaterThanOrEqual(400);
});

it('serves a file so that nothing in it runs or is taken for another type', async () => {
  const { url, headers } = await w.links.presignUpload('uploads/s/page', factsOf(pdf), 900);
  expect((await putFile(url, headers, pdf)).status).toBe(200);
  const answer = await fetch(await w.links.presignDownload('uploads/s/page', 'surat.pdf', 300));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('content-security-policy')).toContain('sandbox;');
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
  await answer.arrayBuffer();
});
