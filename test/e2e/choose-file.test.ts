import type { Page, Route } from 'playwright-core';
import { wholePdf } from '../../local/ops/whole-pdf';
import pdfs from '../adapters/locked-pdfs.json';
import { type BrowsedWorld, startBrowsedWorld } from '../support/browsed-world';

jest.setTimeout(60_000);
let { browser, url, stop } = {} as BrowsedWorld;
beforeAll(async () => {
  ({ browser, url, stop } = await startBrowsedWorld());
});
afterAll(() => stop?.());

const letterOf = (buffer: Buffer) => ({ name: 'surat dinas.pdf', mimeType: 'application/x-pdf', buffer });
const choose = async (page: Page, buffer: Buffer) => {
  await page.setInputFiles('#file-surat-permohonan', letterOf(buffer));
  return page.locator('#f-attachments li');
};

it('names the types of a letter for a file of another type, whatever it holds', async () => {
  const page = await browser.newPage();
  await page.goto(url);
  const file = { name: 'surat.docx', mimeType: '', buffer: Buffer.from('0123456789') };
  await page.setInputFiles('#file-surat-permohonan', file);
  const error = page.locator('#f-attachments .error');
  await error.waitFor();
  expect(await error.textContent()).toBe('surat.docx – Berkas ini tidak dapat dipakai. Lampirkan PDF, JPEG, PNG.');
});

it('lists an unusable file among all other faults at each press, in place of the earlier list', async () => {
  const page = await browser.newPage();
  await page.goto(url);
  const listed = async () => {
    await page.click('text=Periksa jawaban Anda');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('summary');
    return page.locator('#summary li').allTextContents();
  };
  const first = await listed();
  await page.fill('[name="agency.name"]', 'Dinas Contoh');
  const file = { name: 'fake.pdf', mimeType: 'application/pdf', buffer: Buffer.from('bukan PDF sama sekali') };
  await page.setInputFiles('#file-surat-permohonan', file);
  await page.locator('#f-attachments .error').waitFor();
  const again = await listed();
  expect(again).toHaveLength(first.length - 1);
  const own = again.filter((text) => text.includes('fake.pdf'));
  expect(own).toEqual([
    expect.stringMatching(/^fake\.pdf – Isi berkas ini bukan PDF\..*Ganti atau hapus berkas itu\.$/),
  ]);
  expect(again.join('\n')).not.toContain('Lampirkan surat permohonan');
  const link = page.locator('#summary a', { hasText: 'fake.pdf' });
  const target = page.locator((await link.getAttribute('href')) ?? '');
  expect(await target.locator('button').allTextContents()).toEqual(['Ganti', 'Hapus']);
  await target.locator('text=Hapus').click();
  expect(await listed()).toEqual(first.filter((text) => !text.includes('nama OPD') && !text.includes('Nama OPD')));
});

it('replaces a file among other faults by nothing once it was sent, and keeps the focus', async () => {
  const page = await browser.newPage();
  await page.goto(url);
  const held: Route[] = [];
  await page.route('**/uploads/**', (route) => void held.push(route));
  const rows = await choose(page, wholePdf());
  await rows.locator('progress').waitFor();
  await page.click('text=Periksa jawaban Anda');
  const awaited = page.locator('#summary a >> text=surat dinas.pdf masih dikirim: tunggu sebentar.');
  await awaited.waitFor();
  const others = (await page.locator('#summary li').count()) - 1;
  await page.focus('[name="agency.name"]');
  await held[0]?.continue();
  await awaited.waitFor({ state: 'detached' });
  expect(await page.locator('#summary.danger li').count()).toBe(others);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('agency.name');
});

it('tells of a letter that nobody can open when it is chosen, before any of it is sent', async () => {
  const page = await browser.newPage();
  const sent: string[] = [];
  page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
  await page.goto(url);
  for (const [buffer, message] of [
    [Buffer.from('%PDF'), 'terpotong'],
    [wholePdf().subarray(0, -30), 'terpotong'],
    [Buffer.from(pdfs.locked[4], 'base64'), 'Simpan ulang tanpa kata sandi'],
  ] as const) {
    const row = await choose(page, buffer);
    await row.locator(`.error >> text=${message}`).waitFor();
    expect(await row.innerText()).toContain('surat dinas.pdf');
  }
  expect(sent).toEqual([]);
  const row = await choose(page, Buffer.from(pdfs.owned[4], 'base64'));
  await row.locator('input[name="attachments.0.uploadId"]').waitFor({ state: 'attached' });
});

it('tells that a file is the one of another paper, at the file and among the answers, and refuses nothing', async () => {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  await page.goto(url);
  const told = 'Berkas ini sama dengan "Surat permohonan yang sudah ditandatangani". Ganti bila keliru.';
  const chooseFor = async (kind: string, name: string, buffer: Buffer) => {
    await page.setInputFiles(`#file-${kind}`, { ...letterOf(buffer), name });
    await page.locator(`.attach:has(#file-${kind}) li >> text=Terkirim`).waitFor();
  };
  const repeats = () => page.locator('.repeated').allTextContents();
  await chooseFor('surat-permohonan', 'surat.pdf', wholePdf('satu'));
  await chooseFor('spesifikasi-teknis', 'salinan.pdf', wholePdf('satu'));
  expect(await repeats()).toEqual([told]);
  if (process.env.PICTURES)
    await page.locator('#f-attachments').screenshot({ path: `${process.env.PICTURES}/repeat.png` });
  await chooseFor('spesifikasi-teknis', 'spesifikasi.pdf', wholePdf('dua'));
  expect(await repeats()).toEqual([]);
  await chooseFor('formulir-pengajuan', 'surat.pdf', wholePdf('satu'));
  // A draft keeps no hash.
  await page.reload();
  expect(await repeats()).toEqual([told]);
});
