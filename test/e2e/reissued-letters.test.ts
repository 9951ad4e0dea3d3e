import type { Page } from 'playwright-core';
import { wholePdf } from '../../local/ops/whole-pdf';
import { present } from '../../functions/domain/present';
import { type BrowsedWorld, startBrowsedWorld } from '../support/browsed-world';
import { caseAfter } from '../support/cases';
import { linksIn } from '../support/mailbox';
import { withLetters } from '../support/with-letters';

jest.setTimeout(90_000);
withLetters({ loop: true });
let { w, browser, url, stop } = {} as BrowsedWorld;
/** The secretariat and the signatory, each with a phone. */
let desk: Page;
let signatory: Page;
beforeAll(async () => {
  ({ w, browser, url, stop } = await startBrowsedWorld());
  const viewport = { width: 360, height: 740 };
  desk = await (await browser.newContext({ viewport })).newPage();
  signatory = await (await browser.newContext({ viewport })).newPage();
  await caseAfter(w, ['reject']);
  await w.machine.idle();
});
afterAll(() => stop?.());

const linkTo = (mailbox: string, kind: string) => {
  const links = w.mails.filter(({ to }) => to === mailbox).flatMap((mail) => linksIn(mail));
  const link = links.findLast((one) => one.includes(`/${kind}/`));
  return url + new URL(present(link, `a link of ${kind}`)).pathname;
};
const newestMailTo = (mailbox: string) => present(w.mails.filter(({ to }) => to === mailbox).at(-1), 'a mail');
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
const enterNumber = async (number: string) => {
  await desk.fill('[name="outgoing.number"]', number);
  await desk.fill('[name="outgoing.date"]', '2026-11-24');
  await desk.click('text=Simpan nomor surat');
  await desk.waitForSelector('text=Nomor surat sudah disimpan');
  await w.machine.idle();
};
const sign = async () => {
  await signatory.goto(linkTo('kadis@example.id', 'tanda-tangan'));
  const file = { name: 'surat.pdf', mimeType: 'application/pdf', buffer: Buffer.from(wholePdf('pindaian')) };
  await signatory.setInputFiles('input[type=file]', file);
  await signatory.waitForSelector('input[name="attachments.0.uploadId"]', { state: 'attached' });
  await signatory.click('text=Simpan dan kirim surat');
  await signatory.check('[name=compared]');
  await signatory.click('text=Simpan dan kirim surat');
  await signatory.waitForSelector('text=Surat ini sudah ditandatangani');
  await w.machine.idle();
};

it('withdraws a numbered letter, and offers to issue it again', async () => {
  await desk.goto(`${url}/meja/masuk`);
  await desk.fill('[name=email]', 'sekretariat@example.id');
  await desk.click('main button');
  await w.machine.idle();
  await desk.goto(linkTo('sekretariat@example.id', 'meja/masuk'));
  await desk.click('main button');
  await desk.goto(`${url}/meja/surat-keluar`);
  await desk.locator('td a').first().click();
  await enterNumber('555/12-Diskominfo');
  await desk.locator('summary', { hasText: 'Tarik' }).click();
  await desk.fill('[name="takeback.reason"]', 'Salah alamat tujuan');
  await desk.click('button:has-text("Tarik surat")');
  await desk.waitForSelector('button:has-text("Terbitkan lagi")');
  expect(newestMailTo('siti@example.id').text).toContain('Salah alamat tujuan');
  expect(await fits(desk)).toBe(true);
});

it('issues it again under another number, and the signatory signs from the mailed link', async () => {
  await desk.click('button:has-text("Terbitkan lagi")');
  await desk.waitForSelector('[name="outgoing.number"]');
  await enterNumber('556/12-Diskominfo');
  await sign();
  expect(newestMailTo('siti@example.id').subject).toMatch(/^Surat resmi: /);
  expect(newestMailTo('siti@example.id').text).toContain('556/12-Diskominfo');
});

it('replaces the signed letter, and its successor reaches the applicant', async () => {
  await desk.reload();
  await desk.locator('summary', { hasText: 'Ganti' }).click();
  await desk.fill('[name="replacement.reason"]', 'Tanggal surat keliru');
  await desk.click('button:has-text("Ganti surat")');
  await desk.waitForSelector('[name="outgoing.number"]');
  expect(newestMailTo('siti@example.id').text).toContain('Tanggal surat keliru');
  await enterNumber('557/12-Diskominfo');
  await sign();
  expect(newestMailTo('siti@example.id').text).toMatch(/menggantikan surat nomor 556\/12-Diskominfo/);
  await desk.reload();
  expect(await desk.textContent('main')).toMatch(
    /Nomor 555\/12-Diskominfo[^]*Ditarik[^]*Nomor 556\/12-Diskominfo[^]*Diganti/,
  );
  expect(await fits(desk)).toBe(true);
});
