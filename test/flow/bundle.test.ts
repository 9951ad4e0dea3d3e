import path from 'node:path';
import { locationOf } from '../support/location-of';
import { present } from '../../functions/domain/present';
import { writeFile } from 'node:fs/promises';
import { systemIds } from '../../functions/adapters/system';
import { type CaseRecord, type Manifest, manifestPath, recordPath } from '../../functions/domain/documents/bundle';
import { decideStep } from '../../functions/http/official/decide-step';
import { downloadFile } from '../../functions/http/download-file';
import { startBundle } from '../../functions/http/start-bundle';
import { submitRequest } from '../../functions/http/public/submit-request';
import { verifyBundle } from '../../local/ops/verify';
import { answerOf } from '../support/answers';
import { submission } from '../support/submission';
import { tempFolder } from '../support/temp-folder';
import { newestPath, sendForm } from '../support/people';
import { startWorld, type World } from '../support/world';
import { unzip, zipTo } from '../support/zip';

let w: World;
let folder: Awaited<ReturnType<typeof tempFolder>>;
let files: Map<string, Buffer>;
beforeAll(async () => {
  [w, folder] = [await startWorld({ prints: true }), await tempFolder()];
  files = await unzip(await bundleOfWholeCase());
});
afterAll(async () => {
  await w.stop();
  await folder.remove();
});

const newest = () => newestPath(w);
const post = async (to: string, fields: Record<string, string> = {}) => {
  w.world.now = new Date(w.world.now.getTime() + 60_000);
  const app = to.endsWith('/bundel') ? startBundle(w.deps) : decideStep(w.deps);
  const answer = await sendForm(w, app, to, fields);
  expect([to.split('/').at(-1), answer.status]).toEqual([to.split('/').at(-1), 303]);
};

/** A request with attachments to the end of step 7, and its ZIP as the official's page gives it. */
async function bundleOfWholeCase(): Promise<Buffer> {
  await submitRequest(w.deps).request('/api/requests', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(await w.withPapers(submission())),
  });
  await w.machine.idle();
  for (const act of ['accept', 'forward', 'conforms-with-conditions', 'integrate', 'integrated', 'built'] as const) {
    await post(newest(), answerOf[act]);
  }
  const page = newest();
  await post(`${page}/bundel`);
  const link = await downloadFile(w.deps).request(`${page}/berkas/bundel`);
  return Buffer.from(await (await fetch(locationOf(link))).arrayBuffer());
}

const verify = async (changed: Map<string, Buffer>): Promise<string[]> => {
  const file = path.join(folder.path, 'bundle.zip');
  await zipTo(file, changed);
  return verifyBundle(file);
};
const first = (prefix: string) => [...files.keys()].find((name) => name.startsWith(prefix))!;
const withRecord = (change: (record: CaseRecord) => void) => {
  const record = JSON.parse(files.get(recordPath)!.toString('utf8')) as CaseRecord;
  change(record);
  return new Map(files).set(recordPath, Buffer.from(JSON.stringify(record)));
};

it('holds every paper of the case, in order, and is found complete', async () => {
  const names = [...files.keys()];
  expect(names.filter((name) => name.startsWith('dokumen/'))).toHaveLength(7);
  expect(names.filter((name) => name.startsWith('lampiran/'))).toHaveLength(2);
  expect(names.slice(-2)).toEqual([recordPath, manifestPath]);
  expect(await verify(files)).toEqual([]);
});

it('is complete with the folders that another ZIP program names', async () => {
  expect(await verify(new Map(files).set('dokumen/', Buffer.alloc(0)))).toEqual([]);
});

it('can be asked for again where whoever made it was killed', async () => {
  const page = newest();
  const offered = async () => (await (await decideStep(w.deps).request(page)).text()).includes('Siapkan ZIP');
  expect(await offered()).toBe(false);
  const bundle = present((await w.dossier(await w.caseOfLink(page))).bundle, 'the ZIP');
  await w.deps.cases.saveBundle({ ...bundle, readyAt: undefined });
  expect(await offered()).toBe(false);
  w.world.now = new Date(w.world.now.getTime() + 15 * 60_000);
  expect(await offered()).toBe(true);
  await post(`${page}/bundel`);
  expect(await offered()).toBe(false);
});

