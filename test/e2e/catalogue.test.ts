import type { Browser, BrowserContext, Page } from 'playwright-core';
import { seedCatalogue } from '../../functions/use-cases/seed-catalogue';
import { accessFaults } from '../support/access-faults';
import { startBrowser } from '../support/browser';
import { deskOf } from '../support/desk';
import { serve } from '../support/serve';
import { startWorld, type World } from '../support/world';

jest.setTimeout(90_000);
let w: World;
let site: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let page: Page;
let cookie: { name: string; value: string; url: string };

const contextAt = async (width: number, more: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> => {
  const context = await browser.newContext({ viewport: { width, height: 780 }, ...more });
  await context.addCookies([cookie]);
  return context;
};

beforeAll(async () => {
  [w, browser] = await Promise.all([startWorld(), startBrowser()]);
  site = await serve(w);
  await seedCatalogue(w.deps);
  const desk = deskOf(w);
  await desk.signIn();
  const [name, value] = desk.cookie().split('=') as [string, string];
  cookie = { name, value, url: `${site.url}/meja` };
  page = await (await contextAt(360)).newPage();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await w?.stop();
});

const tabTo = async (name: RegExp) => {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      return [at?.labels?.[0]?.textContent, at?.textContent].filter(Boolean).join(' ').trim();
    });
    if (name.test(focused)) return;
  }
  throw new Error(`nothing named ${name} takes the focus`);
};
const enter = async () => {
  const loaded = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await loaded;
};

it('finds, opens and changes an application by keyboard alone on a phone', async () => {
  await page.goto(`${site.url}/meja/katalog`);
  await tabTo(/^Cari nama/);
  await page.keyboard.type('kearsipan');
  await enter();
  expect(await page.locator('tbody tr').count()).toBe(1);
  await tabTo(/^Sistem Informasi Kearsipan/);
  await enter();
  await tabTo(/^Ubah isinya/);
  await enter();
  await tabTo(/^Singkatan/);
  await page.keyboard.type('SRIKANDI v3');
  await tabTo(/^Simpan perubahan/);
  await enter();
  expect(await page.textContent('[role=status]')).toBe('Perubahan sudah disimpan.');
});

const places = [
  '',
  '/srikandi',
  '/srikandi/ubah',
  '/srikandi/gabung?cari=sistem',
  '/baru',
  '/impor',
  '?cari=tiadakata',
];
it.each(places)('axe finds nothing at /meja/katalog%s, light or dark, and it fits 360 pixels', async (place) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${site.url}/meja/katalog${place}`);
    expect(await accessFaults(page)).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

it('imports a file without scripts: what it would change first, then the button that changes it', async () => {
  const plain = await (await contextAt(360, { javaScriptEnabled: false })).newPage();
  const file = (...rows: string[]) => ({
    name: 'katalog.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Nama aplikasi,OPD pemilik,Kelas,Status', ...rows].join('\n')),
  });
  const row = 'Retribusi Pasar,Dinas Perdagangan,Aplikasi provinsi,Berjalan';
  await plain.goto(`${site.url}/meja/katalog/impor`);
  await plain.getByLabel('Berkas katalog').setInputFiles(file(row, '=1+1,Dinas,Aplikasi kota,Berjalan'));
  await plain.getByRole('button', { name: 'Lihat pratinjau' }).click();
  await plain.getByText('1 baris ditolak, jadi tidak ada yang diimpor').waitFor();
  await plain.getByLabel('Berkas katalog').setInputFiles(file(row));
  await plain.getByRole('button', { name: 'Lihat pratinjau' }).click();
  await plain.getByText('1 ditambahkan, 0 diubah, 0 tetap, 0 ditolak.').waitFor();
  await plain.getByRole('button', { name: 'Impor: tambah 1, ubah 0' }).click();
  await plain.getByText('1 aplikasi sudah diimpor.').waitFor();
  await plain.context().close();
});

it('adds an application without scripts, after an error that takes the reader to its field', async () => {
  const plain = await (await contextAt(1200, { javaScriptEnabled: false })).newPage();
  await plain.goto(`${site.url}/meja/katalog/baru`);
  await plain.getByLabel('OPD pemilik').fill('Dinas Perdagangan');
  await plain.getByRole('button', { name: 'Tambahkan ke katalog' }).click();
  await plain.getByRole('link', { name: 'Nama aplikasi belum diisi.' }).click();
  await plain.getByLabel('Nama aplikasi').fill('Antrean Pasar');
  await plain.getByRole('button', { name: 'Tambahkan ke katalog' }).click();
  expect(await plain.textContent('h1')).toBe('Antrean Pasar');
  expect(await plain.textContent('main')).toContain('Dinas Perdagangan');
  await plain.context().close();
});
