import { submitRequest } from '../../functions/http/public/submit-request';
import { applicantPages } from '../../functions/http/applicant/applicant';
import { decideStep } from '../../functions/http/official/decide-step';
import { requestForm } from '../../functions/domain/forms/forms';
import { noteBounce } from '../../functions/tasks/note-bounce';
import { changeOffice } from '../../functions/domain/office/office-chain';
import { toFormInput } from '../../functions/domain/forms/form-input';
import { answerOf } from '../support/answers';
import { bounceNotice } from '../support/bounce-notice';
import { type DeskClient, deskOf } from '../support/desk';
import { newestPath } from '../support/people';
import { submission } from '../support/submission';
import { startWorld, type World } from '../support/world';

let w: World;
let desk: DeskClient;
const started: string[] = [];
beforeAll(async () => {
  w = await startWorld();
  const { start } = w.deps.background;
  w.deps.background = { start: async (...call) => void (started.push(call[0]), await start(...call)) };
  desk = deskOf(w);
  await desk.signIn();
});
afterAll(() => w.stop());

const office = () => w.deps.office.current();
const official = (change: Record<string, string> = {}) => ({
  action: 'tambah-pejabat',
  'official.post': 'kasi-data',
  'official.name': 'Rina Contoh, S.Kom.',
  'official.nip': '19700101 199503 1 001',
  'official.rank': 'Penata, III/c',
  'official.email': 'rina@example.id',
  'official.from': '2026-12-01',
  'official.to': '2026-12-31',
  'official.kind': 'Plh.',
  'official.decree': '800/1',
  ...change,
});
const bad = async (path: string, fields: Record<string, string>) => {
  const answer = await desk.post(path, fields);
  expect(answer.status).toBe(400);
  return answer.text();
};
const good = async (path: string, fields: Record<string, string>) => {
  const answer = await desk.post(path, fields);
  expect([answer.status, (await answer.text()).slice(0, 2000)]).toEqual([303, '']);
  return answer.headers.get('location');
};

it('adds an acting official, keeping what was typed while something is wrong', async () => {
  const html = await bad('/meja/pejabat', official({ 'official.nip': '12', 'official.to': '2026-11-01' }));
  expect(html).toContain('harus 18 angka');
  expect(html).toContain('value="Rina Contoh, S.Kom."');
  expect(html).toMatch(/value="Plh\." selected/);
  expect(await bad('/meja/pejabat', official({ 'official.to': '2026-11-01' }))).toContain('href="#f-official-to"');
  await good('/meja/pejabat', official());
  expect(await bad('/meja/pejabat', official())).toMatch(/bertumpang tindih dengan Rina Contoh/);
  expect(await desk.page('/meja/pejabat')).toMatch(/Plh\. Kepala Seksi Statistik Sektoral/);
  expect(started.at(-1)).toBe('move-holders');
});

it('asks about a long Plh. and keeps what was typed', async () => {
  const long = official({ 'official.post': 'kasi-aplikasi', 'official.to': '2027-12-12' });
  expect(await desk.page('/meja/pejabat')).not.toContain('official.confirmed');
  const html = await bad('/meja/pejabat', long);
  expect(html).toMatch(/name="official\.confirmed"/);
  expect(html).toContain('value="Rina Contoh, S.Kom."');
  await good('/meja/pejabat', { ...long, 'official.confirmed': 'true' });
});

it('shows what somebody else did to the row, and keeps what was typed beside it', async () => {
  const path = '/meja/pejabat/kasi-aplikasi';
  const [, shown = ''] = /name="was" value="([^"]+)"/.exec(await desk.page(path)) ?? [];
  const was = shown.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
  await good(path, { action: 'surel', 'mail.email': 'pertama@example.id', was });
  const refused = await desk.post(path, { action: 'surel', 'mail.email': 'kedua@example.id', was });
  expect(refused.status).toBe(409);
  const html = await refused.text();
  expect(html).toMatch(/baru saja diubah orang lain[\s\S]*pertama@example\.id[\s\S]*value="kedua@example\.id"/);
  await good(path, { action: 'surel', 'mail.email': 'pertama@example.id', was });
});

