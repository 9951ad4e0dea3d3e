import type { Page } from 'playwright-core';
import { requestForm } from '../../functions/domain/forms/forms';
import { toFormInput } from '../../functions/domain/forms/form-input';
import { wholePdf } from '../../local/ops/whole-pdf';
import { accessFaults } from '../support/access-faults';
import { type BrowsedWorld, startBrowsedWorld } from '../support/browsed-world';
import { submission } from '../support/submission';

jest.setTimeout(60_000);
let { w, browser, url, stop } = {} as BrowsedWorld;
beforeAll(async () => {
  ({ w, browser, url, stop } = await startBrowsedWorld());
});
afterAll(() => stop?.());

const letter = (name: string) => ({ name, mimeType: 'application/pdf', buffer: wholePdf(name) });
const openForm = async (): Promise<Page> => {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  await page.goto(`${url}/`);
  await page.locator('button:enabled >> text=Periksa jawaban Anda').waitFor();
  return page;
};
const name = '[name="contact.name"]';
const fillIn = async (page: Page) => {
  const { commitment: _commitment, ...answers } = toFormInput(requestForm, submission());
  for (const [field, value] of Object.entries(answers))
    if (field !== 'application.type') await page.fill(`[name="${field}"]`, [value].flat()[0]!);
  await page.check('[name="application.type"] >> nth=0');
  await page.check('[name="commitment"]');
  await page.setInputFiles('#file-surat-permohonan', letter('surat.pdf'));
  await page.locator('li >> text=Terkirim').waitFor();
};
const accessible = async (page: Page) => {
  expect(await accessFaults(page)).toEqual([]);
};

it('proposes a name that may be had, and takes it with a press', async () => {
  const page = await openForm();
  expect(await page.textContent('.suffixed')).toBe('.bantenprov.go.id');
  await page.fill('[name="application.name"]', 'Perizinan Klinik Terpadu');
  await page.keyboard.press('Tab');
  await page.locator('.advice >> text=Usulan: perizinan-klinik-terpadu.bantenprov.go.id').waitFor();
  await page.fill('[name="subdomain"]', 'Izin Klinik');
  await page.keyboard.press('Tab');
  await page.click('button >> text=Pakai');
  expect(await page.inputValue('[name="subdomain"]')).toBe('izin-klinik');
  expect(await page.textContent('.advice')).toContain('Alamat aplikasi: izin-klinik.bantenprov.go.id.');
});

it('asks to check the year of an old letter, and takes it', async () => {
  const page = await openForm();
  await fillIn(page);
  const remark = 'Tanggal surat lebih dari setahun lalu. Periksa tahunnya.';
  await page.click('text=Periksa jawaban Anda');
  expect(await page.textContent('#review')).not.toContain(remark);
  await page.goBack();
  await page.fill('[name="letter.date"]', '2020-01-02');
  await page.click('text=Periksa jawaban Anda');
  expect(await page.textContent('#review')).toContain(`Kamis, 2 Januari 2020 – ${remark}`);
});

it("proposes the title of the agency's head, and leaves one that was typed", async () => {
  const page = await openForm();
  const title = '[name="agency.head.title"]';
  const name = async (agency: string) => {
    await page.fill('[name="agency.name"]', agency);
    await page.keyboard.press('Tab');
    return page.inputValue(title);
  };
  expect(await name('Badan Kepegawaian')).toBe('Kepala Badan');
  expect(await name('Inspektorat Daerah')).toBe('Inspektur');
  await page.fill(title, 'Plt. Inspektur');
  expect(await name('Dinas Kesehatan')).toBe('Plt. Inspektur');
});

