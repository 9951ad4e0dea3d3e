import type { Browser, Page } from 'playwright-core';
import { accessFaults } from '../support/access-faults';
import { changeProfile, restoreProfile } from '../support/change-profile';
import { boundsOf } from '../../functions/domain/statistics/months';
import { startBrowser } from '../support/browser';
import { linksIn } from '../support/mailbox';
import { serve } from '../support/serve';
import { storedHead } from '../support/stored-heads';
import { keptMonths, statisticsOfAYear } from '../support/statistics-of-a-year';
import { startWorld, type World } from '../support/world';

jest.setTimeout(90_000);
let w: World;
let site: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
beforeAll(async () => {
  [w, browser] = await Promise.all([startWorld(), startBrowser()]);
  const { to: until } = boundsOf('2026-10');
  Object.assign(w.deps.statistics, {
    ...statisticsOfAYear(),
    countedUntil: async () => until,
    months: async (_agency: string | undefined, from: string, to: string) =>
      keptMonths().filter(({ month }) => month >= from && month <= to && month <= '2026-10'),
  });
  const oldest = Array.from({ length: 10 }, (_, index) => storedHead(3 * index + 4));
  Object.assign(w.deps.work, { waitingOf: async () => ({ items: oldest }) });
  changeProfile({ performance: true });
  site = await serve(w);
});
afterAll(async () => {
  restoreProfile();
  await browser?.close();
  await site?.stop();
  await w?.stop();
});

const signedIn = async (width: number, colorScheme: 'light' | 'dark'): Promise<Page> => {
  // A mailbox gets few sign-in links an hour.
  w.world.now = new Date(w.world.now.getTime() + 3_600_000);
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
  const page = await context.newPage();
  await page.goto(`${site.url}/meja/masuk`);
  await page.fill('[name=email]', 'sekretariat@example.id');
  await page.click('main button');
  const link = linksIn(w.mails.at(-1)!).find((address) => address.includes('/meja/masuk/'))!;
  await page.goto(site.url + new URL(link).pathname);
  await page.click('main button');
  return page;
};

it.each([
  [320, 'light'],
  [1200, 'dark'],
] as const)(
  'shows a year on %i px, %s: axe finds nothing, nothing is cut, letters stay legible',
  async (width, scheme) => {
    const page = await signedIn(width, scheme);
    for (const path of ['/meja', '/kinerja', '/meja/statistik']) {
      await page.goto(site.url + path);
      expect(await accessFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      if (process.env.PICTURES)
        await page.screenshot({
          path: `${process.env.PICTURES}/${path.replaceAll('/', '-')}-${width}.png`,
          fullPage: true,
        });
    }
    const least = await page.evaluate(() =>
      Math.min(
        ...[...document.querySelectorAll<SVGTextElement>('.plot text')].map((text) => {
          const { a = 1 } = text.getScreenCTM() ?? {};
          return Number.parseFloat(getComputedStyle(text).fontSize) * a;
        }),
      ),
    );
    expect(least).toBeGreaterThan(9.5);
    expect(await page.locator('.plot svg > title').count()).toBe(await page.locator('.plot svg').count());
    expect(await page.locator('.plot svg').count()).toBe(8);
  },
);

it('is short on a phone, whole on a wide screen, and whole in print', async () => {
  const phone = await signedIn(360, 'light');
  await phone.goto(`${site.url}/meja/statistik`);
  if (process.env.PICTURES)
    await phone.screenshot({ path: `${process.env.PICTURES}/statistik-360.png`, fullPage: true });
  expect(await phone.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(7_000);
  const heights = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('main .narrow-only')].map((part) => part.getBoundingClientRect().height),
    );
  expect(Math.max(...(await heights(phone)))).toBeLessThanOrEqual(80);
  await phone.emulateMedia({ media: 'print' });
  expect(Math.min(...(await heights(phone)))).toBeGreaterThan(150);
  // The same page again, because a mailbox gets few sign-in links an hour.
  await phone.emulateMedia({ media: 'screen' });
  await phone.setViewportSize({ width: 1200, height: 800 });
  expect(Math.min(...(await heights(phone)))).toBeGreaterThan(150);
  expect(await phone.locator('main .narrow-only > summary').first().isVisible()).toBe(false);
});

