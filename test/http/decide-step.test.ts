import { decideStep } from '../../functions/http/official/decide-step';
import { conformityChecklist } from '../../functions/domain/sop/checklist';
import { locationOf } from '../support/location-of';
import { trackCase } from '../../functions/http/public/track-case';
import { answerOf, budgetLine } from '../support/answers';
import { newestPath, postForm } from '../support/people';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => {
  w = await startWorld();
});
afterAll(() => w.stop());

/** Path of the newest link that an official was mailed. */
const newest = () => newestPath(w);
const get = (path: string, method = 'GET') => decideStep(w.deps).request(path, { method });
const post = (path: string, fields: Record<string, string> | [string, string][]) => postForm(w, path, fields);
const toAnalysis = [answerOf.accept, answerOf.forward];
const decideAll = async (decisions: Record<string, string>[]) => {
  for (const decision of decisions) expect((await post(newest(), decision)).status).toBe(303);
};

it('carries a request through all seven steps from the mailed links', async () => {
  const { caseId } = await w.submit();
  await decideAll(toAnalysis);
  const path = newest();
  const bare = await post(path, { outcome: 'conforms-with-conditions' });
  expect(bare.status).toBe(400);
  expect(await bare.text()).toContain(`1. Kebutuhan: ${conformityChecklist[0]?.items.length} butir belum dijawab.`);
  const unmet = { ...answerOf['does-not-conform'], 'checklist.C1.answer': 'tidak', 'checklist.C2.note': 'Isian saya' };
  const unadvised = await post(path, unmet);
  expect([unadvised.status, await unadvised.text()]).toEqual([
    400,
    expect.stringMatching(/Tulis saran perbaikannya di catatan butir ini[^]*Isian saya/),
  ]);
  await decideAll([answerOf['conforms-with-conditions'], answerOf.integrate]);
  const unexplained = await post(newest(), { outcome: 'done', 'systems.0.result': 'tidak-dapat', ...budgetLine });
  expect([unexplained.status, await unexplained.text()]).toEqual([
    400,
    expect.stringContaining('SIMBADA: tulis alasan mengapa'),
  ]);
  const needless = { 'systems.0.result': 'terintegrasi', 'systems.0.retryOn': '2027-03-01', ...budgetLine };
  const contradicted = await post(newest(), { outcome: 'done', ...needless });
  expect(await contradicted.text()).toContain('SIMBADA: sistem ini sudah terintegrasi. Kosongkan tanggalnya');
  await decideAll([answerOf.integrated, { outcome: 'progress', text: 'Desain selesai' }]);
  expect(
    (
      await post(newest(), [
        ['outcome', 'cancel'],
        ['note', 'belum final'],
        ['outcome', 'save'],
      ])
    ).status,
  ).toBe(303);
  const build = await (await get(newest())).text();
  expect(build).toMatch(/value="cancel" checked/);
  for (const text of ['Pakai SSO', 'Desain selesai', 'belum final']) expect(build).toContain(text);
  await decideAll([answerOf.built]);
  expect((await w.view(caseId)).head.status).toBe('selesai');
});

it('begins the build report with the budget of the integration report, until a draft of its own is saved', async () => {
  await w.submit();
  await decideAll([...toAnalysis, answerOf['conforms-with-conditions'], answerOf.integrate, answerOf.integrated]);
  const html = await (await get(newest())).text();
  expect(html).toContain('Perlu baris lagi? Tekan Simpan.');
  expect(html).toMatch(/name="budget\.0\.source"[^>]* value="APBD"/);
  for (const text of ['value="Rp150.000.000"', 'value="2027"']) expect(html).toContain(text);
  expect(html).toMatch(/value="swakelola" selected/);
  const zero = await post(newest(), { ...answerOf.built, 'budget.0.ceiling': '0' });
  expect([zero.status, await zero.text()]).toEqual([400, expect.stringContaining('Pagu (rupiah): isi lebih dari 0.')]);
  const early = await post(newest(), { ...answerOf.built, 'budget.0.year': '2019' });
  expect([early.status, await early.text()]).toEqual([
    400,
    expect.stringContaining('Baris anggaran 1: Tahun anggaran paling awal 2026, tahun permohonan diajukan.'),
  ]);
  const unfinished = { 'milestones.uat.status': 'berjalan', 'milestones.desain.date': '' };
  const running = await (await post(newest(), { ...answerOf.built, ...unfinished })).text();
  for (const text of ['UAT: tahapan ini masih berjalan. Selesaikan', 'Desain: isi tanggal selesainya tahapan ini.'])
    expect(running).toContain(text);
  expect((await post(newest(), { outcome: 'save', note: 'Anggaran menyusul' })).status).toBe(303);
  expect(await (await get(newest())).text()).not.toContain('Rp150.000.000');
});