it('prints the form with what was typed, to be signed before it is sent', async () => {
  const page = await openForm();
  await fillIn(page);
  await page.fill('[name="agency.head.title"]', 'Plt. Kepala Dinas');
  await page.click('text=Periksa jawaban Anda');
  await page.locator('button >> text=Cetak formulir untuk ditandatangani').waitFor();
  expect(await page.isVisible('#printed')).toBe(false);
  await page.emulateMedia({ media: 'print' });
  const text = await page.innerText('#printed');
  const { agency, contact } = submission();
  const subdomain = await page.inputValue('[name="subdomain"]');
  for (const part of [agency.name, agency.head.name, contact.email, subdomain, 'Plt. Kepala Dinas', '*) Coret yang'])
    expect(text).toContain(part);
  expect(await page.locator('#printed .struck').allInnerTexts()).toHaveLength(3);
  expect(await page.isVisible('#review')).toBe(false);
});

it('says what is kept, and deletes it only when that is confirmed', async () => {
  const page = await openForm();
  const answers: boolean[] = [false, true];
  page.on('dialog', (dialog) => void (answers.shift() ? dialog.accept() : dialog.dismiss()));
  expect(await page.isVisible('#clear')).toBe(false);
  await page.fill(name, 'Siti');
  expect(await page.textContent('#saved')).toBe('Tersimpan di peramban ini');
  await page.click('#clear');
  expect(await page.inputValue(name)).toBe('Siti');
  await Promise.all([page.waitForEvent('load'), page.click('#clear')]);
  await page.locator('button:enabled >> text=Periksa jawaban Anda').waitFor();
  expect(await page.inputValue(name)).toBe('');
});

it('marks the parts that nothing is missing in', async () => {
  const page = await openForm();
  const done = () => page.locator('.parts .done').allTextContents();
  expect(await done()).toEqual([]);
  await page.check('[name="commitment"]');
  expect(await done()).toEqual(['✓Pernyataan, terisi']);
});

it('shows label and error of a field that the summary leads to, below the line of parts', async () => {
  const page = await openForm();
  await page.click('text=Periksa jawaban Anda');
  const hidden = () =>
    page.evaluate(() => {
      const line = document.querySelector('.parts')!.getBoundingClientRect().bottom;
      const shown = document.querySelector(':target')?.closest('.field') ?? document.activeElement!;
      return Math.max(0, line - shown.getBoundingClientRect().top);
    });
  expect(await hidden()).toBe(0);
  await page.click('#summary a >> nth=5');
  expect(await page.getAttribute(name, 'aria-invalid')).toBe('true');
  expect(await hidden()).toBe(0);
  expect(await page.getAttribute('[name="contact.email"]', 'aria-describedby')).toBe(
    'f-contact-email-help f-contact-email-error',
  );
});

it('exchanges a file where it stands', async () => {
  const page = await openForm();
  await page.setInputFiles('#file-surat-permohonan', letter('pertama.pdf'));
  const row = page.locator('.attach li');
  await row.locator('text=Terkirim').waitFor();
  expect(await page.isVisible('#file-surat-permohonan')).toBe(false);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), row.locator('text=Ganti').click()]);
  await chooser.setFiles(letter('kedua.pdf'));
  await row.locator('text=kedua.pdf').waitFor();
  await row.locator('text=Terkirim').waitFor();
  expect(await row.count()).toBe(1);
});

it('confirms on a page of its own, which a reload keeps and which names the due date', async () => {
  const page = await openForm();
  await fillIn(page);
  await page.click('text=Periksa jawaban Anda');
  await accessible(page);
  await page.click('text=Kirim permohonan');
  await page.waitForURL('**/terkirim/');
  await w.machine.idle();
  await page.locator('#due >> text=Paling lambat Rabu, 25 November 2026 pukul 16.00 WIB.').waitFor();
  await accessible(page);
  const number = await page.textContent('#number');
  expect(number).toMatch(/^\d+\/PAB\/DISKOMINFO\//);
  await page.reload();
  expect(await page.textContent('#number')).toBe(number);
  await page.goBack();
  // Browsers fill in the sent answers before the page's script runs.
  await page.waitForFunction((field) => document.querySelector<HTMLInputElement>(field)?.value === '', name);
});

it('has a way on for whoever opens the confirmation without having sent anything', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${url}/terkirim/`);
  await page.click('text=Minta tautan permohonan');
  expect(await page.textContent('h1')).toBe('Minta tautan permohonan');
});
