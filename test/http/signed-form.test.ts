import { sealPdf } from '../../local/year/seal-pdf';
import { chainFaults } from '../../functions/domain/case/chain';
import { locationOf } from '../support/location-of';
import { documentFaults } from '../../functions/domain/documents/document-faults';
import { bundleEntries } from '../../functions/domain/documents/bundle';
import { applicantPages } from '../../functions/http/applicant/applicant';
import { signedFormPage } from '../../functions/http/applicant/signed-form';
import { downloadFile } from '../../functions/http/download-file';
import { decideStep } from '../../functions/http/official/decide-step';
import { submitRequest } from '../../functions/http/public/submit-request';
import { trackCase } from '../../functions/http/public/track-case';
import { verifyDocument } from '../../functions/http/public/verify-document';
import { wholePdf } from '../../local/ops/whole-pdf';
import { answerOf, resubmission } from '../support/answers';
import { attachFile } from '../support/attach-file';
import { newestPath, postForm, sendForm } from '../support/people';
import { submission } from '../support/submission';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => {
  w = await startWorld({ prints: true });
});
afterAll(() => w.stop());

const scan = (text: string) => new Uint8Array(wholePdf(text));
const begin = async (body = submission()) => {
  const { caseId, trackingId } = await w.submit(body);
  const path = newestPath(w, 'pemohon');
  const page = async () => (await applicantPages(w.deps).request(path)).text();
  const documentId = async () => /name="document" value="(\w+)"/.exec(await page())?.[1] ?? '';
  return { body, caseId, trackingId, path, page, documentId };
};
type Begun = Awaited<ReturnType<typeof begin>>;
const post = async (path: string, body: FormData) => {
  w.world.now = new Date(w.world.now.getTime() + 60_000);
  const answer = await signedFormPage(w.deps).request(`${path}/formulir`, { method: 'POST', body });
  return { status: answer.status, text: await answer.text() };
};
/** As a browser without scripts sends it. */
const sendFile = async ({ path, documentId }: Begun, file: File, document?: string) => {
  const body = new FormData();
  body.set('document', document ?? (await documentId()));
  body.set('file', file);
  return post(path, body);
};
const pdf = (bytes: Uint8Array<ArrayBuffer>, name = 'formulir.pdf') =>
  new File([bytes], name, { type: 'application/pdf' });
/** As the page's script sends it. */
const attachAndSend = async ({ path, documentId }: Begun, bytes: Uint8Array<ArrayBuffer>) => {
  const fields = { document: await documentId(), ...(await attachFile(w, path, 'formulir-pengajuan', bytes)) };
  return sendForm(w, signedFormPage(w.deps), `${path}/formulir`, fields);
};
/** Downloads the printed form from its page. */
const printed = async ({ caseId, path }: Begun) => {
  const { documents } = await w.dossier(caseId);
  const { documentId = '' } = documents.findLast(({ kind }) => kind === 'formulir-pengajuan') ?? {};
  const answer = await downloadFile(w.deps).request(`${path}/berkas/${documentId}`);
  return new Uint8Array(await (await fetch(locationOf(answer))).arrayBuffer());
};
const isWhole = async (caseId: string) => {
  const { head, events, forms, documents } = await w.dossier(caseId);
  expect(chainFaults(head, events, forms, w.deps.ids.digest)).toEqual([]);
  expect(documentFaults({ head, events, forms, documents }, w.deps.ids.digest)).toEqual([]);
};
const formOf = async (caseId: string) =>
  (await w.dossier(caseId)).documents.findLast(({ kind }) => kind === 'formulir-pengajuan');

