import { randomBytes, randomUUID } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { present } from '../../functions/domain/present';
import { exampleRequest } from '../../local/ops/answers';
import { wholePdf } from '../../local/ops/whole-pdf';
import { type Ajuan, startAjuan } from '../support/ajuan';
import { deskOverHttp } from '../support/desk-over-http';
import { eventually } from '../support/eventually';
import { locationOf } from '../support/location-of';
import { linksIn, readMailbox } from '../support/mailbox';
import { fileFacts, putUpload } from '../support/upload';
import { unzip } from '../support/zip';

/** The whole office in its own process, which `kill -9` ends while it writes files. See die-at.mjs for the moments. */
let ajuan: Ajuan;
let desk: Awaited<ReturnType<typeof deskOverHttp>>;
beforeAll(async () => {
  ajuan = await startAjuan({ mayDie: true });
  desk = await deskOverHttp(ajuan);
  const requestId = randomUUID();
  await whenIssued(await send(requestId, await upload(requestId, [smallPaper, largePaper])));
});
afterAll(() => ajuan.stop());

const smallPaper = new Uint8Array(wholePdf());
/** Larger than one part of an upload (5 MB): the ZIP that holds it is stored in several parts. */
const largePaper = new Uint8Array(wholePdf(randomBytes(4_000_000).toString('hex')));
const patience = 60_000;
const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const filesIn = async (folder: string) => readdir(path.join(ajuan.folder, 'files', folder)).catch(() => []);
const contentAt = async (answer: Response) => Buffer.from(await (await fetch(locationOf(answer))).arrayBuffer());
/** Returns the newest decision link in the mails about a request, or about any without a number. */
const newestLink = async (requestNumber = '') =>
  (await readMailbox(ajuan.mailbox))
    .filter(({ text }) => text.includes(`Nomor permohonan: ${requestNumber}`))
    .flatMap((mail) => linksIn(mail))
    .findLast((link) => link.includes('/putusan/'));

const json = { 'Content-Type': 'application/json' };
const kinds = ['surat-permohonan', 'spesifikasi-teknis'];
const signUpload = (requestId: string, kind: string, paper: Uint8Array) =>
  fetch(`${ajuan.url}/api/uploads`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ requestId, ...fileFacts(kind, paper) }),
  });
const send = (requestId: string, uploadIds: readonly string[]) => {
  const attachments = kinds.map((kind, index) => ({ kind, uploadId: uploadIds[index] }));
  const body = JSON.stringify({ ...exampleRequest(requestId, today()), attachments });
  return fetch(`${ajuan.url}/api/requests`, { method: 'POST', headers: json, body });
};
const upload = async (requestId: string, papers: readonly Uint8Array<ArrayBuffer>[]): Promise<string[]> => {
  const uploadIds: string[] = [];
  for (const [index, paper] of papers.entries())
    uploadIds.push(await putUpload(await signUpload(requestId, kinds[index] ?? '', paper), paper));
  return uploadIds;
};
const documentsOf = async (caseId: string) =>
  (await filesIn(`berkas/documents/${caseId}`)).filter((name) => name.endsWith('._S3rver_object'));
/** Waits until a request's documents are issued: else the next start would issue them in the middle of the next test. */
const whenIssued = async (answer: Response): Promise<{ caseId: string; requestNumber: string }> => {
  const sent: { caseId: string; requestNumber: string } = await answer.json();
  const isIssued = async () => {
    const link = await newestLink(sent.requestNumber);
    return link !== undefined && !(await (await fetch(link)).text()).includes('sedang disiapkan');
  };
  expect(await eventually(isIssued, patience)).toBe(true);
  return sent;
};

const askExport = async () => {
  const asked = await desk.post('/meja/ekspor', { 'period.from': today(), 'period.to': today() });
  return new URL(locationOf(asked), ajuan.url).pathname;
};