it('keeps tables and plots whole on a sheet of A4', async () => {
  const page = await browser.newPage({ viewport: { width: 642, height: 920 } });
  await page.goto(`${site.url}/kinerja`);
  const displayOf = () =>
    page.evaluate(() => [...document.querySelectorAll('.list tr')].map((row) => getComputedStyle(row).display));
  expect(await displayOf()).not.toContain('table-row');
  await page.emulateMedia({ media: 'print' });
  expect(new Set(await displayOf())).toEqual(new Set(['table-row']));
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g)?.length;
  expect(sheets).toBeLessThanOrEqual(6);
});

it("prints the desk's pages with their scope, and without menu, search, acts and buttons", async () => {
  const page = await signedIn(800, 'light');
  await page.emulateMedia({ media: 'print' });
  const scopeOf = async (path: string) => {
    await page.goto(site.url + path);
    for (const unprinted of ['nav', 'form', '.act', 'button']) {
      const shown = await page
        .locator(unprinted)
        .evaluateAll((found) => found.filter((each) => each.checkVisibility()));
      expect(shown).toEqual([]);
    }
    return (await page.locator('.print-only').allInnerTexts()).join();
  };
  expect(await scopeOf('/meja/statistik?dari=2026-01&sampai=2026-10')).toMatch(
    /^Masa: Januari 2026 sampai Oktober 2026 · OPD: semua · Langkah: semua · Keadaan: .+ WIB$/,
  );
  expect(await scopeOf('/meja?status=ditolak')).toBe('Status: Ditolak');
  expect(await scopeOf('/meja')).toBe('Semua permohonan');
  expect(await scopeOf('/meja/katalog?cari=surat')).toBe('Cari: surat');
  expect(await scopeOf('/meja/pejabat')).toBe('');
  await page.emulateMedia({ media: 'screen' });
  await page.goto(`${site.url}/meja`);
  expect(await page.locator('.print-only').isVisible()).toBe(false);
});

it("folds the desk's menu on a phone: every section in one order, in reach of a thumb", async () => {
  const page = await signedIn(360, 'light');
  const orders = new Set<string>();
  for (const path of ['/meja', '/meja/pejabat', '/meja/catatan']) {
    await page.goto(site.url + path);
    const summary = page.locator('nav summary');
    const current = (await page.locator('nav [aria-current]').textContent()) ?? '';
    expect(await summary.innerText()).toBe(`Menu: ${current}`);
    expect((await summary.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    expect((await page.locator('nav').boundingBox())!.height).toBeLessThanOrEqual(110);
    await summary.click();
    if (process.env.PICTURES)
      await page.screenshot({ path: `${process.env.PICTURES}/menu${path.replaceAll('/', '-')}.png` });
    const boxes = await Promise.all((await page.locator('nav a').all()).map((link) => link.boundingBox()));
    for (const box of boxes) {
      expect(box!.height).toBeGreaterThanOrEqual(44);
      expect(box!.x + box!.width).toBeLessThanOrEqual(360);
    }
    const places = [...boxes.entries()].sort(([, a], [, b]) => a!.y - b!.y || a!.x - b!.x).map(([index]) => index);
    expect(places).toEqual(boxes.map((_box, index) => index));
    orders.add((await page.locator('nav a').allTextContents()).join());
  }
  expect(orders.size).toBe(1);
  await page.setViewportSize({ width: 1200, height: 800 });
  await page.goto(`${site.url}/meja`);
  expect(await page.locator('nav summary').isVisible()).toBe(false);
  expect(await page.locator('nav a').last().isVisible()).toBe(true);
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/menu-wide.png` });
});