it.each([
  ['before the request was received', '2019-01-05', 'sebelum permohonan diterima, Selasa, 24 November 2026.'],
  ['in the future', '2031-01-05', 'sesudah hari ini.'],
])('refuses a stage that was finished %s, and keeps the day', async (_when, day, message) => {
  await w.submit();
  await decideAll([...toAnalysis, answerOf.conforms, answerOf['no-integration']]);
  const answer = await post(newest(), { ...answerOf.built, 'milestones.desain.date': day });
  const html = await answer.text();
  expect(answer.status).toBe(400);
  expect(html).toContain(`Desain: Tanggal selesai tidak boleh ${message}`);
  expect(html).toMatch(new RegExp(`name="milestones.desain.date"[^>]* value="${day}"`));
});

it('confirms a progress note while it is the newest that was recorded', async () => {
  await w.submit();
  await decideAll([...toAnalysis, answerOf.conforms, answerOf['no-integration']]);
  expect(await (await get(newest())).text()).not.toContain('tercatat pada');
  await decideAll([{ outcome: 'progress', text: 'Desain selesai' }]);
  const expected = /Catatan kemajuan tercatat pada \S+, \d+ \S+ 2026 pukul [\d.]+ WIB\. Pemohon melihatnya\./;
  expect(await (await get(newest())).text()).toMatch(expected);
  const wrong = await post(newest(), { outcome: 'progress', text: '' });
  expect([wrong.status, await wrong.text()]).toEqual([400, expect.not.stringContaining('tercatat pada')]);
});

it('changes nothing by GET and HEAD, however often', async () => {
  const { caseId } = await w.submit();
  const before = (await w.view(caseId)).head.seq;
  const path = newest();
  for (const method of ['GET', 'HEAD', 'GET']) {
    expect((await get(`${path}?pilihan=reject`, method)).status).toBe(200);
  }
  expect((await w.view(caseId)).head.seq).toBe(before);
});

it('preselects the choice of the link, and decides only what was chosen', async () => {
  await w.submit();
  const path = newest();
  expect(await (await get(`${path}?pilihan=reject`)).text()).toMatch(/value="reject" checked/);
  expect((await post(path, { note: 'tanpa pilihan' })).status).toBe(400);
  const kept = await post(path, { outcome: 'reject', note: '<b>tetap ada</b>' });
  expect([kept.status, await kept.text()]).toEqual([400, expect.stringContaining('&lt;b&gt;tetap ada&lt;/b&gt;')]);
});

it('posts to its path without the choice of the link, which an unknown or unoffered one does not make', async () => {
  await w.submit();
  const path = newest();
  for (const choice of ['forward', 'save', 'nonsense', '']) {
    const html = await (await get(`${path}?pilihan=${choice}`)).text();
    expect(html).not.toContain('" checked');
    expect(html).toContain(`action="${path}"`);
  }
});

it('names an answer that the chosen outcome does not take, records nothing and keeps both', async () => {
  const { caseId } = await w.submit();
  const before = (await w.view(caseId)).head.seq;
  const refused = await post(newest(), { ...answerOf.accept, reason: 'Sudah ada' });
  const html = await refused.text();
  expect(refused.status).toBe(400);
  expect(html).toContain('Anda mengisi &quot;Alasan&quot; tetapi memilih &quot;Terima permohonan&quot;.');
  expect(html).toMatch(/value="accept" checked/);
  expect(html).toContain('Sudah ada');
  expect((await w.view(caseId)).head.seq).toBe(before);
});

