import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { locationOf } from '../support/location-of';
import { entryKey } from '../../functions/adapters/dynamodb/table';
import { bundleEntries } from '../../functions/domain/documents/bundle';
import { applicantPages } from '../../functions/http/applicant/applicant';
import { decideStep } from '../../functions/http/official/decide-step';
import { downloadFile } from '../../functions/http/download-file';
import { startBundle } from '../../functions/http/start-bundle';
import { submitRequest } from '../../functions/http/public/submit-request';
import { verifyDocument } from '../../functions/http/public/verify-document';
import { systemIds } from '../../functions/adapters/system';
import { chainFaults } from '../../functions/domain/case/chain';
import { type Field, fieldsOf } from '../../functions/domain/forms/fields';
import { specificationForm } from '../../functions/domain/forms/specification-form';
import { issueDocuments } from '../../functions/tasks/issue-documents';
import { attachFile } from '../support/attach-file';
import { answerOf, resubmission } from '../support/answers';
import { personalIn, submission } from '../support/submission';
import { newestPath, postForm } from '../support/people';
import { testDynamoDbClient } from '../support/dynamodb';
import { startWorld, type World } from '../support/world';
import { wholePdf } from '../../local/ops/whole-pdf';

let w: World;
beforeAll(async () => {
  w = await startWorld({ prints: true });
});
afterAll(() => w.stop());

