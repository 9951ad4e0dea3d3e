import type { Page } from 'playwright-core';
import { wholePdf } from '../../local/ops/whole-pdf';
import { accessFaults } from '../support/access-faults';
import { type BrowsedWorld, startBrowsedWorld } from '../support/browsed-world';
import { newestPath } from '../support/people';

jest.setTimeout(60_000);
let { w, browser, url, stop } = {} as BrowsedWorld;
beforeAll(async () => {
  ({ w, browser, url, stop } = await startBrowsedWorld());
});
afterAll(() => stop?.());

const card = '#formulir';
const open = async (javaScriptEnabled: boolean): Promise<Page> => {
  await w.submit();
  const page = await (await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 740 } })).newPage();
  await page.goto(`${url}${newestPath(w, 'pemohon')}`);
  return page;
};
const file = (text: string) => ({
  name: 'formulir.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(wholePdf(text)),
});
const picture = async (page: Page, name: string) => {
  if (process.env.LETTER_PICTURES)
    await page.screenshot({ path: `${process.env.LETTER_PICTURES}/${name}.png`, fullPage: true });
};

it('sends the signed form without scripts, and exchanges it', async () => {
  const page = await open(false);
  await picture(page, 'form-plain');
  expect(await page.textContent(card)).toContain('Tanpa JavaScript, berkas paling besar 4 MB');
  await page.click('text=Kirim formulir');
  expect(await page.textContent('.notice.danger')).toContain('Pilih berkas formulir yang sudah ditandatangani');
  await picture(page, 'form-refused');
  await page.setInputFiles(`${card} input[type=file]`, file('satu'));
  await page.click('text=Kirim formulir');
  await page.locator(`${card} >> text=Formulir bertanda tangan kami terima`).waitFor();
  await page.setInputFiles(`${card} input[type=file]`, file('dua'));
  await page.click('text=Ganti formulir bertanda tangan');
  await page.locator(`${card} >> text=Ini versi ke-2`).waitFor();
  await picture(page, 'form-second');
});

it('uploads it with scripts, on a sound page', async () => {
  const page = await open(true);
  expect(await accessFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await page.setInputFiles(`${card} input[type=file]`, file('satu'));
  await page.locator(`${card} >> text=Terkirim`).waitFor();
  await picture(page, 'form-scripted');
  await page.click('text=Kirim formulir');
  await page.locator(`${card} >> text=Formulir bertanda tangan kami terima`).waitFor();
});
