import { chainFaults } from '../../functions/domain/case/chain';
import { locationOf } from '../support/location-of';
import { lapse } from '../../functions/domain/case/moves';
import { applicantPages } from '../../functions/http/applicant/applicant';
import { decideStep } from '../../functions/http/official/decide-step';
import { deliver } from '../../functions/use-cases/deliver-outcome';
import { answerOf } from '../support/answers';
import { type DeskClient, deskOf, startDesk } from '../support/desk';
import { linksIn } from '../support/mailbox';
import { submission } from '../support/submission';
import { postForm } from '../support/people';
import type { World } from '../support/world';

let w: World;
let desk: DeskClient;
beforeAll(async () => {
  ({ w, desk } = await startDesk());
});
afterAll(() => w.stop());

const linkTo = (mailbox: string, kind = 'putusan') =>
  w.mails
    .filter(({ to }) => to === mailbox)
    .flatMap((mail) => linksIn(mail))
    .filter((link) => link.includes(`/${kind}/`))
    .map((link) => new URL(link).pathname)
    .at(-1)!;
const decide = async (path: string, fields: Record<string, string>) => (await postForm(w, path, fields)).status;
const rowsOf = (html: string) =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/gs)]
    .slice(1)
    .map(([, row]) => row!.replaceAll('<wbr/>', '').replace(/<[^>]+>/g, ' '));
const found = async (query: Record<string, string>) => rowsOf(await desk.page(`/meja?${new URLSearchParams(query)}`));
const pathOf = (caseId: string) => `/meja/permohonan/${caseId}`;
const head = async (caseId: string) => (await w.view(caseId)).head;
const isWhole = async (caseId: string) => {
  const dossier = await w.dossier(caseId);
  expect(chainFaults(dossier.head, dossier.events, dossier.forms, w.deps.ids.digest)).toEqual([]);
};
/** To step 3, with the division's head. */
const accepted = async (body = submission()) => {
  const { caseId } = await w.submit(body);
  expect(await decide(linkTo('kadis@example.id'), answerOf.accept)).toBe(303);
  return caseId;
};
/** Held back by the applicant until it lapses. */
const lapsed = async (body = submission()) => {
  const { caseId } = await w.submit(body);
  expect(await decide(linkTo('kadis@example.id'), answerOf.return)).toBe(303);
  const view = await w.view(caseId);
  w.world.now = new Date(w.world.now.getTime() + 60_000);
  await w.deps.cases.apply(lapse(view, 30, { now: w.world.now, digest: w.deps.ids.digest }));
  await deliver(w.deps, caseId);
  await w.machine.idle();
  expect((await head(caseId)).status).toBe('kedaluwarsa');
  return caseId;
};

it('lists, searches and narrows the register', async () => {
  const names = ['Perizinan Klinik', 'Arsip <b>Gambar</b>', 'Layanan Tanah'];
  for (const name of names) await w.submit(submission({ application: { type: 'aplikasi', name, summary: 'x' } }));
  const first = await w.submit(submission({ letter: { number: '777/DESK', date: '2026-11-20' } }));
  expect(await found({})).toHaveLength(4);
  expect(await found({ cari: 'gambar arsip' })).toEqual([expect.stringContaining('Arsip &lt;b&gt;Gambar')]);
  expect(await found({ cari: '777/desk' })).toEqual([expect.stringContaining(first.requestNumber)]);
  expect(await found({ cari: first.requestNumber, status: 'selesai' })).toEqual([]);
  expect(await found({ status: 'berjalan', langkah: 'agency-disposition' })).toHaveLength(4);
  expect(await found({ pemegang: 'kadis' })).toHaveLength(4);
  expect(await found({ pemegang: 'kasi-data' })).toEqual([]);
  expect(await found({ terlambat: 'ya' })).toEqual([]);
  const now = w.world.now;
  w.world.now = new Date('2026-11-27T02:00:00Z');
  await desk.signIn();
  for (const query of [{ terlambat: 'ya' }, { terlambat: 'ya', pemegang: 'kadis' }] as Record<string, string>[])
    expect((await found(query))[0]).toContain('terlambat 2 hari kerja');
  w.world.now = now;
  await desk.signIn();
  expect(await found({ status: 'apa', langkah: 'x', sesudah: 'rusak' })).toHaveLength(4);
});