const newest = (kind: 'putusan' | 'pemohon') => newestPath(w, kind);
const post = (path: string, fields: Record<string, string>) => postForm(w, path, fields);
const submitWith = async (...kinds: string[]) => {
  const body = await w.withPapers(submission(), ...kinds);
  await submitRequest(w.deps).request('/api/requests', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  await w.machine.idle();
  return body;
};
const pdf = new Uint8Array(wholePdf('bertanda tangan'));
/** Attaches a PDF behind a link. */
const attach = (path: string, kind: string, bytes = pdf) => attachFile(w, path, kind, bytes);

const specified = (field: Field): string => {
  if (field.kind === 'choice') return field.options[0]!.value;
  return field.kind === 'money' ? 'Rp1.000.000' : field.kind === 'year' ? '2027' : 'Isi';
};
const specification = Object.fromEntries(fieldsOf(specificationForm).map((field) => [field.name, specified(field)]));

it.each([
  ['as a file', async (path: string) => attach(path, 'spesifikasi-teknis')],
  ['as the form', async () => specification],
])('asks for a missing specification before step 4 opens, and takes it %s', async (_how, handIn) => {
  const body = await submitWith('surat-permohonan');
  const caseId = body.requestId;
  for (const act of ['accept', 'forward'] as const)
    expect((await post(newest('putusan'), answerOf[act])).status).toBe(303);
  const waiting = await w.view(caseId);
  expect([waiting.head.status, waiting.head.next, waiting.head.asker]).toEqual([
    'menunggu-pemohon',
    { step: 'request', round: 2 },
    'conformity-analysis',
  ]);
  expect(w.mails.at(-1)!.text).toContain('Masih kurang: Spesifikasi teknis aplikasi baru.');
  const path = newest('pemohon');
  const asked = async () => (await applicantPages(w.deps).request(path)).text();
  expect(await asked()).toContain('Masih kurang: Spesifikasi teknis aplikasi baru. Lampirkan');
  const without = await post(path, resubmission(body));
  expect([without.status, await without.text()]).toEqual([
    400,
    expect.stringContaining('Masih kurang: Spesifikasi teknis'),
  ]);
  const handedInAt = new Date(w.world.now.getTime() + 5 * 86_400_000);
  w.world.now = handedInAt;
  expect((await post(path, resubmission(body, await handIn(path)))).status).toBe(303);
  expect(await asked()).not.toContain('Masih kurang');
  const { head, steps } = await w.view(caseId);
  expect(head.next).toEqual({ step: 'conformity-analysis', round: 1 });
  expect(steps.find(({ step }) => step === 'conformity-analysis')!.openedAt >= handedInAt.toISOString()).toBe(true);
});

it('keeps evidence with a decision, and gives each its papers', async () => {
  await submitWith();
  await post(newest('putusan'), answerOf.accept);
  await post(newest('putusan'), { outcome: 'send-back', reason: 'Hanya untuk Kepala Dinas' });
  const readers = () => w.mails.filter(({ text }) => text.includes('Hanya untuk')).map(({ to }) => to);
  expect(readers()).toEqual(['kadis@example.id']);
  await post(newest('putusan'), { ...answerOf.accept, note: 'Hanya untuk Kepala Bidang' });
  await post(newest('putusan'), answerOf.forward);
  const path = newest('putusan');
  const evidence = await attach(path, 'bukti');
  const incomplete = await post(path, { outcome: 'does-not-conform', ...evidence, 'attachments.0.name': 'scan.pdf' });
  expect([incomplete.status, await incomplete.text()]).toEqual([400, expect.stringMatching(/<div>scan\.pdf<small>/)]);
  expect((await post(path, { ...answerOf['does-not-conform'], ...evidence })).status).toBe(303);
  const html = await (await decideStep(w.deps).request(path)).text();
  expect(html).toContain('Bukti: berkas.pdf');
  const theirs = await (await applicantPages(w.deps).request(newest('pemohon'))).text();
  expect(theirs).not.toContain('berkas.pdf');
  expect(theirs).not.toContain('Lembar Disposisi');
  expect([html, theirs].map((page) => page.match(/Hanya untuk/g)?.length)).toEqual([2, undefined]);
  const [href] = /\/putusan\/[\w-]+\/berkas\/[\w-]+/.exec(html)!;
  const link = await downloadFile(w.deps).request(href);
  expect(link.status).toBe(303);
  expect((await fetch(locationOf(link))).status).toBe(200);
  const fileId = href.split('/').at(-1);
  const internal = (await w.deps.cases.documents(await w.caseOfLink(path))).find(
    ({ audience }) => audience === 'official',
  )!;
  expect((await downloadFile(w.deps).request(`${newest('pemohon')}/berkas/${internal.documentId}`)).status).toBe(404);
  expect((await downloadFile(w.deps).request(`/putusan/${'a'.repeat(43)}/berkas/${fileId}`)).status).toBe(404);
});

it('verifies a document, its newer version and its signed version, without personal data', async () => {
  const body = await submitWith();
  const caseId = body.requestId;
  const path = newest('putusan');
  await post(path, answerOf.accept);
  const documents = await w.deps.cases.documents(caseId);
  const disposition = documents.find(({ kind }) => kind === 'disposisi-kepala-dinas')!;
  const verify = async (id: string) => (await verifyDocument(w.deps).request(`/verifikasi/${id}`)).text();
  const before = await verify(disposition.documentId);
  expect(before).toContain(disposition.sha256);
  expect(before).toContain('tercatat pada sistem');
  for (const personal of personalIn(submission())) expect(before).not.toContain(personal);
  const asEvidence = { document: disposition.documentId, ...(await attach(path, 'bukti')) };
  expect((await post(`${path}/bertanda-tangan`, asEvidence)).status).toBe(400);
  expect(await verify(disposition.documentId)).toBe(before);
  const file = { document: disposition.documentId, ...(await attach(path, 'dokumen-bertanda-tangan')) };
  const answer = await post(`${path}/bertanda-tangan`, file);
  const page = await answer.text();
  expect(answer.status).toBe(400);
  expect(page).toContain('Berkas ini sudah ditandatangani, dan isinya sudah saya periksa.');
  expect(page).toContain(`value="${file['attachments.0.uploadId']}"`);
  expect((await post(`${path}/bertanda-tangan`, { ...file, compared: 'true' })).status).toBe(303);
  expect(await verify(disposition.documentId)).toContain(systemIds.digest(pdf));
  const dossier = await w.dossier(caseId);
  expect(chainFaults(dossier.head, dossier.events, dossier.forms, systemIds.digest)).toEqual([]);
  expect((await verifyDocument(w.deps).request(`/verifikasi/${'0'.repeat(32)}`)).status).toBe(404);
});

it('keeps every signed version in the ZIP, and shows the hash that was sealed though the table says another', async () => {
  const { requestId: caseId } = await submitWith();
  const path = newest('putusan');
  await post(path, answerOf.accept);
  const { documentId } = (await w.deps.cases.documents(caseId)).find(({ kind }) => kind === 'disposisi-kepala-dinas')!;
  const sign = async (content: string) => {
    const bytes = new TextEncoder().encode(content);
    const file = await attach(path, 'dokumen-bertanda-tangan', bytes);
    expect((await post(`${path}/bertanda-tangan`, { document: documentId, compared: 'true', ...file })).status).toBe(
      303,
    );
    return systemIds.digest(bytes);
  };
  // A second click sends the same file again.
  const hashes = [
    await sign(`${wholePdf('satu')}`),
    await sign(`${wholePdf('dua')}`),
    await sign(`${wholePdf('dua')}`),
  ];
  const dossier = await w.dossier(caseId);
  expect(dossier.events.filter(({ type }) => type === 'signed')).toHaveLength(2);
  const entries = bundleEntries(dossier, dossier.documents);
  expect(entries.map(({ sha256 }) => sha256)).toEqual(expect.arrayContaining(hashes));
  expect(new Set(entries.map(({ path: name }) => name)).size).toBe(entries.length);

  const table = DynamoDBDocumentClient.from(testDynamoDbClient());
  const { seq } = dossier.events.findLast(({ type }) => type === 'signed')!;
  await table.send(
    new UpdateCommand({
      TableName: w.deps.config.tableName,
      Key: entryKey({ caseId, seq }),
      UpdateExpression: 'SET signed.sha256 = :forged',
      ExpressionAttributeValues: { ':forged': 'f'.repeat(64) },
    }),
  );
  const html = await (await verifyDocument(w.deps).request(`/verifikasi/${documentId}`)).text();
  expect([html.includes(hashes[1]!), html.includes('f'.repeat(64))]).toEqual([true, false]);
});

it('issues no document twice, also when it is asked twice at once', async () => {
  const { requestId: caseId } = await submitWith();
  await post(newest('putusan'), answerOf.accept);
  const before = await w.deps.cases.documents(caseId);
  await Promise.all([1, 2, 3].map(() => issueDocuments(w.deps)({ caseId })));
  expect(await w.deps.cases.documents(caseId)).toEqual(before);
  expect(before.map(({ kind }) => kind).sort()).toEqual([
    'disposisi-kepala-dinas',
    'formulir-pengajuan',
    'tanda-terima',
  ]);
});

it('never puts other bytes where a record points, whatever a slower run makes of the same document', async () => {
  const { start } = w.deps.background;
  w.deps.background.start = () => Promise.resolve();
  const { requestId: caseId } = await submitWith();
  w.deps.background.start = start;
  expect(await w.deps.cases.documents(caseId)).toEqual([]);
  let overtaken = 0;
  const render: typeof w.deps.renderer.render = async (model, url) => {
    if (overtaken++ === 0) await issueDocuments(w.deps)({ caseId });
    return Buffer.concat([await w.deps.renderer.render(model, url), Buffer.from('%')]);
  };
  await issueDocuments({ ...w.deps, renderer: { render } })({ caseId });
  expect(overtaken).toBeGreaterThan(0);
  const issued = await w.deps.cases.documents(caseId);
  expect(issued.length).toBe(2);
  for (const { key, sha256, size } of issued) expect(await w.deps.files.inspect(key)).toMatchObject({ sha256, size });
});

it('says of files, bundle and signed version behind a link that ended how to get a fresh one, and does nothing', async () => {
  const body = await submitWith();
  const caseId = body.requestId;
  const [theirs, ours] = [newest('pemohon'), newest('putusan')];
  await post(ours, { outcome: 'return', reason: 'Lengkapi ringkasan' });
  const contact = { ...body.contact, email: 'baru@example.id' };
  const revised = { ...body, contact, attachments: [] };
  expect((await post(newest('pemohon'), resubmission(revised))).status).toBe(303);
  w.world.now = new Date(w.world.now.getTime() + 91 * 86_400_000);
  const [document] = await w.deps.cases.documents(caseId);
  const before = (await w.dossier(caseId)).events;
  const asked = [
    [theirs, await downloadFile(w.deps).request(`${theirs}/berkas/${document!.documentId}`)],
    [ours, await downloadFile(w.deps).request(`${ours}/berkas/${document!.documentId}`)],
    [ours, await startBundle(w.deps).request(`${ours}/bundel`, { method: 'POST' })],
    [ours, await post(`${ours}/bertanda-tangan`, { document: document!.documentId })],
  ] as const;
  for (const [path, answer] of asked) {
    expect([answer.status, await answer.text()]).toEqual([
      410,
      expect.stringMatching(new RegExp(`action="${path}/tautan-baru"><button>Kirim tautan baru`)),
    ]);
  }
  const { events, bundle } = await w.dossier(caseId);
  expect([events, bundle]).toEqual([before, undefined]);
});
