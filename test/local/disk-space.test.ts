import { randomUUID } from 'node:crypto';
import { signUploads } from '../../functions/http/sign-uploads';
import { parseLimits } from '../../functions/domain/case/limits';
import { refuseUploadsWhenFull } from '../../local/disk-space';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => {
  w = await startWorld({ limits: parseLimits('upload=100/3600/1000') });
});
afterAll(() => w.stop());

/** Requests an upload of this many kilobytes, each time for another form, from one address. */
const ask = (kilobytes: number, sourceIp: string, deps = w.deps) =>
  signUploads(deps).request(
    '/api/uploads',
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        requestId: randomUUID(),
        kind: 'surat-permohonan',
        name: 'a.pdf',
        type: 'application/pdf',
        size: kilobytes * 1024,
        sha256: 'a'.repeat(64),
      }),
    },
    { event: { requestContext: { http: { sourceIp } } } },
  );

it('bounds the kilobytes that one address may upload in an hour, submitted or not', async () => {
  const statuses = [];
  for (const kilobytes of [600, 500, 400, 1]) statuses.push((await ask(kilobytes, '203.0.113.7')).status);
  expect(statuses).toEqual([201, 429, 201, 429]);
  expect((await ask(600, '203.0.113.8')).status).toBe(201);
  w.world.now = new Date(w.world.now.getTime() + 3_600_000);
  expect((await ask(600, '203.0.113.7')).status).toBe(201);
});

it('takes no upload where the disk would fall below its reserve, and says when to come again', async () => {
  const withFree = (megabytes: number) => ({
    ...w.deps,
    fileLinks: refuseUploadsWhenFull(w.deps.fileLinks, '/', async () => megabytes << 20),
  });
  expect((await ask(100, '203.0.113.9', withFree(600))).status).toBe(201);
  const refused = await ask(100, '203.0.113.9', withFree(512));
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([507, '3600']);
  expect(await refused.json()).toMatchObject({ title: expect.stringContaining('penyimpanan berkas sedang penuh') });
});

it('knows how much is free where files are kept', async () => {
  await expect(
    refuseUploadsWhenFull(w.deps.fileLinks, '/').presignUpload(
      'uploads/a/b',
      { size: 2 ** 60, type: 'a/b', sha256: 'a' },
      9,
    ),
  ).rejects.toMatchObject({ name: 'StorageFull' });
});
