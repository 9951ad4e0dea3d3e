import { Readable } from 'node:stream';
import type { FileStreams } from '../../functions/ports/files';
import { decideStep } from '../../functions/http/official/decide-step';
import { downloadFile } from '../../functions/http/download-file';
import { submitRequest } from '../../functions/http/public/submit-request';
import { startBundle } from '../../functions/http/start-bundle';
import { bundleCase } from '../../functions/tasks/bundle-case';
import { exportRegister } from '../../functions/tasks/export-register';
import { type DeskClient, startDesk } from '../support/desk';
import { locationOf } from '../support/location-of';
import { newestPath, sendForm } from '../support/people';
import { submission } from '../support/submission';
import type { World } from '../support/world';
import { unzip } from '../support/zip';

/** The process is killed while it writes files: the store gets the first part only. The person who waits can ask again. */
let w: World;
let desk: DeskClient;
beforeEach(async () => {
  ({ w, desk } = await startDesk());
  await submitRequest(w.deps).request('/api/requests', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(await w.withPapers(submission())),
  });
  await w.machine.idle();
});
afterEach(() => w.stop());

const minutesPass = (minutes: number) => {
  w.world.now = new Date(w.world.now.getTime() + minutes * 60_000);
};
const beginningOf = async function* (content: AsyncIterable<Uint8Array>) {
  for await (const part of content) {
    yield part.subarray(0, 100);
    throw new Error('killed');
  }
};
/** Returns the dependencies of a process that dies while it sends a file whose key has this end. */
const dyingAt = (end: string) => {
  const { putStream } = w.deps.fileStreams;
  const fileStreams: FileStreams = {
    ...w.deps.fileStreams,
    putStream: (key, content, type) =>
      putStream(key, key.endsWith(end) ? Readable.from(beginningOf(content)) : content, type),
  };
  return { ...w.deps, fileStreams };
};

describe('the ZIP of a case', () => {
  const page = async () => (await decideStep(w.deps).request(newestPath(w))).text();
  const ask = () => sendForm(w, startBundle(w.deps), `${newestPath(w)}/bundel`).catch(() => undefined);
  const fetchZip = async () => downloadFile(w.deps).request(`${newestPath(w)}/berkas/bundel`);

  it('is never half there, and can be asked for again', async () => {
    const alive = w.tasks['bundle-case'];
    w.tasks['bundle-case'] = bundleCase(dyingAt('.zip'));
    await ask();
    expect(await page()).toContain('ZIP seluruh berkas sedang disiapkan');
    expect((await fetchZip()).status).toBe(404);
    minutesPass(16);
    expect(await page()).toContain('Siapkan ZIP seluruh berkas');
    if (alive) w.tasks['bundle-case'] = alive;
    await ask();
    const zip = await fetch(locationOf(await fetchZip()));
    expect((await unzip(Buffer.from(await zip.arrayBuffer()))).size).toBeGreaterThan(2);
  });

  it('can be asked for again where the clock was ahead', async () => {
    w.tasks['bundle-case'] = bundleCase(dyingAt('.zip'));
    minutesPass(3 * 24 * 60);
    await ask();
    minutesPass(-3 * 24 * 60);
    expect(await page()).toContain('Siapkan ZIP seluruh berkas');
  });
});

describe.each(['csv', 'xlsx'])('an export whose %s is half written', (format) => {
  const period = { 'period.from': '2026-11-24', 'period.to': '2026-11-24' };
  const pageOf = async () => {
    const asked: string[] = [];
    const { saveExport } = w.deps.desk;
    w.deps.desk.saveExport = async (record) => {
      asked.push(record.exportId);
      await saveExport(record);
    };
    await desk.post('/meja/ekspor', period).catch(() => undefined);
    return `/meja/ekspor/${asked[0]}`;
  };

  it('offers no file, and says after a while how to ask again', async () => {
    const alive = w.tasks['export-register'];
    w.tasks['export-register'] = exportRegister(dyingAt(`.${format}`));
    const path = await pageOf();
    expect(await desk.page(path)).toContain('Berkas sedang disiapkan');
    expect((await desk.get(`${path}/${format}`)).status).toBe(404);
    minutesPass(16);
    const later = await desk.page(path);
    expect(later).toContain('Penyiapan berkas ini terhenti');
    expect(later).toContain('<a href="/meja/ekspor">Minta berkasnya lagi</a>');
    if (alive) w.tasks['export-register'] = alive;
    const again = locationOf(await desk.post('/meja/ekspor', period));
    expect((await desk.get(`${again}/${format}`)).status).toBe(303);
  });
});