describe('an export during which the office is killed', () => {
  it.each([
    ['half of the CSV has come in', 'half 1'],
    ['the CSV is not described yet', 'empty .csv._S3rver_metadata.json'],
    ['half of the XLSX has come in', 'half 2'],
    ['both files are written, and nobody knows it', 'whole .xlsx._S3rver_metadata.json'],
  ])('is made whole after the next start where %s', async (_, moment) => {
    await ajuan.dieAt(moment);
    const page = await askExport();
    await ajuan.killed();
    await ajuan.killAndRestart();
    expect(await eventually(async () => (await desk.page(page)).includes('Unduh XLSX'), patience)).toBe(true);
    const rows: string[][] = parse(await contentAt(await desk.get(`${page}/csv`)), { bom: true });
    expect(rows).toHaveLength(2);
    const sheet = await unzip(await contentAt(await desk.get(`${page}/xlsx`)));
    expect(sheet.get('xl/worksheets/sheet1.xml')?.toString()).toMatch(/<\/worksheet>$/);
    expect(await filesIn('incoming')).toEqual([]);
  });
});

it('makes the ZIP of a case whole after a kill between its parts, and keeps no part', async () => {
  const [link = ''] = present(await newestLink(), 'a decision link').split('?');
  await ajuan.dieAt('half 2');
  await fetch(`${link}/bundel`, { method: 'POST', redirect: 'manual' });
  await ajuan.killed();
  expect(await filesIn('berkas/._S3rver_uploads')).toHaveLength(1);
  await ajuan.killAndRestart();
  expect(await eventually(async () => (await (await fetch(link)).text()).includes('berkas/bundel'), patience)).toBe(
    true,
  );
  const zip = await unzip(await contentAt(await fetch(`${link}/berkas/bundel`, { redirect: 'manual' })));
  expect([...zip.values()].some((content) => content.equals(largePaper))).toBe(true);
  expect(await filesIn('berkas/._S3rver_uploads')).toEqual([]);
});

it('keeps nothing of a file that a kill interrupted, and takes it again', async () => {
  const requestId = randomUUID();
  const letter = await putUpload(await signUpload(requestId, 'surat-permohonan', smallPaper), smallPaper);
  const signed: { uploadId: string; url: string; headers: Record<string, string> } = await (
    await signUpload(requestId, 'spesifikasi-teknis', largePaper)
  ).json();
  const sending = request(signed.url, { method: 'PUT', headers: signed.headers });
  sending.on('error', () => undefined);
  sending.write(largePaper.subarray(0, 1_000_000));
  const incoming = async () => {
    const [name] = await filesIn('incoming');
    return name === undefined ? 0 : (await stat(path.join(ajuan.folder, 'files/incoming', name))).size;
  };
  expect(await eventually(async () => (await incoming()) > 0, patience)).toBe(true);
  await ajuan.killAndRestart();
  expect(await filesIn('incoming')).toEqual([]);
  const refused = await send(requestId, [letter, signed.uploadId]);
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain('spesifikasi-teknis.pdf belum selesai terkirim. Lampirkan lagi.');
  const uploaded = await putUpload(await signUpload(requestId, 'spesifikasi-teknis', largePaper), largePaper);
  const taken = await send(requestId, [letter, uploaded]);
  expect(taken.status).toBe(201);
  await whenIssued(taken);
});

/** Sends a request during which the office is killed, and again after the next start, as the form does without an answer. */
const sendAcrossKill = async (moment: string) => {
  await ajuan.dieAt(moment);
  const requestId = randomUUID();
  const uploadIds = await upload(requestId, [smallPaper, smallPaper]);
  await send(requestId, uploadIds).catch(() => undefined);
  await ajuan.killed();
  await ajuan.killAndRestart();
  return whenIssued(await send(requestId, uploadIds));
};

it.each([
  ['the first document is being printed', 'print'],
  ['half of the second document has come in', 'half 4'],
])('issues each document once after a kill while %s', async (_, moment) => {
  const { caseId } = await sendAcrossKill(moment);
  expect(await documentsOf(caseId)).toHaveLength(2);
});

it('repeats an interrupted mail once, and sends the others once', async () => {
  const { requestNumber } = await sendAcrossKill('mailed');
  const subjects = (await readMailbox(ajuan.mailbox))
    .filter(({ text }) => text.includes(requestNumber))
    .map(({ to, subject }) => `${to.join()}: ${subject.split(':')[0]}`)
    .sort();
  // The first mail was on its way when the office died: nobody can know whether it arrived.
  const interrupted = expect.stringMatching(/^kepala-dinas@example.id: Mohon keputusan/);
  expect(subjects).toEqual([interrupted, interrupted, 'siti@example.id: Tanda terima permohonan']);
});
