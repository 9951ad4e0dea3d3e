import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import '../set-office';
import { useSheets } from '../../../functions/pages/parts/sheets';
import { startDynamoDb } from '../../../local/dynamodb/start-dynamodb';
import { buildSheets } from '../../../web/build-sheets';
import { startBrowsedWorld } from '../browsed-world';
import { shownPages } from './shown-pages';

/** git ignores it. */
const folder = path.join('.ajuan', 'pictures');
const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [360, 1200].map((width) => ({ colorScheme, width })),
);

/** Takes all pages in one look. @returns what it shows of each: its height in pixels, its controls, its bytes on the wire */
const takeAll = async (browser: Browser, url: string, pages: [string, string][], look: (typeof looks)[number]) => {
  const { colorScheme, width } = look;
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 740 }, bypassCSP: true });
  let shown = '';
  // At the pages' own origin, so that their pictures and scripts load.
  await page.route(`${url}/gambar`, (route) => route.fulfill({ body: shown, contentType: 'text/html; charset=utf-8' }));
  const rows = [];
  for (const [name, html] of pages) {
    shown = html;
    await page.goto(`${url}/gambar`, { waitUntil: 'load' });
    await page.screenshot({ path: path.join(folder, `${name}-${colorScheme}-${width}.png`), fullPage: true });
    const pixels = await page.evaluate(() => document.documentElement.scrollHeight);
    const controls = await page.locator('main :is(input, select, textarea, button) >> visible=true').count();
    rows.push({ name, colorScheme, width, pixels, controls, bytes: brotliCompressSync(html).length });
  }
  await page.close();
  return rows;
};

/** `npm run pictures [-- --only decision]`: every page and mail, on a phone and a desktop, light and dark, in .ajuan/pictures. */
const main = async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  useSheets(buildSheets());
  await mkdir(folder, { recursive: true });
  const dynamodb = await startDynamoDb();
  process.env.AJUAN_TEST_DYNAMODB = dynamodb.endpoint;
  const { w, browser, url, stop } = await startBrowsedWorld();
  const pages = Object.entries(await shownPages(w)).filter(([name]) => new RegExp(values.only ?? '').test(name));
  const rows = [];
  for (const look of looks) rows.push(...(await takeAll(browser, url, pages, look)));
  console.table(rows.filter(({ colorScheme }) => colorScheme === 'light'));
  await stop();
  await dynamodb.close();
};

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
