import type { Page } from 'playwright-core';
import { systemIds } from '../../functions/adapters/system';
import { wholePdf } from '../../local/ops/whole-pdf';
import { accessFaults } from '../support/access-faults';
import { type BrowsedWorld, startBrowsedWorld } from '../support/browsed-world';
import { newestPath, postForm } from '../support/people';

jest.setTimeout(60_000);
let { w, browser, url, stop } = {} as BrowsedWorld;
beforeAll(async () => {
  ({ w, browser, url, stop } = await startBrowsedWorld());
});
afterAll(() => stop?.());

const returned = async (javaScriptEnabled = true): Promise<Page> => {
  await w.submit();
  await postForm(w, newestPath(w), { outcome: 'return', reason: 'Surat belum ditandatangani' });
  const page = await (await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 740 } })).newPage();
  await page.goto(`${url}${newestPath(w, 'pemohon')}`);
  return page;
};
const isOpen = (page: Page, title: string) =>
  page.locator(`details:has(summary:has-text("${title}"))`).evaluate((details: HTMLDetailsElement) => details.open);

it('begins with what is asked, by when and why, and folds what was written', async () => {
  const page = await returned();
  expect(await page.textContent('.notice h2')).toMatch(/^Mohon perbaiki permohonan paling lambat \w+, \d+ \w+ \d{4}$/);
  expect(await page.textContent('.notice')).toContain('Surat belum ditandatangani');
  expect(await isOpen(page, 'OPD pemohon')).toBe(false);
  expect(await page.textContent('summary:has-text("OPD pemohon")')).toContain('Dinas Kesehatan');
  expect(await accessFaults(page)).toEqual([]);
});

it('exchanges a file where it stands, and sends the rest as it was', async () => {
  const page = await returned();
  const field = page.locator('.attach:has(#file-surat-permohonan)');
  expect(await field.locator('.standing').textContent()).toContain('surat-permohonan.pdf');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), field.locator('text=Ganti').click()]);
  await chooser.setFiles({ name: 'surat-baru.pdf', mimeType: 'application/pdf', buffer: wholePdf('baru') });
  await field.locator('li:not(.standing) >> text=Terkirim').waitFor();
  expect(await field.locator('.standing').isVisible()).toBe(false);
  await page.click('text=Kirim perbaikan');
  await page.locator('.notice >> text=Perbaikan Anda tercatat').waitFor();
  await w.machine.idle();
  const names = await page.locator('a[href*="/berkas/"]').allTextContents();
  expect(names).toContain('Surat permohonan: surat-baru.pdf');
});

it('tells that the file for one paper is the file that stands for another', async () => {
  const page = await returned();
  const scan = { name: 'pindaian.pdf', mimeType: 'application/pdf', buffer: wholePdf('pindaian') };
  const standing = page.locator('.attach:has(#file-surat-permohonan) .standing');
  expect(await standing.getAttribute('data-hash')).toMatch(/^[0-9a-f]{64}$/);
  // The world stores papers without bytes.
  await standing.evaluate((row, hash) => row.setAttribute('data-hash', hash), systemIds.digest(scan.buffer));
  await page.setInputFiles('#file-formulir-pengajuan', scan);
  const note = page.locator('.attach:has(#file-formulir-pengajuan) .repeated');
  await note.waitFor();
  expect(await note.textContent()).toContain('sama dengan "Surat permohonan');
});

it('opens the part that something is wrong in, also without scripts', async () => {
  const page = await returned(false);
  await page.click('summary:has-text("OPD pemohon")');
  await page.fill('[name="agency.head.nip"]', '12');
  await page.click('text=Kirim perbaikan');
  await page.locator('.notice.danger >> text=harus 18 angka').waitFor();
  expect(await isOpen(page, 'OPD pemohon')).toBe(true);
  expect(await isOpen(page, 'Aplikasi yang diajukan')).toBe(false);
});

it.each([true, false])('asks before it sends a request as it was (scripts: %s)', async (javaScriptEnabled) => {
  const page = await returned(javaScriptEnabled);
  await page.click('text=Kirim perbaikan');
  await page.locator('.notice.danger >> text=Belum ada isian atau lampiran yang Anda ubah').waitFor();
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/unchanged.png`, fullPage: true });
  if (javaScriptEnabled) expect(await accessFaults(page)).toEqual([]);
  await page.check('[name="unchanged"]');
  await page.click('text=Kirim perbaikan');
  await page.locator('.notice >> text=Perbaikan Anda tercatat').waitFor();
});

it('asks nothing of an applicant who changed an answer', async () => {
  const page = await returned();
  await page.click('summary:has-text("Aplikasi yang diajukan")');
  await page.fill('[name="application.summary"]', 'Untuk izin klinik di seluruh provinsi.');
  await page.click('text=Kirim perbaikan');
  await page.locator('.notice >> text=Perbaikan Anda tercatat').waitFor();
});

it('gives one advice about a file on a page whose revision was sent elsewhere', async () => {
  const page = await returned();
  const stale = await page.context().newPage();
  await stale.goto(page.url());
  await page.click('summary:has-text("Aplikasi yang diajukan")');
  await page.fill('[name="application.summary"]', 'Untuk izin klinik di seluruh provinsi.');
  await page.click('text=Kirim perbaikan');
  await page.locator('.notice >> text=Perbaikan Anda tercatat').waitFor();
  const letter = { name: 'surat.pdf', mimeType: 'application/pdf', buffer: wholePdf('terlambat') };
  await stale.setInputFiles('#file-surat-permohonan', letter);
  await stale.locator('li .error').waitFor();
  await stale.click('text=Kirim perbaikan');
  await stale.locator('.notice.danger[role=alert]').waitFor();
  const told = await stale.locator('li .error, .notice.danger li, [data-attach] > .error').allTextContents();
  expect(told.length).toBeGreaterThanOrEqual(2);
  expect(new Set(told).size).toBe(1);
  expect(told[0]).toContain('Muat ulang halaman ini');
});