it('names a progress note that a decision would lose', async () => {
  await w.submit();
  await decideAll([...toAnalysis, answerOf.conforms, answerOf['no-integration']]);
  const refused = await post(newest(), { ...answerOf.built, text: 'Desain selesai' });
  expect([refused.status, await refused.text()]).toEqual([
    400,
    expect.stringContaining('Tekan &quot;Catat kemajuan&quot;'),
  ]);
});

it('decides nothing where two outcomes are posted', async () => {
  await w.submit();
  const both: [string, string][] = [
    ['outcome', 'return'],
    ['outcome', 'reject'],
    ['reason', 'Alasan'],
  ];
  expect((await post(newest(), both)).status).toBe(400);
});

it('lets exactly one of twenty simultaneous decisions through and tells the others', async () => {
  await w.submit();
  const path = newest();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      post(path, { outcome: index % 2 ? 'reject' : 'return', reason: `Alasan ${index}` }),
    ),
  );
  const statuses = answers.map(({ status }) => status).sort();
  expect(statuses).toEqual([303, ...Array.from({ length: 19 }, () => 409)]);
  expect(await answers.find(({ status }) => status === 409)!.text()).toContain('Kepala Dinas Diskominfo SP');
});

it('refuses a holder who is not offered, and an outcome of another step', async () => {
  await w.submit();
  const path = newest();
  expect((await post(path, { outcome: 'accept', holder: 'kasi-data' })).status).toBe(400);
  expect((await post(path, { outcome: 'forward', holder: 'kasi-data' })).status).toBe(400);
  expect((await post(path, { outcome: 'save' })).status).toBe(400);
});

it.each([
  [400, 'multipart/form-data; boundary=x', 'garbage'],
  [400, 'application/json', '{"outcome":"reject","reason":"x"}'],
  [413, 'application/x-www-form-urlencoded', `outcome=reject&reason=${'a'.repeat(300_000)}`],
])('answers %i to a body of type %s, and decides nothing', async (status, type, body) => {
  const { caseId } = await w.submit();
  const before = (await w.view(caseId)).head.seq;
  const answer = await decideStep(w.deps).request(newest(), {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  });
  expect(answer.status).toBe(status);
  expect((await w.view(caseId)).head.seq).toBe(before);
});

it('answers 404 to a forged link, and mails a fresh one for an expired one', async () => {
  expect((await get(`/putusan/${'a'.repeat(43)}`)).status).toBe(404);
  await w.submit();
  const path = newest();
  w.world.now = new Date(w.world.now.getTime() + 31 * 86_400_000);
  expect((await get(path)).status).toBe(410);
  expect((await post(path, { outcome: 'reject', reason: 'Terlambat' })).status).toBe(410);
  const sent = await post(`${path}/tautan-baru`, {});
  expect(sent.status).toBe(303);
  expect(await (await get(locationOf(sent))).text()).toContain('Tautan baru sudah kami kirim');
  const fresh = newest();
  expect(fresh).not.toBe(path);
  expect((await get(fresh)).status).toBe(200);
});

it('says how long is left, and how late it is, in the mail and on both pages', async () => {
  w.world.now = new Date('2026-12-22T02:00:00Z');
  const { trackingId } = await w.submit();
  const path = newest();
  const texts = async () => [
    await (await get(path)).text(),
    await (await trackCase(w.deps).request(`/lacak/${trackingId}`)).text(),
  ];
  const due = 'Rabu, 23 Desember 2026 pukul 16.00 WIB';
  expect(w.mails.findLast(({ text }) => text.includes('/putusan/'))!.text).toContain(`${due} (1 hari kerja lagi)`);
  for (const text of await texts()) expect(text).toContain(`${due} (1 hari kerja lagi)`);
  w.world.now = new Date('2026-12-28T02:00:00Z');
  for (const text of await texts()) expect(text).toContain(`${due} (terlambat 1 hari kerja)`);
});