it('calls the start of the list its first page, whatever position the address invents', async () => {
  expect(await desk.page('/meja?sesudah=rusak')).toMatch(/Halaman 1, \d+ permohonan/);
});

it('goes on and back, page by page', async () => {
  for (let count = 0; count < 24; count += 1) await w.registerOnly();
  const link = (html: string, rel: string) =>
    new RegExp(`href="([^"]+)" rel="${rel}"`).exec(html)?.[1]?.replaceAll('&amp;', '&');
  const first = await desk.page('/meja?status=berjalan');
  const second = await desk.page(link(first, 'next')!);
  expect([rowsOf(first).length, rowsOf(second).length, link(second, 'next')]).toEqual([25, 3, undefined]);
  expect(rowsOf(await desk.page(link(second, 'prev')!))).toEqual(rowsOf(first));
});

it('shows a case with its trail, and hands out its papers', async () => {
  const caseId = await accepted();
  const html = await desk.page(pathOf(caseId));
  expect(html).toMatch(/Kepala Dinas Diskominfo SP \(Pejabat kadis\)/);
  expect(html).toMatch(/Diterima[\s\S]*Dokumen diterbitkan/);
  const file = new RegExp(`href="(${pathOf(caseId)}/berkas/[^"]+)"[^>]*>Lembar Disposisi`).exec(html)![1]!;
  const answer = await desk.get(file);
  expect(answer.status).toBe(303);
  const bytes = Buffer.from(await (await fetch(locationOf(answer))).arrayBuffer());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  for (const path of [`${pathOf(caseId)}/berkas/x`, pathOf('x'), pathOf('00000000-0000-4000-8000-000000000000')])
    expect((await desk.get(path)).status).toBe(404);
  expect((await deskOf(w).get(file)).headers.get('location')).toBe('/meja/masuk');
});

it('mails a fresh link to whoever decides now, and says so in the trail', async () => {
  const caseId = await accepted();
  const old = linkTo('kabid-aptika@example.id');
  const answer = await desk.post(`${pathOf(caseId)}/tautan`);
  expect(answer.headers.get('location')).toBe(`${pathOf(caseId)}?hasil=terkirim`);
  const fresh = linkTo('kabid-aptika@example.id');
  expect(fresh).not.toBe(old);
  expect(await desk.page(`${pathOf(caseId)}?hasil=terkirim`)).toMatch(
    /Tautan baru sudah dikirim[\s\S]*Tautan dikirim ulang kepada Kepala Bidang Aplikasi Informatika[\s\S]*Sekretariat \(Sekretariat Contoh\)/,
  );
  const [, seq] = /name="seq" value="(\d+)"/.exec(await desk.page(pathOf(caseId)))!;
  const before = w.mails.length;
  for (const _click of [1, 2])
    expect((await desk.post(`${pathOf(caseId)}/tautan`, { seq: seq! })).headers.get('location')).toContain('terkirim');
  expect(w.mails.length - before).toBe(1);
  const theirs = await (await decideStep(w.deps).request(fresh)).text();
  expect(theirs).toMatch(/Disposisi Kepala Bidang<\/strong>: Tautan dikirim ulang/);
  const applicants = await (await applicantPages(w.deps).request(linkTo('siti@example.id', 'pemohon'))).text();
  expect(applicants).not.toMatch(/Catatan kemajuan|Tautan dikirim ulang/);
  w.world.mailFails = true;
  const failed = await desk.post(`${pathOf(caseId)}/tautan`);
  w.world.mailFails = false;
  expect([failed.status, await failed.text()]).toEqual([
    503,
    expect.stringContaining('Surel sedang tidak dapat dikirim'),
  ]);
  expect(await decide(fresh, answerOf.forward)).toBe(303);
  await isWhole(caseId);
});

