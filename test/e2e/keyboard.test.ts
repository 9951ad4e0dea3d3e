import type { Page } from 'playwright-core';
import { requestForm } from '../../functions/domain/forms/forms';
import { toFormInput } from '../../functions/domain/forms/form-input';
import { wholePdf } from '../../local/ops/whole-pdf';
import { type BrowsedWorld, startBrowsedWorld } from '../support/browsed-world';
import { caseAtStep } from '../support/cases';
import { newestPath } from '../support/people';
import { submission } from '../support/submission';

jest.setTimeout(60_000);
let { w, browser, url, stop } = {} as BrowsedWorld;
beforeAll(async () => {
  ({ w, browser, url, stop } = await startBrowsedWorld());
});
afterAll(() => stop?.());

/** A screen of 1,280 × 800 px as it is, or enlarged to 200 %: half as wide, half as high. */
const screens = { '100 %': { width: 1280, height: 800 }, '200 %': { width: 640, height: 400 } };
type Zoom = keyof typeof screens;
const open = async (path: string, zoom: Zoom): Promise<Page> => {
  const page = await (await browser.newContext({ viewport: screens[zoom] })).newPage();
  await page.goto(`${url}${path}`);
  return page;
};

/** Returns the name of the focused element, and true as `seen` if its focus is visible. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement;
    const shown = element.matches('.segmented input, .chips input') ? element.parentElement! : element;
    const { top, bottom, left, right } = shown.getBoundingClientRect();
    const at = document.elementFromPoint((left + right) / 2, Math.min(bottom, Math.max(top, (top + bottom) / 2)));
    return {
      name: element.name || element.textContent!.trim() || element.id,
      value: element.value,
      // Embedded viewers and the parts of a date show their own focus. The page itself shows none.
      seen:
        element.matches('body, iframe, [type=date]') ||
        (bottom > 0 &&
          top < innerHeight &&
          right <= innerWidth + 1 &&
          getComputedStyle(shown).outlineStyle !== 'none' &&
          (at === null || shown.contains(at) || at.contains(shown))),
    };
  });

/** Presses Tab until the named element has the focus. @returns the elements on the way whose focus was not visible */
const tabTo = async (page: Page, name: string): Promise<string[]> => {
  const unseen: string[] = [];
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (!now.seen) unseen.push(now.name);
    if (now.name === name) return unseen;
  }
  throw new Error(`Tab never reaches ${name}`);
};

describe.each(Object.keys(screens) as Zoom[])('by the keyboard alone, at %s', (zoom) => {
  it('decides step 2, and sees at each press where one is', async () => {
    await w.submit();
    const page = await open(newestPath(w), zoom);
    expect(await tabTo(page, 'Langsung ke isi')).toEqual([]);
    await page.keyboard.press('Enter');
    const unseen = await tabTo(page, 'outcome');
    await page.keyboard.press('Space');
    unseen.push(...(await tabTo(page, 'holder')));
    await page.keyboard.press('Space');
    for (;;) {
      await page.keyboard.press('Tab');
      const now = await focused(page);
      if (!now.seen) unseen.push(now.name);
      if (now.name.startsWith('Kirim')) break;
    }
    expect(unseen).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('h2 >> text=Keputusan tercatat').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(screens[zoom].width);
  });

  it('reaches every answer of step 4 and the button, none under the bar', async () => {
    await caseAtStep(w, 'conformity-analysis');
    const page = await open(newestPath(w), zoom);
    await page.locator('[name="checklist.A1.answer"]').first().focus();
    await page.keyboard.press('Space');
    const unseen = await tabTo(page, 'checklist.D1.answer');
    await page.keyboard.press('ArrowRight');
    expect((await focused(page)).value).toBe('sebagian');
    unseen.push(...(await tabTo(page, 'checklist.D1.evidence')));
    unseen.push(...(await tabTo(page, 'outcome')));
    unseen.push(...(await tabTo(page, 'note')));
    expect(unseen).toEqual([]);
  });

  it('fills in and sends the form', async () => {
    const page = await open('/', zoom);
    await page.locator('button:enabled >> text=Periksa jawaban Anda').waitFor();
    const file = { name: 'surat.pdf', mimeType: 'application/pdf', buffer: wholePdf('surat') };
    page.on('filechooser', (chooser) => void chooser.setFiles(file));
    const { commitment: _commitment, ...answers } = toFormInput(requestForm, submission());
    const unseen: string[] = [];
    for (const [name, value] of Object.entries(answers).filter(([field]) => field !== 'attachments')) {
      if (name === 'letter.date') {
        // A date has a place for each of its parts.
        await page.keyboard.press('Tab');
        await page.fill('[name="letter.date"]', String(value));
        continue;
      }
      unseen.push(...(await tabTo(page, name)));
      if (name === 'application.type') await page.keyboard.press('Space');
      else await page.keyboard.insertText(String([value].flat()[0]));
    }
    unseen.push(...(await tabTo(page, 'file-surat-permohonan')));
    await page.keyboard.press('Enter');
    await page.locator('li >> text=Terkirim').waitFor();
    expect((await focused(page)).name).toBe('Ganti');
    unseen.push(...(await tabTo(page, 'commitment')));
    await page.keyboard.press('Space');
    unseen.push(...(await tabTo(page, 'Periksa jawaban Anda')));
    expect(unseen).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('#review >> text=Perizinan Klinik').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(screens[zoom].width);
    await tabTo(page, 'Kirim permohonan');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/terkirim/');
  });
});
