import { noteBounce } from '../../functions/tasks/note-bounce';
import { answerOf } from '../support/answers';
import { caseAfter } from '../support/cases';
import { bounceNotice } from '../support/bounce-notice';
import { type DeskClient, startDesk } from '../support/desk';
import { changeTestOffice } from '../support/office-changes';
import { newestPath, postForm } from '../support/people';
import type { World } from '../support/world';

let w: World;
let desk: DeskClient;
beforeAll(async () => {
  ({ w, desk } = await startDesk());
});
afterAll(() => w.stop());

const text = (html: string) =>
  html
    .replace(/^.*<main/s, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
const pageText = async (path: string) => text(await desk.page(path));

it('says in its first month that there is nothing to count yet', async () => {
  expect(await pageText('/meja/statistik')).toContain('Belum ada angka pada masa ini');
  expect(await pageText('/meja')).toContain('Perlu tindakan hari ini Tidak ada.');
  expect(await pageText('/meja')).toMatch(
    /0 Berjalan .* 0 Terlambat 0 Menunggu pemohon 0 Selesai bulan ini Bulan lalu 0/,
  );
});

it('begins with how the office stands', async () => {
  await caseAfter(w, ['return']);
  await w.submit();
  w.world.now = new Date('2026-11-26T02:00:00Z');
  await desk.signIn();
  await w.submit();
  expect(await pageText('/meja')).toMatch(
    /2 Berjalan Terbuka semua 3, akhir bulan lalu 0 1 Terlambat 50% dari yang berjalan 1 Menunggu pemohon 0 Selesai/,
  );
  expect(await pageText('/meja')).toContain('1 permohonan melewati batas waktu. Lihat yang terlambat');
  expect(await pageText('/meja?cari=klinik')).not.toContain('Selesai bulan ini');
});

it('shows the pace of each step against its standard, and the applicant apart', async () => {
  await postForm(w, newestPath(w), answerOf.accept);
  const page = await pageText('/meja/statistik');
  expect(page).toContain('2. Disposisi Kepala Dinas 2 0 0 1 100%');
  expect(page).toContain('3 Masuk');
  expect(page).toContain('Yang menunggu sekarang Semua OPD dan langkah. 1 permohonan menunggu perbaikan pemohon.');
  expect(page).not.toContain('kadis@example.id');
});

it.each([
  ['reversed', 'dari=2026-11&sampai=2026-09', 'Bulan awal (November 2026) sesudah bulan akhir (September 2026)'],
  ['in the future', 'dari=2027-04&sampai=2027-05', 'Masa ini belum mulai. Pilih bulan sampai November 2026.'],
  ['that begins in the future', 'dari=2027-04', 'Masa ini belum mulai'],
  ['too long', 'dari=2020-01&sampai=2026-11', 'Paling banyak 18 bulan sekaligus'],
  ['that is none', 'dari=kemarin', 'Tulis bulan sebagai tahun dan bulan'],
])('says what is wrong with a period %s, and shows the usual one', async (_name, query, message) => {
  const answer = await desk.get(`/meja/statistik?${query}`);
  const page = text(await answer.text());
  expect([answer.status, page.includes(message), page.includes('Desember 2025 sampai November 2026')]).toEqual([
    400,
    true,
    true,
  ]);
});

it.each(['arsip', 'request'])('says that the step %s is none, and shows all of them', async (step) => {
  const answer = await desk.get(`/meja/statistik?langkah=${step}`);
  const page = text(await answer.text());
  expect(answer.status).toBe(400);
  expect(page).toContain('Langkah itu tidak ada Yang tampil: semua langkah.');
  expect(page).toContain('2. Disposisi Kepala Dinas 2 0 0 1 100%');
});

it.each([['a year without a calendar', 'dari=2024-03&sampai=2024-05', 'Hari libur tahun 2024 belum dimasukkan']])(
  'says so for %s',
  async (_name, query, message) => {
    const answer = await desk.get(`/meja/statistik?${query}`);
    expect([answer.status, text(await answer.text()).includes(message)]).toEqual([200, true]);
  },
);

it('says that no request came from an agency, and shows all of them', async () => {
  const answer = await desk.get('/meja/statistik?opd=DINAS%20LAMA');
  const html = await answer.text();
  expect(answer.status).toBe(400);
  expect(text(html)).toContain('OPD itu tidak ada pada masa ini Tidak ada permohonan dari “DINAS LAMA”.');
  expect(text(html)).toContain('2. Disposisi Kepala Dinas 2 0 0 1 100%');
  expect(html).toMatch(/<select id="f-opd"[^>]*aria-invalid="true"/);
  expect(html).not.toContain('value="DINAS LAMA"');
});

it.each([
  ['the register', '/meja?status=arsip', 'Pilihan itu tidak ada Status: “arsip”.'],
  ['the register by holder', '/meja?pemegang=siapa', 'Pilihan itu tidak ada Sedang di: “siapa”.'],
  ['the catalogue', '/meja/katalog?raa=RAA.09.77', 'Pilihan itu tidak ada Kode RAA: “RAA.09.77”.'],
])('says which choice of an address there is none of in %s', async (_what, path, message) => {
  const answer = await desk.get(path);
  const html = await answer.text();
  expect(answer.status).toBe(400);
  expect(text(html)).toContain(message);
  expect(html).toContain('aria-describedby="pilihan-salah"');
});

it.each([
  ['the whole office', ''],
  ['an agency', '&opd=DINAS%20KESEHATAN'],
  ['an agency that is none', '&opd=DINAS%20LAMA'],
])('names the years of the period without a calendar for %s', async (_name, agency) => {
  const remark = 'Hari libur tahun 2025 belum dimasukkan';
  expect(await pageText(`/meja/statistik?dari=2025-12&sampai=2026-11${agency}`)).toContain(remark);
  expect(await pageText(`/meja/statistik?dari=2026-01&sampai=2026-11${agency}`)).not.toContain('belum dimasukkan');
});

it('counts what was on time for the chosen step, and says which figures count all of them', async () => {
  const page = await pageText('/meja/statistik?langkah=build');
  expect(page).toContain('– Putusan tepat waktu, langkah 7');
  expect(page).toContain('Angka lain menghitung semua langkah.');
  expect(await pageText('/meja/statistik')).toMatch(/100% Putusan tepat waktu 2 dari 2 putusan/);
});

it('names a period of one month once', async () => {
  const page = await pageText('/meja/statistik?dari=2026-11&sampai=2026-11');
  expect(page).toContain('tiap putaran langkah, November 2026, sesuai');
  expect(page).not.toContain('November 2026 sampai November 2026');
});

it('lists vacant posts and unreachable mailboxes as what needs the secretariat today', async () => {
  await noteBounce(w.deps)(bounceNotice('Bounce', 'kabid-data@example.id'));
  await changeTestOffice(w, ({ roster }) => ({
    roster: { ...roster, officials: roster.officials.filter(({ post }) => post !== 'kasi-data') },
  }));
  const page = await desk.page('/meja');
  expect(text(page)).toMatch(
    /Perlu tindakan hari ini 3 hal .*melewati batas waktu.*Jabatan .*tidak terisi.* Isi jabatan .*kabid-data@example.id tidak sampai/,
  );
  expect(page).toContain('href="/meja/jabatan/kasi-data"');
});

it('is closed to whoever is not at the desk', async () => {
  desk.forget();
  expect((await desk.get('/meja/statistik')).status).toBe(303);
});