it('warns applicant and Kepala Dinas of a signed form that is the very file of the request letter', async () => {
  await submitRequest(w.deps).request('/api/requests', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(await w.withPapers(submission())),
  });
  await w.machine.idle();
  const [path, ours] = [newestPath(w, 'pemohon'), newestPath(w)];
  const theirs = async () => (await applicantPages(w.deps).request(path)).text();
  const body = new FormData();
  body.set('document', /name="document" value="(\w+)"/.exec(await theirs())?.[1] ?? '');
  body.set('file', pdf(scan('surat-permohonan')));
  expect((await post(path, body)).status).toBe(303);
  expect(await theirs()).toContain('Berkas ini sama dengan Surat permohonan. Ganti bila keliru.');
  expect(await (await decideStep(w.deps).request(ours)).text()).toContain(
    'Formulir bertanda tangan: berkas yang sama dengan Surat permohonan',
  );
});

it.each([
  ['without scripts', async (at: Begun) => (await sendFile(at, pdf(scan('pindaian')))).status],
  ['uploaded by the script', async (at: Begun) => (await attachAndSend(at, scan('pindaian'))).status],
])('takes the signed form %s: an event, a file of the case, and a paper at hand for step 2', async (_how, send) => {
  const at = await begin();
  const ours = newestPath(w);
  expect(await (await decideStep(w.deps).request(ours)).text()).toContain('ada, belum bertanda tangan');
  expect(await send(at)).toBe(303);
  expect(await at.page()).toMatch(/Formulir bertanda tangan kami terima Selasa, 24 November 2026/);
  const { events, documents, forms } = await w.dossier(at.caseId);
  expect(events.at(-1)).toMatchObject({ type: 'signed', actor: 'pemohon' });
  expect(bundleEntries({ forms }, documents).map(({ title }) => title)).toContainEqual(
    expect.stringMatching(/^Formulir Pengajuan .*, bertanda tangan$/),
  );
  const theirs = await (await decideStep(w.deps).request(ours)).text();
  expect(theirs).toContain('ada, bertanda tangan');
  expect(theirs.replaceAll('<wbr/>', '')).toMatch(/Formulir Pengajuan [^<]*, bertanda tangan/);
  const form = await formOf(at.caseId);
  const verified = await (await verifyDocument(w.deps).request(`/verifikasi/${form?.documentId}`)).text();
  expect(verified).toContain(form?.signed?.sha256);
  await isWhole(at.caseId);
});

it('takes the form signed electronically, whose text is its own', async () => {
  const at = await begin();
  expect((await sendFile(at, pdf(sealPdf([await printed(at)])))).status).toBe(303);
  const signed = (await formOf(at.caseId))?.signed;
  expect([signed?.unread, signed?.unsealed]).toEqual([undefined, undefined]);
});

it('tells the sender of a form without electronic signature to look at it again', async () => {
  const at = await begin();
  const bytes = Buffer.concat([await printed(at), Buffer.from('\n% disimpan lagi\n%%EOF\n')]);
  expect((await sendFile(at, pdf(new Uint8Array(bytes)))).status).toBe(303);
  expect((await formOf(at.caseId))?.signed?.unsealed).toBe(true);
});

it('refuses another form, and keeps nothing of it', async () => {
  const other = await printed(await begin());
  const at = await begin();
  const refused = await sendFile(at, pdf(other));
  expect([refused.status, refused.text]).toEqual([
    400,
    expect.stringContaining('nomornya tidak ada di dalamnya (registrasi FP-1/'),
  ]);
  expect((await formOf(at.caseId))?.signed).toBeUndefined();
});

it('keeps a second one as the newer version, says so, and records the same file once', async () => {
  const at = await begin();
  await sendFile(at, pdf(scan('satu')));
  await sendFile(at, pdf(scan('dua')));
  expect((await sendFile(at, pdf(scan('dua')))).status).toBe(303);
  expect(await at.page()).toContain('Ini versi ke-2. Versi sebelumnya digantikan, dan tetap tersimpan.');
  expect((await w.dossier(at.caseId)).events.filter(({ type }) => type === 'signed')).toHaveLength(2);
  expect((await formOf(at.caseId))?.replaced).toHaveLength(1);
  await isWhole(at.caseId);
});

