import { monthAfter, monthOf } from '../../../functions/domain/statistics/months';
import { locationOf } from '../location-of';
import { dayOf } from '../../../functions/domain/time/calendar';
import { changeTestOffice } from '../office-changes';
import { linksIn } from '../mailbox';
import { newestPath } from '../people';
import { playLetters } from './letters-life';
import type { RecordedWorld } from './recorder';
import type { Visitor } from './visitor';

const official = {
  action: 'tambah-pejabat',
  'official.post': 'kadis',
  'official.name': 'Rina Contoh, S.Kom.',
  'official.nip': '19700101 199503 1 001',
  'official.rank': 'Penata, III/c',
  'official.email': 'rina@example.id',
  'official.from': '2027-01-12',
  'official.to': '2027-03-31',
  'official.kind': 'Plh.',
  'official.decree': '800/1',
};

const signIn = async ({ w }: RecordedWorld, v: Visitor) => {
  await v.form('/meja/masuk', { email: 'sekretariat@example.id' }, 200);
  const links = w.mails.flatMap((mail) => linksIn(mail)).filter((link) => link.includes('/meja/masuk/'));
  const { pathname } = new URL(links.at(-1)!);
  await v.get(pathname);
  await v.form(pathname);
};

/** Uses the catalogue: lists, searches, adds and changes records. */
const playCatalogue = async (v: Visitor): Promise<void> => {
  const app = { 'app.agency': 'Dinas Uji', 'app.class': 'provinsi', 'app.status': 'berjalan' };
  const made = await v.atDesk('/meja/katalog/baru', { ...app, 'app.name': 'Antrean Pasar' });
  const path = locationOf(made).replace(/\?.*/, '');
  for (const query of ['', '?cari=antrean']) await v.get(`/meja/katalog${query}`);
  await v.get(path);
  await v.atDesk(`${path}/ubah`, { ...app, 'app.name': 'Antrean Pelabuhan', version: '1' });

  await v.get('/meja/katalog/impor');
  const titles = ['ID', 'Nama aplikasi', 'OPD pemilik', 'Kelas', 'Status'];
  const kept = [path.split('/').at(-1), 'Antrean Bandara', 'Dinas Uji', 'Aplikasi provinsi', 'Berjalan'];
  const cells = JSON.stringify([titles, kept, ['', 'Antrean Pasar', 'Dinas Uji', 'Aplikasi provinsi', 'Berjalan']]);
  const preview = await (await v.atDesk('/meja/katalog/impor', { cells }, 200)).text();
  const [, seal = ''] = /name="seal" value="([^"]+)"/.exec(preview) ?? [];
  await v.atDesk('/meja/katalog/impor', { cells, seal });
  const asked = (await v.atDesk('/meja/katalog/ekspor')).headers.get('location') ?? '';
  await v.get(asked);
};

/** Makes, numbers, corrects and downloads a memo on the previous month. */
const playMemos = async ({ w }: RecordedWorld, v: Visitor): Promise<void> => {
  const month = monthAfter(monthOf(w.world.now), -1);
  await v.get('/meja/nota-dinas');
  await v.atDesk('/meja/nota-dinas', { 'memo.month': month, 'memo.sender': 'kabid-aptika' });
  const date = dayOf(w.world.now);
  for (const [was, number] of ['1/ND', '2/ND'].entries())
    await v.atDesk(`/meja/nota-dinas/${month}`, {
      was: `${was + 1}`,
      'outgoing.number': number,
      'outgoing.date': date,
    });
  await v.files(`/meja/nota-dinas/${month}`);
  const [memo] = await w.deps.memos.ofMonth(month);
  await v.get(`/verifikasi/${memo?.documentId}`);
  await w.submit();
  await v.get(`${newestPath(w).replace('putusan', 'ringkasan')}/statistik/nota-dinas/${month}`, 303);
};

/** Plays the secretariat at its desk: the register, acts on a case, the office's data, an export. */
export const playDesk = async (
  recorded: RecordedWorld,
  v: Visitor,
  { closed, lapsed }: { closed: string; lapsed: string },
): Promise<void> => {
  const { w } = recorded;
  await signIn(recorded, v);
  for (const query of ['', '?cari=klinik', '?pemegang=kadis', '?terlambat=ya']) await v.get(`/meja${query}`);
  await v.get('/meja/statistik');
  await v.atDesk('/meja/statistik', { dari: '2026-11', sampai: '2026-11' });
  await v.files(`/meja/permohonan/${closed}`);
  await v.atDesk(`/meja/permohonan/${lapsed}/buka`, { 'lift.reason': 'Pemohon sakit' });
  await v.atDesk(`/meja/permohonan/${lapsed}/tautan`);
  const agenda = { 'agenda.number': '45/SM', 'agenda.date': '2026-11-24' };
  await v.atDesk(`/meja/permohonan/${lapsed}/agenda`, agenda);
  const contact = { 'correct.email': 'benar@example.id', 'correct.phone': '0254-200123', 'correct.verified': 'surat' };
  await v.atDesk(`/meja/permohonan/${lapsed}/kontak`, { ...contact, 'correct.reason': 'Salah ketik' });

  await playLetters(recorded, v);
  await playMemos(recorded, v);
  await v.atDesk('/meja/pejabat', official);
  const { id } = (await w.deps.office.current()).roster.officials.at(-1)!;
  await v.atDesk(`/meja/pejabat/${id}`, { action: 'surel', 'mail.email': 'rina.contoh@example.id' });
  await v.get('/meja/catatan');

  const made = await v.atDesk('/meja/ekspor', { 'period.from': '2026-11-01', 'period.to': '2026-11-30' });
  await v.get(locationOf(made));
  for (const format of ['csv', 'xlsx']) await v.get(`${locationOf(made)}/${format}`, 303);

  await playCatalogue(v);

  // A removed administrator loses access with their next request, on every page.
  const session = (await w.deps.desk.session(w.deps.ids.digest(v.cookie().split('=')[1]!)))!;
  const cookie = v.cookie();
  await v.atDesk('/meja/keluar');
  await changeTestOffice(w, () => ({ administrators: [{ id: 'lain', name: 'Lain', email: 'lain@example.id' }] }));
  for (const page of [
    '/meja',
    '/meja/nama',
    '/meja/ekspor',
    '/meja/katalog',
    '/meja/katalog/impor',
    '/meja/statistik',
    '/meja/nota-dinas',
  ]) {
    await w.deps.desk.saveSession(session);
    v.become(cookie);
    await v.get(page, 403);
  }
};
