import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { changeProfile, restoreProfile } from '../support/change-profile';
import { boundsOf } from '../../functions/domain/statistics/months';
import { openTables } from '../../functions/domain/statistics/open-data';
import { publishedOf } from '../../functions/domain/statistics/published';
import { performance } from '../../functions/http/public/performance';
import { buildSite } from '../../web/build';
import { keptMonths } from '../support/statistics-of-a-year';
import { tempFolder } from '../support/temp-folder';
import { unitDeps } from '../support/unit-deps';

const publish = (isPublic: boolean) => changeProfile({ performance: isPublic });
beforeEach(() => publish(true));
afterAll(restoreProfile);

/** The app with the months of a year that ends with November 2026. Counts its reads. */
const begin = ({ isCounted = true, first = '2000-01' } = {}) => {
  const state = { reads: 0, now: new Date('2026-12-02T02:00:00Z'), fails: false };
  const kept = isCounted ? keptMonths().filter(({ month }) => month >= first) : [];
  const statistics = {
    countedUntil: async () => {
      state.reads += 1;
      if (state.fails) throw new Error('no table');
      return isCounted ? boundsOf('2026-11').to : undefined;
    },
    months: async (_agency: string | undefined, from: string, to: string) =>
      kept.filter(({ month }) => month >= from && month <= to),
  };
  const { deps } = unitDeps({ statistics, clock: { now: () => state.now } });
  const app = performance(deps);
  const get = async (at = '') => app.request(`/kinerja${at}`);
  return { state, get, text: async (at = '') => (await get(at)).text() };
};
const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

it('is not there where the office does not publish its figures', async () => {
  publish(false);
  const { get, state } = begin();
  for (const at of ['', '/data.json', '/bulan.csv', '/langkah.csv']) {
    const answer = await get(at);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store']);
  }
  expect(state.reads).toBe(0);
});

it('says in the first month that no month is over yet, in every form', async () => {
  const { text } = begin({ isCounted: false });
  expect(words(await text())).toContain('Belum ada bulan yang lengkap Angka Desember 2026 tampil di sini');
  expect(JSON.parse(await text('/data.json'))).toMatchObject({ sampai_bulan: null, bulan: [], langkah: [] });
  expect(await text('/bulan.csv')).toBe(`${openTables.bulan(publishedOf([], '')).columns.join(',')}\n`);
});

it('shows the last month beside the one before it', async () => {
  const { text } = begin();
  const page = words(await text());
  expect(page).toMatch(/November 2026 \d+ Masuk Bulan sebelumnya \d+ \d+ Selesai Bulan sebelumnya \d+ \d+%/);
  expect(page).toContain('Desember 2025 sampai November 2026');
});

it('names its one month once', async () => {
  const page = words(await begin({ first: '2026-11' }).text());
  expect(page).toMatch(/pada [^.]*, November 2026\./);
  expect(page).not.toContain('November 2026 sampai');
});

it('says the same numbers on the page, as CSV and as JSON', async () => {
  const { text } = begin();
  const data = JSON.parse(await text('/data.json'));
  const asText = (rows: Record<string, unknown>[]) =>
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, `${value ?? ''}`])));
  expect(parse(await text('/bulan.csv'), { columns: true })).toEqual(asText(data.bulan));
  expect(parse(await text('/langkah.csv'), { columns: true })).toEqual(asText(data.langkah));
  const page = words(await text());
  const { nama_langkah: name, ...october } = data.langkah.find(
    (row: { bulan: string; langkah: number }) => row.bulan === '2026-10' && row.langkah === 4,
  );
  expect(page).toContain(
    `Oktober 2026 4. ${name} ${october.putusan} ${october.median_hari_kerja} ${october.persentil_90_hari_kerja} 2`,
  );
});

it('keeps the names of its columns', async () => {
  const { text } = begin();
  expect((await text('/bulan.csv')).split('\n')[0]).toBe(
    'bulan,diterima,selesai,ditolak,tidak_direkomendasikan,dicabut,dibatalkan,kedaluwarsa,dibuka_kembali',
  );
  expect((await text('/langkah.csv')).split('\n')[0]).toBe(
    'bulan,langkah,nama_langkah,putusan,median_hari_kerja,persentil_90_hari_kerja,standar_terpendek_hari_kerja,standar_terpanjang_hari_kerja,tepat_waktu_persen',
  );
});

it('names neither agencies nor people', async () => {
  const { text } = begin();
  for (const at of ['', '/data.json', '/langkah.csv'])
    expect(await text(at)).not.toMatch(/Dinas Kesehatan|Bappeda|\d{18}/);
});

it('reads once an hour, and lets others keep the answer as long', async () => {
  const { get, state } = begin();
  for (const at of ['', '/data.json', ''])
    expect((await get(at)).headers.get('cache-control')).toBe('public, max-age=3600');
  expect(state.reads).toBe(1);
  state.now = new Date('2026-12-02T03:00:00Z');
  await get();
  expect(state.reads).toBe(2);
});

it('keeps no failure', async () => {
  const { get, state } = begin();
  state.fails = true;
  const failed = await get();
  state.fails = false;
  expect([failed.status, failed.headers.get('cache-control'), (await get()).status]).toEqual([500, 'no-store', 200]);
});

it('may be found, and is linked from the public pages, where it is published', async () => {
  const { text } = begin();
  const html = await text();
  expect(/<meta name="description" content="([^"]*)"/.exec(html)?.[1]).toMatch(/^.{40,160}$/);
  expect(html.includes('noindex')).toBe(false);
  const folder = await tempFolder();
  for (const isPublic of [true, false]) {
    publish(isPublic);
    await buildSite(path.join(folder.path, `${isPublic}`), '');
    for (const page of ['index.html', 'alur/index.html']) {
      const built = await readFile(path.join(folder.path, `${isPublic}`, page), 'utf8');
      expect(built.includes('href="/kinerja"')).toBe(isPublic);
    }
  }
  await folder.remove();
});