it('ends a term, puts an address right and mails again, removes only what nothing refers to', async () => {
  w.world.mailFails = true;
  const { requestNumber } = await w.submit();
  w.world.mailFails = false;
  const removal = await bad('/meja/pejabat/kadis', { action: 'hapus' });
  expect(removal).toContain('dipakai oleh permohonan');
  await good('/meja/pejabat/kasi-aplikasi', { action: 'akhiri', 'end.to': '2026-12-31' });
  expect(await desk.page('/meja/pejabat/kasi-aplikasi')).toMatch(
    /Masa jabatan diakhiri: <strong>Rina Contoh, S\.Kom\., Plh\.[\s\S]*Sebelumnya sampai Minggu, 12 Desember 2027/,
  );
  const { holidays: _holidays, ...record } = await office();
  const bounces = [{ email: 'kadis@example.id', at: w.world.now.toISOString(), kind: 'bounce' as const }];
  const facts = { type: 'bounced', actor: 'sistem', subject: 'kadis' };
  const { after, event } = changeOffice(record, { ...record, bounces }, facts, {
    now: w.world.now,
    digest: w.deps.ids.digest,
  });
  await w.deps.office.change(after, event);
  expect(await desk.page('/meja/pejabat')).toMatch(/tidak sampai[\s\S]*Alamat sudah diperbaiki/);
  await good('/meja/pejabat/kadis', { action: 'surel', 'mail.email': 'kepala@example.id' });
  expect((await office()).bounces).toEqual([]);
  const waitingMails = w.mails.filter(({ text }) => text.includes(`Nomor permohonan: ${requestNumber}\n`));
  expect(waitingMails.map(({ to }) => to).sort()).toEqual(['kepala@example.id', 'siti@example.id']);
  const added = (await office()).roster.officials.at(-1)!.id;
  expect(await good(`/meja/pejabat/${added}`, { action: 'hapus' })).toBe('/meja/pejabat?hasil=tersimpan');
  expect((await desk.get(`/meja/pejabat/${added}`)).status).toBe(404);
});

it("names the mailbox and the NIP that another person's row has too", async () => {
  const path = '/meja/pejabat/kasi-data';
  expect(await desk.page(path)).toMatch(/NIP ini juga tercatat atas nama Pejabat kadis/);
  expect(await desk.page(path)).not.toContain('Surel ini juga dipakai');
  await good(path, { action: 'surel', 'mail.email': 'kabid-data@example.id' });
  expect(await desk.page(path)).toContain('Surel ini juga dipakai Pejabat kabid-data.');
  expect(await (await desk.post(path, { action: 'surel', 'mail.email': 'kasi-data@example.id' })).text()).toContain(
    'Pilih apakah alamat pejabat lain ikut diubah.',
  );
  await good(path, { action: 'surel', 'mail.email': 'kasi-data@example.id', 'mail.others': 'biarkan' });
});

it('adds a post, changes its superior, removes it', async () => {
  const post = {
    action: 'tambah-jabatan',
    'post.role': 'kepala-seksi',
    'post.title': 'Ketua Tim',
    'post.unit': 'Layanan',
  };
  expect(await bad('/meja/pejabat', post)).toContain('sebagai atasan');
  await good('/meja/pejabat', { ...post, 'post.superior': 'kabid-data' });
  const { id } = (await office()).roster.posts.at(-1)!;
  expect(await desk.page(`/meja/jabatan/${id}`)).toMatch(/value="kabid-data" selected/);
  await good(`/meja/jabatan/${id}`, { action: 'atasan', 'superior.post': 'kabid-aptika' });
  expect(await bad('/meja/jabatan/kabid-data', { action: 'atasan', 'superior.post': 'kabid-data' })).toContain(
    'dirinya sendiri',
  );
  expect(await bad('/meja/jabatan/kadis', { action: 'hapus' })).toContain('mengepalai kantor');
  expect(await bad('/meja/jabatan/kabid-data', { action: 'hapus' })).toContain('masih mempunyai pejabat');
  await good(`/meja/jabatan/${id}`, { action: 'pensiun' });
  expect(await desk.page('/meja/pejabat')).toMatch(/Ketua Tim Layanan<\/a>[\s\S]{0,200}Tidak dipakai lagi/);
  await good(`/meja/jabatan/${id}`, { action: 'pakai' });
  expect(await desk.page('/meja/pejabat')).not.toContain('Tidak dipakai lagi');
  await good(`/meja/jabatan/${id}`, { action: 'hapus' });
  expect(await bad('/meja/pejabat', { action: 'lain' })).toContain('Pilih salah satu tindakan');
});