it('passes a step to another post: the new holder decides, the old link is dead', async () => {
  const caseId = await accepted();
  const old = linkTo('kabid-aptika@example.id');
  const missing = await desk.post(`${pathOf(caseId)}/alih`, { 'reassign.post': 'kabid-data' });
  expect([missing.status, await missing.text()]).toEqual([400, expect.stringMatching(/value="kabid-data" checked/)]);
  const wrong = await desk.post(`${pathOf(caseId)}/alih`, {
    'reassign.post': 'kasi-data',
    'reassign.reason': 'Salah alamat',
  });
  expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('Salah alamat')]);
  const fields = { 'reassign.post': 'kabid-data', 'reassign.reason': 'Bidang yang menangani berubah' };
  expect((await desk.post(`${pathOf(caseId)}/alih`, fields)).status).toBe(303);
  expect(await decide(old, answerOf.forward)).toBe(410);
  expect(w.mails.findLast(({ to }) => to === 'kabid-aptika@example.id')?.text).toMatch(
    /sekarang diputuskan oleh Kepala Bidang.*Alasan sekretariat: Bidang yang menangani berubah/s,
  );
  expect((await head(caseId)).assigned['kepala-bidang']).toBe('kabid-data');
  expect(await decide(linkTo('kabid-data@example.id'), { outcome: 'forward', holder: 'kasi-data' })).toBe(303);
  const [moveEvent] = (await w.dossier(caseId)).events.filter(({ type }) => type === 'moved');
  expect([moveEvent!.actor, moveEvent!.holder]).toEqual(['admin-1', 'kabid-data']);
  expect(await desk.page(pathOf(caseId))).toContain('Alasan: Bidang yang menangani berubah');
  expect(
    w.mails.filter(({ to }) => to === 'siti@example.id').some(({ text }) => text.includes('menangani berubah')),
  ).toBe(false);
  await isWhole(caseId);
});

it('moves no step that its page did not show, keeps the reason, and takes the same again quietly', async () => {
  const caseId = await accepted();
  const fields = async (post: string) => {
    const [, seq] = /name="seq" value="(\d+)"/.exec(await desk.page(pathOf(caseId)))!;
    return { seq: seq!, 'reassign.post': post, 'reassign.reason': 'Pejabat sakit' };
  };
  const old = await fields('kabid-data');
  for (const _click of [1, 2]) expect((await desk.post(`${pathOf(caseId)}/alih`, old)).status).toBe(303);
  const { events } = await w.dossier(caseId);
  expect(events.filter(({ type }) => type === 'moved')).toHaveLength(1);
  const other = { ...(await fields('kabid-aptika')), seq: old.seq };
  expect((await desk.post(`${pathOf(caseId)}/alih`, other)).status).toBe(409);
  const stale = await fields('kasi-aplikasi');
  expect(await decide(linkTo('kabid-data@example.id'), { outcome: 'forward', holder: 'kasi-data' })).toBe(303);
  const refused = await desk.post(`${pathOf(caseId)}/alih`, stale);
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringMatching(/permohonan ini baru saja berubah[\s\S]*Pejabat sakit/),
  ]);
  expect((await head(caseId)).assigned['kepala-seksi']).toBe('kasi-data');
  await isWhole(caseId);
});

it('opens a lapsed case again, unless its subdomain was taken since', async () => {
  const caseId = await lapsed();
  expect((await desk.post(`${pathOf(caseId)}/tautan`)).status).toBe(303);
  expect((await desk.post(`${pathOf(caseId)}/buka`, { 'lift.reason': '' })).status).toBe(400);
  expect((await desk.post(`${pathOf(caseId)}/buka`, { 'lift.reason': 'Pemohon sakit' })).status).toBe(303);
  const lifted = await head(caseId);
  expect([lifted.status, lifted.next?.step, lifted.waits?.holder]).toEqual(['menunggu-pemohon', 'request', 'pemohon']);
  const again = await desk.post(`${pathOf(caseId)}/buka`, { 'lift.reason': 'Pemohon sakit' });
  expect([again.status, await again.text()]).toEqual([
    409,
    expect.stringContaining('permohonan ini baru saja berubah'),
  ]);
  await desk.post(`${pathOf(caseId)}/tautan`);
  expect(linkTo('siti@example.id', 'pemohon')).toBeTruthy();
  await isWhole(caseId);

  const body = submission();
  const lost = await lapsed(body);
  const { requestNumber } = await w.submit(submission({ subdomain: body.subdomain, letter: body.letter }));
  const refused = await desk.post(`${pathOf(lost)}/buka`, { 'lift.reason': 'Pemohon sakit' });
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringMatching(
      new RegExp(
        `nama subdomain dan surat permohonannya kini dipakai permohonan ${requestNumber}\\. [\\s\\S]*Pemohon sakit`,
      ),
    ),
  ]);
  expect((await head(lost)).status).toBe('kedaluwarsa');
});

