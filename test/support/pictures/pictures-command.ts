import '../set-office';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { mapWithLimit } from '../../../functions/use-cases/map-with-limit';
import { startDynamoDb } from '../../../local/dynamodb/start-dynamodb';
import { buildSheets } from '../../../web/build-sheets';
import { readSettings } from '../../../local/settings';
import { startBrowser } from '../browser';
import { startBrowsedWorld } from '../browsed-world';
import { docsPictures } from './docs-pictures';
import { publicPages } from './public-pages';
import { shownPages } from './shown-pages';

/** git ignores it. */
const folder = path.join('.ajuan', 'pictures');
const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [360, 1200].map((width) => ({ colorScheme, width })),
);

/** An act that opens a page for its picture. */
type Opener = (page: Page) => Promise<unknown>;

const measure = async (page: Page) => ({
  pixels: await page.evaluate(() => document.documentElement.scrollHeight),
  controls: await page.locator('main :is(input, select, textarea, button) >> visible=true').count(),
});

/** Measures all pages in one visit. @returns for each page its height in pixels, its controls, and its bytes on the wire */
const takeAll = async (browser: Browser, pages: [string, Opener][], look: (typeof looks)[number]) => {
  const { colorScheme, width } = look;
  return mapWithLimit(pages, async ([name, open]) => {
    // Each page gets its own context, because the form keeps its input.
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 740 }, bypassCSP: true });
    const page = await context.newPage();
    await open(page);
    // A picture of the whole page would show a sticky bar over other parts.
    await page.addStyleTag({ content: '.bar, .saved, .parts { position: static !important }' });
    await page.screenshot({ path: path.join(folder, `${name}-${colorScheme}-${width}.png`), fullPage: true });
    const bytes = brotliCompressSync(await page.content()).length;
    const row = { name, colorScheme, width, ...(await measure(page)), bytes };
    await context.close();
    return row;
  });
};

/** Opens a page as it was sent, at the pages' own origin, so that their pictures and scripts load. */
const opensSent =
  (html: string, url: string): Opener =>
  async (page) => {
    await page.route(`${url}/gambar`, (route) =>
      route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
    );
    await page.goto(`${url}/gambar`, { waitUntil: 'load' });
  };

/** The pages that have a picture of their paper too, as wide as an A4 sheet within its margins. */
const printed = /^(?:decision-2|decision-7|tracking|process|applicant-closed|confirmation)$/;
const printAll = async (browser: Browser, pages: [string, Opener][]) => {
  const page = await browser.newPage({ viewport: { width: 643, height: 971 }, bypassCSP: true });
  for (const [name, open] of pages.filter(([each]) => printed.test(each))) {
    await open(page);
    await page.emulateMedia({ media: 'print' });
    await page.screenshot({ path: path.join(folder, `${name}-print.png`), fullPage: true });
    await page.pdf({ path: path.join(folder, `${name}.pdf`), format: 'A4', preferCSSPageSize: true });
    await page.emulateMedia({ media: 'screen' });
  }
  await page.close();
};

/** Takes the pictures of the documents from the office that runs by this process's settings. */
const takeDocs = async () => {
  const { publicUrl, mailPort } = readSettings(process.env);
  const browser = await startBrowser();
  await docsPictures(browser, { url: publicUrl, mailbox: `http://localhost:${mailPort}/`, folder });
  await browser.close();
};

/**
 * `npm run pictures [-- --only decision]`: every page and mail, on a phone and a desktop, light and dark, in .ajuan/pictures.
 * `npm run pictures -- --docs`: those of README and docs/, from an office that runs.
 */
const main = async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' }, docs: { type: 'boolean' } } });
  await mkdir(folder, { recursive: true });
  if (values.docs) return takeDocs();
  globalThis.injectedSheets = buildSheets();
  const dynamodb = await startDynamoDb();
  process.env.AJUAN_TEST_DYNAMODB = dynamodb.endpoint;
  const { w, browser, url, stop } = await startBrowsedWorld();
  const pages: [string, Opener][] = [
    ...Object.entries(await shownPages(w)).map(([name, html]): [string, Opener] => [name, opensSent(html, url)]),
    ...Object.entries(publicPages).map(([name, open]): [string, Opener] => [name, (page) => open(page, url)]),
  ].filter(([name]) => new RegExp(values.only ?? '').test(name));
  const rows = [];
  for (const look of looks) rows.push(...(await takeAll(browser, pages, look)));
  await printAll(browser, pages);
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
