import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import '../set-office';
import { document } from '../../../functions/pages/parts/layout';
import { useSheets } from '../../../functions/pages/parts/sheets';
import { buildSheets } from '../../../web/build-sheets';
import { startBrowser } from '../browser';
import { PartsPage } from './parts-page';

/** git ignores it. */
const folder = path.join('.ajuan', 'pictures');
const schemes = ['light', 'dark'] as const;

/** `npm run pictures`: pictures of every page, on a phone and a desktop, light and dark, in .ajuan/pictures. */
const main = async () => {
  useSheets(buildSheets());
  await mkdir(folder, { recursive: true });
  const browser = await startBrowser();
  const pages = { parts: document(PartsPage({})) };
  for (const [name, html] of Object.entries(pages)) {
    for (const colorScheme of schemes) {
      for (const width of [360, 1200]) {
        const page = await browser.newPage({ colorScheme, viewport: { width, height: 740 } });
        await page.setContent(html);
        await page.screenshot({ path: path.join(folder, `${name}-${colorScheme}-${width}.png`), fullPage: true });
        await page.close();
      }
    }
  }
  await browser.close();
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