it('takes a photograph under its own ending', async () => {
  const at = await begin();
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  expect((await sendFile(at, new File([png], 'foto.png', { type: 'image/png' }))).status).toBe(303);
  expect((await formOf(at.caseId))?.signed).toMatchObject({ type: 'image/png', unread: true });
  expect(await at.page()).toContain('PNG');
});

it.each<[string, (at: Begun) => Promise<{ status: number; text: string }>, number, RegExp]>([
  ['no file', async (at) => post(at.path, new FormData()), 400, /Isi formulir ini sudah Anda perbaiki/],
  [
    'an empty choice',
    async (at) => sendFile(at, new File([], '', { type: 'application/octet-stream' })),
    400,
    /Pilih berkas formulir yang sudah ditandatangani/,
  ],
  ['a text', async (at) => sendFile(at, new File(['halo'], 'a.txt')), 400, /Lampirkan PDF, JPEG, PNG/],
  [
    'what only calls itself a PDF',
    async (at) => sendFile(at, pdf(new Uint8Array(900))),
    400,
    /Isi formulir\.pdf tidak/,
  ],
  [
    'a file above what a form takes by itself',
    async (at) => sendFile(at, pdf(new Uint8Array(5 * 1024 * 1024))),
    413,
    /Tanpa JavaScript, berkas paling besar 4 MB/,
  ],
])('refuses %s beside its field, and stores nothing', async (_what, send, status, message) => {
  const at = await begin();
  const { seq } = (await w.dossier(at.caseId)).head;
  const refused = await send(at);
  expect([refused.status, refused.text]).toEqual([status, expect.stringMatching(message)]);
  expect(refused.text).toContain('href="#f-attachments"');
  expect((await w.dossier(at.caseId)).head.seq).toBe(seq);
});

it('refuses the form of before a revision, once the revision is in', async () => {
  const at = await begin();
  const former = await at.documentId();
  await postForm(w, newestPath(w), answerOf.return);
  expect((await postForm(w, at.path, resubmission(at.body))).status).toBe(303);
  const refused = await sendFile(at, pdf(scan('pindaian')), former);
  expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('Unduh formulir yang terbaru')]);
  expect((await sendFile(at, pdf(scan('pindaian')))).status).toBe(303);
  await isWhole(at.caseId);
});

it.each<[string, (at: Begun) => Promise<unknown>, RegExp]>([
  ['step 2 is decided', async () => postForm(w, newestPath(w), answerOf.accept), /langkah 2 sudah diputus/],
  ['a revision is asked for', async () => postForm(w, newestPath(w), answerOf.return), /bersama perbaikan itu/],
  ['the request was refused', async () => postForm(w, newestPath(w), answerOf.reject), /sudah ditutup/],
  [
    'the request was withdrawn',
    async ({ path }) => postForm(w, path, { outcome: 'withdraw', reason: 'Anggaran dialihkan' }),
    /sudah ditutup/,
  ],
])('says why it takes none once %s, and what to do', async (_when, act, message) => {
  const at = await begin();
  const [document, upload] = [await at.documentId(), await attachFile(w, at.path, 'formulir-pengajuan', scan('x'))];
  await act(at);
  const refused = await sendForm(w, signedFormPage(w.deps), `${at.path}/formulir`, { document, ...upload });
  expect([refused.status, await refused.text()]).toEqual([409, expect.stringMatching(message)]);
  expect(await at.page()).not.toContain('Kirim formulir');
  expect((await formOf(at.caseId))?.signed).toBeUndefined();
});

it('names the way on the tracking page, which itself takes nothing', async () => {
  const at = await begin();
  const track = async () => (await trackCase(w.deps).request(`/lacak/${at.trackingId}`)).text();
  expect(await track()).toMatch(/Formulir bertanda tangan[^<]*sampai langkah 2 diputus[\s\S]*href="\/tautan-baru"/);
  expect(await track()).not.toContain('type="file"');
  await postForm(w, newestPath(w), answerOf.accept);
  expect(await track()).not.toContain('Formulir bertanda tangan');
});