it('does not say saved above what is wrong, though the address still says so', async () => {
  expect(await desk.page('/meja/nama?hasil=tersimpan')).toContain('Perubahan sudah disimpan.');
  const html = await bad('/meja/nama?hasil=tersimpan', { action: 'tambah', 'name.label': '' });
  expect(html).toContain('Ada yang perlu diperbaiki');
  expect(html).not.toContain('Perubahan sudah disimpan.');
});

it('adds and takes away days off', async () => {
  await good('/meja/libur', { action: 'tambah', 'day.date': '2026-12-29', 'day.name': 'Pilkada' });
  expect(await bad('/meja/libur', { action: 'tambah', 'day.date': '2026-12-29', 'day.name': 'Lagi' })).toMatch(
    /sudah tercatat[\s\S]*value="Lagi"/,
  );
  // The page lists the days from this year on: an earlier one could never be taken away again.
  for (const [date, gap] of [
    ['2025-12-31', 'Tanggal tidak boleh sebelum tahun ini.'],
    ['2032-01-01', 'Tanggal lebih dari 5 tahun lagi. Periksa tahunnya.'],
  ] as const)
    expect(await bad('/meja/libur', { action: 'tambah', 'day.date': date, 'day.name': 'Salah tahun' })).toContain(gap);
  await good('/meja/libur', { action: 'hapus', date: '2026-12-25' });
  const offered = await desk.page('/meja/libur');
  expect(offered).toMatch(/Dihapus: <strong>[^<]*Natal, Jumat, 25 Desember 2026/);
  await good('/meja/libur', { action: 'urungkan', seq: /name="seq" value="(\d+)"/.exec(offered)![1]! });
  expect((await office()).holidays.days.has('2026-12-25')).toBe(true);
  const log = await desk.page('/meja/catatan');
  expect(log).toMatch(/Diurungkan[\s\S]*Natal, Jumat, 25 Desember 2026[\s\S]*Hari libur dihapus/);
  await good('/meja/libur', { action: 'hapus', date: '2026-12-25' });
  expect(await desk.page('/meja/libur')).toContain('batas waktu yang sudah diberitahukan tidak maju');
  const { days } = (await office()).holidays;
  expect([days.has('2026-12-29'), days.has('2026-12-25')]).toEqual([true, false]);
  w.world.now = new Date('2027-12-01T02:00:00Z');
  await desk.signIn();
  expect(await desk.page('/meja/libur')).toContain('tahun 2028 belum ada');
  w.world.now = new Date('2026-11-24T02:00:00Z');
});

it('refuses a reserved name at submission and revision, but leaves a request the name that it holds', async () => {
  await desk.signIn();
  const held = submission({ subdomain: 'pajak-daerah' });
  await w.submit(held);
  for (const label of ['https://Retribusi.bantenprov.go.id', 'pajak-daerah'])
    await good('/meja/nama', { action: 'tambah', 'name.label': label });
  expect(await bad('/meja/nama', { action: 'tambah', 'name.label': 'www' })).toContain('sudah dicadangkan');
  const sent = await submitRequest(w.deps).request('/api/requests', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(await w.withPapers(submission({ subdomain: 'retribusi' }))),
  });
  expect([sent.status, await sent.json()]).toEqual([
    400,
    expect.objectContaining({ errors: [{ field: 'subdomain', message: expect.stringContaining('dicadangkan') }] }),
  ]);

  const form = (
    app: { request: (path: string, init: RequestInit) => Response | Promise<Response> },
    path: string,
    fields: object,
  ) =>
    app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields as Record<string, string>).toString(),
    });
  expect((await form(decideStep(w.deps), newestPath(w), answerOf.return)).status).toBe(303);
  await w.machine.idle();
  const revise = async (subdomain: string) =>
    form(applicantPages(w.deps), newestPath(w, 'pemohon'), {
      ...toFormInput(requestForm, { ...held, subdomain }),
      outcome: 'resubmit',
      unchanged: 'true',
    });
  expect((await revise('retribusi')).status).toBe(400);
  expect((await revise('pajak-daerah')).status).toBe(303);
  await good('/meja/nama', { action: 'hapus', label: 'retribusi' });
});

