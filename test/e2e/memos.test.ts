import type { Browser, Page } from 'playwright-core';
import { accessFaults } from '../support/access-faults';
import { startBrowser } from '../support/browser';
import { newestPath } from '../support/people';
import { caseAfter } from '../support/cases';
import { serve } from '../support/serve';
import { startWorld, type World } from '../support/world';

jest.setTimeout(90_000);
let w: World;
let site: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
beforeAll(async () => {
  [w, browser] = await Promise.all([startWorld({ prints: true }), startBrowser()]);
  await caseAfter(w, ['accept']);
  w.world.now = new Date('2026-12-01T02:00:00Z');
  site = await serve(w);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await w?.stop();
});

const signedIn = async (colorScheme: 'light' | 'dark', width = 360): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width, height: 740 },
    colorScheme,
    javaScriptEnabled: colorScheme === 'light',
  });
  const page = await context.newPage();
  await page.goto(`${site.url}/meja/masuk`);
  await page.fill('[name=email]', 'sekretariat@example.id');
  await page.click('main button');
  await page.goto(site.url + newestPath({ mails: w.mails.slice(-1) }, 'masuk'));
  await page.click('main button');
  return page;
};

const demandSound = async (page: Page, name: string): Promise<void> => {
  expect(await accessFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  if (process.env.PICTURES)
    await page.screenshot({ path: `${process.env.PICTURES}/memos-${name}.png`, fullPage: true });
};

it('makes and numbers a memo on a phone: axe finds nothing, nothing is cut', async () => {
  const page = await signedIn('light');
  await page.goto(`${site.url}/meja/statistik`);
  await page.click('text=Buka nota dinas bulanan');
  await demandSound(page, 'empty');
  await page.click('button:has-text("Buat nota dinas")');
  expect(await page.locator('[role=status]').first().textContent()).toContain('Nota dinas sudah dibuat.');
  await demandSound(page, 'made');
  await page.fill('[name="outgoing.number"]', '500.12/7/2026');
  await page.fill('[name="outgoing.date"]', '2026-11-30');
  await page.click('button:has-text("Simpan nomor surat")');
  await demandSound(page, 'refused');
  expect(await page.inputValue('[name="outgoing.number"]')).toBe('500.12/7/2026');
  await page.fill('[name="outgoing.date"]', '2026-12-01');
  await page.click('button:has-text("Simpan nomor surat")');
  await demandSound(page, 'numbered');
  await page.click('text=Verifikasi dokumen ND-2/2026-11');
  expect(await page.locator('main').textContent()).toContain('500.12/7/2026');
});

it('shows the list in the dark, without scripts', async () => {
  const page = await signedIn('dark', 1200);
  await page.goto(`${site.url}/meja/nota-dinas`);
  expect(await page.locator('main').textContent()).toContain('500.12/7/2026');
  await page.click('button:has-text("Buat nota dinas")');
  expect(page.url()).toContain('/meja/nota-dinas/2026-11?hasil=sama');
  await page.goto(`${site.url}/meja/nota-dinas`);
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/memos-dark.png`, fullPage: true });
});