it('is offered no longer than its file stands, and can then be made again though nothing has happened since', async () => {
  const page = newest();
  const state = async () => {
    const html = await (await decideStep(w.deps).request(page)).text();
    const { status } = await downloadFile(w.deps).request(`${page}/berkas/bundel`);
    return [html.includes('Unduh seluruh berkas'), html.includes('Siapkan ZIP'), status];
  };
  await post(`${page}/bundel`);
  const askedAt = w.world.now.getTime();
  w.world.now = new Date(askedAt + 22 * 3_600_000);
  expect(await state()).toEqual([true, false, 303]);
  w.world.now = new Date(askedAt + 23 * 3_600_000);
  expect(await state()).toEqual([false, true, 404]);
  await post(`${page}/bundel`);
  expect(await state()).toEqual([true, false, 303]);
});

it('names a changed byte', async () => {
  const name = first('dokumen/02');
  const changed = Buffer.from(files.get(name)!);
  changed[100]! ^= 1;
  expect(await verify(new Map(files).set(name, changed))).toEqual(
    expect.arrayContaining([expect.stringContaining(`${name}: changed`)]),
  );
});

it('names a removed attachment', async () => {
  const changed = new Map(files);
  changed.delete(first('lampiran/01'));
  expect(await verify(changed)).toEqual(expect.arrayContaining([expect.stringContaining(': missing')]));
});

it('names swapped documents', async () => {
  const [one, other] = [first('dokumen/01'), first('dokumen/02')];
  const faults = await verify(new Map(files).set(one, files.get(other)!).set(other, files.get(one)!));
  expect(faults.filter((fault) => fault.includes('changed'))).toHaveLength(2);
});

it('names a removed last event, also where the record hides it', async () => {
  const hidden = withRecord((record) => {
    record.events.pop();
    const last = record.events.at(-1)!;
    record.head = { ...record.head, seq: last.seq, hash: last.hash };
  });
  expect(await verify(withRecord((record) => void record.events.pop()))).toEqual(
    expect.arrayContaining([`${recordPath}: the newest events are missing`]),
  );
  expect(await verify(hidden)).toEqual(
    expect.arrayContaining([`${recordPath}: its newest event is not the one that the manifest names`]),
  );
});

it('names a changed form and a changed event', async () => {
  const form = withRecord((record) => void ((record.forms[0]!.data as { subdomain: string }).subdomain = 'lain'));
  expect(await verify(form)).toEqual(expect.arrayContaining([`${recordPath}: the form of event 1 was changed`]));
  const event = withRecord((record) => void (record.events[1]!.actor = 'orang-lain'));
  expect(await verify(event)).toEqual(expect.arrayContaining([`${recordPath}: event 2 was changed`]));
});

/** The ZIP with a new manifest, as a forger would make it. */
const relisted = (changed: Map<string, Buffer>) => {
  const listed = JSON.parse(files.get(manifestPath)!.toString('utf8')) as Manifest;
  const rest = [...changed].filter(([name]) => name !== manifestPath);
  listed.files = rest.map(([name, bytes]) => ({ path: name, sha256: systemIds.digest(bytes), size: bytes.length }));
  return new Map(changed).set(manifestPath, Buffer.from(JSON.stringify(listed)));
};

it.each<[string, () => Map<string, Buffer>, string]>([
  [
    'exchanged papers',
    () => {
      const [one, other] = [first('dokumen/01'), first('dokumen/02')];
      return new Map(files).set(one, files.get(other)!).set(other, files.get(one)!);
    },
    'the recorded file is not at dokumen/01',
  ],
  [
    'an added paper',
    () => new Map(files).set('dokumen/99-lain.pdf', Buffer.from('%PDF')),
    'no event records this file',
  ],
  ['a title', () => withRecord(({ documents }) => void (documents[0]!.title = 'Izin')), 'Izin, nomor'],
  ['a second form', () => withRecord(({ forms }) => void forms.push(forms[0]!)), 'event 1 has more than one form'],
  ['whose form it is', () => withRecord(({ forms }) => void (forms[1]!.by = 'lain')), 'the form of event'],
  ['the status', () => withRecord(({ head }) => void (head.status = 'ditolak')), "status is not the newest event's"],
  [
    'the number',
    () => withRecord(({ head }) => void (head.requestNumber = '99/X')),
    'request number is not the recorded',
  ],
])('names what was forged, also where the manifest was made anew: %s', async (_what, forge, fault) => {
  expect(await verify(relisted(forge()))).toEqual(expect.arrayContaining([expect.stringContaining(fault)]));
});

it('says what is missing of a ZIP that is none of ours', async () => {
  await writeFile(path.join(folder.path, 'x'), '');
  expect(await verify(new Map([['a.txt', Buffer.from('x')]]))).toEqual([`${manifestPath}: missing`]);
});
