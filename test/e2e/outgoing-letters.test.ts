import type { Page } from 'playwright-core';
import { wholePdf } from '../../local/ops/whole-pdf';
import { accessFaults } from '../support/access-faults';
import { type BrowsedWorld, startBrowsedWorld } from '../support/browsed-world';
import { caseAfter } from '../support/cases';
import { linksIn } from '../support/mailbox';
import { withLetters } from '../support/with-letters';

jest.setTimeout(90_000);
withLetters({ loop: true, copies: { refusal: [{ to: 'Sekretaris Daerah', email: 'sekda@example.id' }] } });
let { w, browser, url, stop } = {} as BrowsedWorld;
/** A phone with scripts, and one without. */
let scripted: Page;
let plain: Page;
beforeAll(async () => {
  ({ w, browser, url, stop } = await startBrowsedWorld());
  const viewport = { width: 360, height: 740 };
  scripted = await (await browser.newContext({ viewport })).newPage();
  plain = await (await browser.newContext({ viewport, javaScriptEnabled: false })).newPage();
  await caseAfter(w, ['reject']);
  await w.machine.idle();
});
afterAll(() => stop?.());

const linkTo = (mailbox: string, kind: string) => {
  const links = w.mails.filter(({ to }) => to === mailbox).flatMap((mail) => linksIn(mail));
  return url + new URL(links.findLast((link) => link.includes(`/${kind}/`))!).pathname;
};
const picture = async (page: Page, name: string) => {
  if (process.env.LETTER_PICTURES)
    await page.screenshot({ path: `${process.env.LETTER_PICTURES}/${name}.png`, fullPage: true });
};
const isSound = async (address: string) => {
  await scripted.goto(address);
  expect(await accessFaults(scripted)).toEqual([]);
  expect(await scripted.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
};
const signIn = async (page: Page) => {
  await page.goto(`${url}/meja/masuk`);
  await page.fill('[name=email]', 'sekretariat@example.id');
  await page.click('main button');
  await w.machine.idle();
  await page.goto(linkTo('sekretariat@example.id', 'meja/masuk'));
  await page.click('main button');
};

it('numbers the letter at the desk without scripts', async () => {
  await signIn(plain);
  await plain.click('text=Menu: Register');
  await plain.click('text=Surat keluar');
  await picture(plain, 'list');
  await plain.click('text=Surat Pemberitahuan Penolakan');
  await plain.fill('[name="outgoing.number"]', '555/12-Diskominfo');
  await plain.fill('[name="outgoing.date"]', '2026-11-20');
  await plain.click('text=Simpan nomor surat');
  await picture(plain, 'refused');
  expect(await plain.textContent('main')).toContain('lebih awal daripada keputusannya');
  expect(await plain.inputValue('[name="outgoing.number"]')).toBe('555/12-Diskominfo');
  await plain.fill('[name="outgoing.date"]', '2026-11-24');
  await plain.click('text=Simpan nomor surat');
  await picture(plain, 'numbered');
  expect(await plain.textContent('[role=status]')).toContain('Nomor surat sudah disimpan');
});

it('has sound pages on a phone', async () => {
  await signIn(scripted);
  await isSound(`${url}/meja/surat-keluar`);
  await isSound(url + (await scripted.locator('td a').first().getAttribute('href'))!);
  await isSound(linkTo('kadis@example.id', 'tanda-tangan'));
  await picture(scripted, 'sign');
});

it('shows its signatory the letter without scripts, and says what needs them', async () => {
  await plain.goto(linkTo('kadis@example.id', 'tanda-tangan'));
  expect(await plain.textContent('main')).toMatch(/555\/12-Diskominfo[\s\S]*Melampirkan berkas memerlukan JavaScript/);
  expect(await plain.locator('a[href*="/berkas/"]').count()).toBe(1);
});

it('takes the signed letter, and shows it to the applicant and to whoever gets a copy', async () => {
  await scripted.goto(linkTo('kadis@example.id', 'tanda-tangan'));
  const file = { name: 'surat.pdf', mimeType: 'application/pdf', buffer: Buffer.from(wholePdf('pindaian')) };
  await scripted.setInputFiles('input[type=file]', file);
  await scripted.waitForSelector('input[name="attachments.0.uploadId"]', { state: 'attached' });
  await scripted.click('text=Simpan dan kirim surat');
  await scripted.waitForSelector('[name=compared]');
  await picture(scripted, 'compared');
  await scripted.check('[name=compared]');
  await scripted.click('text=Simpan dan kirim surat');
  await scripted.waitForSelector('text=Surat ini sudah ditandatangani');
  await picture(scripted, 'signed');
  await plain.goto(linkTo('siti@example.id', 'pemohon'));
  await picture(plain, 'applicant');
  expect(await plain.textContent('main')).toContain(
    'Surat Pemberitahuan Penolakan, nomor 555/12-Diskominfo, bertanda tangan',
  );
  await isSound(linkTo('sekda@example.id', 'surat'));
  expect(await scripted.textContent('main')).toContain('bertanda tangan');
});
