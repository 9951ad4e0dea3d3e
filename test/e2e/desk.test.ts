import type { Browser, Page } from 'playwright-core';
import { accessFaults } from '../support/access-faults';
import { startBrowser } from '../support/browser';
import { linksIn } from '../support/mailbox';
import { serve } from '../support/serve';
import { submission } from '../support/submission';
import { startWorld, type World } from '../support/world';

jest.setTimeout(90_000);
let w: World;
let site: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [w, browser] = await Promise.all([startWorld(), startBrowser()]);
  site = await serve(w);
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  page = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await w?.stop();
});

const fits = async () =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
const accessible = async () => {
  expect(await accessFaults(page)).toEqual([]);
  await fits();
};
/** Presses Tab until the focused element has this name, as a person without a mouse would. */
const tabTo = async (name: RegExp) => {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      return [at?.getAttribute('aria-label'), at?.labels?.[0]?.textContent, at?.textContent].filter(Boolean).join(' ');
    });
    if (name.test(focused)) return;
  }
  throw new Error(`nothing named ${name} takes the focus`);
};
const enter = async () => {
  const done = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await done;
};
const title = () => page.textContent('h1');

it('is worked by keyboard alone on a phone, and axe finds nothing', async () => {
  await w.submit(submission({ application: { type: 'aplikasi', name: 'Arsip Foto', summary: 'x' } }));
  await w.submit();
  await page.goto(`${site.url}/meja/masuk`);
  await accessible();
  await tabTo(/^Surel/);
  await page.keyboard.type('sekretariat@example.id');
  await enter();
  expect(await title()).toBe('Periksa surel Anda');
  await page.goto(site.url + new URL(linksIn(w.mails.at(-1)!).find((link) => link.includes('/meja/masuk/'))!).pathname);
  await tabTo(/^Masuk$/);
  await enter();
  expect(await title()).toBe('Register permohonan');
  await accessible();
  // Four requests on a screen.
  expect((await page.locator('tbody tr').first().boundingBox())?.height).toBeLessThan(200);

  await tabTo(/^Cari nomor/);
  await page.keyboard.type('perizinan');
  await enter();
  expect(await page.locator('tbody tr').count()).toBe(1);
  await tabTo(/^Perizinan Klinik$/);
  await enter();
  await accessible();
  await tabTo(/^Kirim ulang tautan$/);
  await enter();
  expect(await page.textContent('[role=status]')).toBe('Tautan baru sudah dikirim.');

  await tabTo(/^Menu: Register$/);
  await page.keyboard.press('Enter');
  await tabTo(/^Hari libur$/);
  await enter();
  await tabTo(/^Tambah hari libur$/);
  await page.keyboard.press('Enter');
  await tabTo(/^Tanggal/);
  await tabTo(/^Tambah hari libur$/);
  await enter();
  expect(await page.locator('[role=alert] li').count()).toBe(2);
  await accessible();
  for (const path of ['jabatan/kasi-data', 'nama', 'administrator', 'catatan', 'ekspor', 'pejabat/kadis', 'pejabat']) {
    await page.goto(`${site.url}/meja/${path}`);
    // The other pages consist of the same parts.
    await (path.startsWith('pejabat') ? accessible() : fits());
  }
  await tabTo(/^Keluar$/);
  await enter();
  expect(await title()).toBe('Meja Sekretariat');
});