it('adds administrators, never loses the last, and keeps the chain of all changes', async () => {
  expect(await bad('/meja/administrator', { action: 'hapus', id: 'admin-1' })).toContain('administrator terakhir');
  const second = { action: 'tambah', 'administrator.name': 'Dua', 'administrator.email': 'dua@example.id' };
  await good('/meja/administrator', second);
  expect(await bad('/meja/administrator', second)).toContain('sudah terdaftar');
  const other = deskOf(w);
  await other.signIn('dua@example.id');
  expect((await other.post('/meja/administrator', { action: 'hapus', id: 'admin-1' })).status).toBe(303);
  expect((await desk.get('/meja/libur')).status).toBe(403);
  // Two administrators remove the same one. The second sees a message on the page.
  const again = await other.post('/meja/administrator', { action: 'hapus', id: 'admin-1' });
  expect([again.status, await again.text()]).toEqual([
    400,
    expect.stringContaining('Administrator ini sudah dihapus.'),
  ]);

  const log = await other.page('/meja/catatan');
  expect(log).toMatch(/Administrator dihapus[\s\S]*Nama tidak dicadangkan lagi[\s\S]*Pejabat ditambah/);
  const events = await w.deps.office.events();
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  expect(JSON.stringify(events)).not.toMatch(/Rina|@example/);
  expect(events.at(-1)!.hash).toBe((await office()).hash);
});

it('shows the bounce of an administrator, keeps the last who is reached, and lets it be cleared for good', async () => {
  const other = deskOf(w);
  await other.signIn('dua@example.id');
  const page = () => other.page('/meja/administrator');
  await other.post('/meja/administrator', {
    action: 'tambah',
    'administrator.name': 'Tiga',
    'administrator.email': 'tiga@example.id',
  });
  const note = (email: string) => noteBounce(w.deps)(bounceNotice('Complaint', email, 'abuse'));
  expect(await page()).not.toContain('Surel yang tidak sampai');
  await note('tiga@example.id');
  expect(await page()).toMatch(/Surel yang tidak sampai[\s\S]*tiga@example.id[\s\S]*Sekretariat \(Tiga\)/);
  const { id } = (await office()).administrators.find(({ email }) => email === 'dua@example.id')!;
  const refused = await other.post('/meja/administrator', { action: 'hapus', id });
  expect([refused.status, await refused.text()]).toEqual([
    400,
    expect.stringContaining('terakhir yang surelnya sampai'),
  ]);
  // SES dates its notices by its own clock. The desk's clock may be before or after them.
  w.world.now = new Date('2026-12-08T02:00:00Z');
  await other.signIn('dua@example.id');
  await other.post('/meja/administrator', { action: 'surel-benar', email: 'TIGA@example.id' });
  expect(await page()).not.toContain('Surel yang tidak sampai');
  await note('tiga@example.id');
  expect((await office()).bounces).toEqual([]);
  w.world.now = new Date('2026-11-24T02:00:00Z');
});

it('keeps both of two changes at once', async () => {
  const other = deskOf(w);
  await other.signIn('dua@example.id');
  const both = await Promise.all(
    ['satu', 'dua'].map((name) => other.post('/meja/nama', { action: 'tambah', 'name.label': `nama-${name}` })),
  );
  expect(both.map(({ status }) => status)).toEqual([303, 303]);
  expect((await office()).reservedNames).toEqual(expect.arrayContaining(['nama-satu', 'nama-dua']));
});