it('tells one last day of a revision on the page of its case: the one that the applicant read', async () => {
  const { caseId } = await w.submit();
  expect(await decide(linkTo('kadis@example.id'), answerOf.return)).toBe(303);
  const page = await desk.page(pathOf(caseId));
  expect(page).toContain('Kirim perbaikan paling lambat');
  expect(page).not.toContain('Batas waktu');
});

it('takes the agenda number, searches by it, and keeps what was typed where it is refused', async () => {
  const { caseId } = await w.submit();
  const entry = { 'agenda.number': '4711/SM', 'agenda.date': '2026-11-24' };
  const early = await desk.post(`${pathOf(caseId)}/agenda`, { ...entry, 'agenda.date': '2026-01-05' });
  expect(early.status).toBe(400);
  expect(await early.text()).toMatch(/value="4711\/SM"[\s\S]*lebih awal daripada tanggal suratnya/);
  const answer = await desk.post(`${pathOf(caseId)}/agenda`, entry);
  expect(answer.headers.get('location')).toBe(`${pathOf(caseId)}?hasil=agenda`);
  expect(await found({ cari: '4711/SM' })).toEqual([expect.stringContaining('Agenda 4711/SM')]);
  expect(await desk.page(pathOf(caseId))).toMatch(/4711\/SM, Selasa, 24 November 2026[\s\S]*Nomor agenda dicatat/);
  const theirs = await (await decideStep(w.deps).request(linkTo('kadis@example.id'))).text();
  expect(theirs).toMatch(/Sudah dicatat: 4711\/SM/);
  await isWhole(caseId);
});

it('finds a case by the agenda number that Kepala Dinas writes on the sheet', async () => {
  await w.submit();
  expect(await decide(linkTo('kadis@example.id'), { ...answerOf.accept, agenda: '815/KD' })).toBe(303);
  await w.machine.idle();
  expect(await found({ cari: '815/KD' })).toEqual([expect.stringContaining('Agenda 815/KD')]);
});

describe('an agenda number that another request of the year has', () => {
  const fields = { 'agenda.number': 'AG-1/2026', 'agenda.date': '2026-11-24' };
  const enter = async (change = {}) => {
    const { caseId } = await w.submit();
    return { caseId, answer: await desk.post(`${pathOf(caseId)}/agenda`, { ...fields, ...change }) };
  };
  beforeAll(async () => expect((await enter()).answer.status).toBe(303));

  it('is asked about, with the number of that request, and taken with a tick', async () => {
    const { caseId, answer } = await enter({ 'agenda.number': 'ag-1 / 2026' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(/sudah tercatat untuk permohonan \d+\/[^]*name="agenda.confirmed"/);
    expect((await head(caseId)).agenda).toBeUndefined();
    const ticked = await desk.post(`${pathOf(caseId)}/agenda`, { ...fields, 'agenda.confirmed': 'true' });
    expect(ticked.status).toBe(303);
    expect((await head(caseId)).agenda).toEqual({ number: 'AG-1/2026', date: '2026-11-24' });
  });

  it('shows no tick on the page before that', async () => {
    const { caseId } = await w.submit();
    expect(await desk.page(pathOf(caseId))).not.toContain('agenda.confirmed');
  });
});

it('asks an official whose page did not show the number that the desk entered meanwhile', async () => {
  const { caseId } = await w.submit();
  const link = linkTo('kadis@example.id');
  await desk.post(`${pathOf(caseId)}/agenda`, { 'agenda.number': 'A-77', 'agenda.date': '2026-11-24' });
  const refused = await postForm(w, link, { ...answerOf.accept, agenda: 'B-1', was: '' });
  const page = await refused.text();
  expect(refused.status).toBe(400);
  expect(page).toMatch(/Nomor agenda A-77 baru saja dicatat orang lain/);
  expect(page).toMatch(/name="agenda"[^>]*value="B-1"/);
  expect((await head(caseId)).agenda?.number).toBe('A-77');
  const incomplete = await postForm(w, link, { outcome: 'return', agenda: 'B-1', was: '' });
  expect(await incomplete.text()).toMatch(/Nomor agenda A-77 baru saja dicatat orang lain/);
  const [, was = ''] = /name="was" value="([^"]*)"/.exec(page) ?? [];
  expect(await decide(link, { ...answerOf.accept, agenda: 'B-1', was })).toBe(303);
  expect((await head(caseId)).agenda?.number).toBe('B-1');
  expect(await desk.page(pathOf(caseId))).toMatch(/Diterima\. Nomor agenda: B-1/);
});
