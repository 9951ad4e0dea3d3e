import type { Browser, Page, Route } from 'playwright-core';
import { accessFaults } from '../support/access-faults';
import { type Ajuan, startAjuan } from '../support/ajuan';
import { startBrowser } from '../support/browser';
import { eventually } from '../support/eventually';
import { linksIn, readMailbox } from '../support/mailbox';
import { wholePdf } from '../../local/ops/whole-pdf';
import { fieldsOf } from '../../functions/domain/forms/fields';
import { specificationForm } from '../../functions/domain/forms/specification-form';

jest.setTimeout(90_000);
let ajuan: Ajuan;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [ajuan, browser] = await Promise.all([startAjuan(), startBrowser()]);
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  page = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await ajuan?.stop();
});

const answers: Record<string, string> = {
  'letter.number': '005/77-Dinkes/2026',
  'letter.date': '2026-11-20',
  'agency.name': 'Dinas Kesehatan',
  'agency.head.name': 'dr. Contoh, M.Kes.',
  'agency.head.nip': '19620825 198704 2 001',
  'contact.name': 'Siti Contoh',
  'contact.phone': '0812-3456-7890',
  'contact.email': 'siti@example.id',
  'contact.position': 'Kepala Subbagian',
  'application.name': 'Perizinan Klinik',
  'application.summary': 'Untuk izin klinik.',
  subdomain: 'https://www.Izin-Klinik.bantenprov.go.id',
};
const letter = { name: 'surat.pdf', mimeType: 'application/pdf', buffer: wholePdf() };

const accessible = async () => {
  expect(await accessFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
};
const linkFor = async (kind: string, count: number): Promise<string> => {
  let links: string[] = [];
  await eventually(async () => {
    links = (await readMailbox(ajuan.mailbox))
      .flatMap((mail) => linksIn(mail))
      .filter((link) => link.includes(`/${kind}/`));
    return links.length >= count;
  }, 20_000);
  return links.at(-1)!;
};

const fill = async (form: Page, filled: Record<string, string>) => {
  for (const [name, value] of Object.entries(filled)) await form.fill(`[name="${name}"]`, value);
  await form.check('[name="application.type"][value="aplikasi"]');
  await form.check('[name="commitment"]');
};

/** Downloads the disposition from the page, follows its link to its verification, and checks the file there. */
const verified = async () => {
  await eventually(async () => {
    await page.reload();
    return (await page.locator('a', { hasText: 'Lembar Disposisi' }).count()) > 0;
  }, 20_000);
  const link = page.locator('a', { hasText: 'Lembar Disposisi' }).first();
  const href = (await link.getAttribute('href'))!;
  const bytes = Buffer.from(await (await fetch(new URL(href, ajuan.url))).arrayBuffer());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  await page.goto(`${ajuan.url}/verifikasi/${href.split('/').at(-1)}`);
  await accessible();
  for (const [buffer, verdict] of [
    [bytes, 'Cocok'],
    [Buffer.concat([bytes, Buffer.from('x')]), 'Tidak cocok'],
  ] as const) {
    await page.setInputFiles('#file', { name: 'disposisi.pdf', mimeType: 'application/pdf', buffer });
    await page.waitForFunction((text) => document.getElementById('verdict')!.textContent!.startsWith(text), verdict);
  }
};

it('takes a request by the form: gaps, review, confirmation', async () => {
  await page.goto(ajuan.url);
  await accessible();
  await page.click('text=Periksa jawaban Anda');
  expect(await page.locator('#summary li').count()).toBe(15);
  await accessible();
  await fill(page, answers);
  await page.setInputFiles('#file-surat-permohonan', { ...letter, name: 'surat.txt', mimeType: 'text/plain' });
  await page.waitForSelector('#f-attachments .error');
  await page.click('text=Periksa jawaban Anda');
  expect(await page.textContent('#f-attachments [role=alert]')).toContain('gagal dikirim');
  expect(await page.locator('#summary li').allTextContents()).toEqual([expect.stringContaining('surat.txt')]);
  await accessible();
  const saved = { ...letter, buffer: Buffer.from('<!doctype html><title>Surat</title>') };
  await page.setInputFiles('#file-surat-permohonan', saved);
  await page.waitForSelector('#f-attachments .error >> text=surat.pdf – Isi berkas ini bukan PDF.');
  await page.setInputFiles('#file-surat-permohonan', letter);
  await page.waitForSelector('#f-attachments input[name="attachments.0.uploadId"]', { state: 'attached' });
  await page.reload();
  expect(await page.inputValue('[name="contact.name"]')).toBe('Siti Contoh');
  expect(await page.textContent('#f-attachments ul')).toMatch(/surat\.pdf.*Terkirim, 1 KB/);
  await page.click('text=Periksa jawaban Anda');
  expect(await page.textContent('#review')).toContain('izin-klinik.bantenprov.go.id');
  await accessible();
  await page.click('text=Kirim permohonan');
  await page.waitForSelector('#done a');
  const confirmation = (await page.textContent('#done'))!;
  expect(confirmation).toMatch(/1\/PAB\/DISKOMINFO\//);
  expect(confirmation).toMatch(
    /Tanda terima dikirim ke siti@example\.id\.Bila alamat ini salah, hubungi kami: .*\S@\S/,
  );
  await accessible();
  await page.click('#done a >> text=Lacak');
  expect(await page.textContent('ol.stepper')).toContain('Disposisi Kepala Dinas');
  await accessible();
});

it('decides from the mailed link, also after kill -9 and a restart', async () => {
  const link = await linkFor('putusan', 2);
  await page.goto(link);
  await accessible();
  await ajuan.killAndRestart();
  await page.check('[name="outcome"][value="accept"]');
  await page.check('[name="holder"] >> nth=0');
  await page.click('button >> text=Kirim: terima permohonan');
  await page.waitForSelector('h2 >> text=Keputusan tercatat');
  await accessible();
  await verified();
  await page.goto(await linkFor('putusan', 4));
  expect(await page.textContent('h1')).toBe('Perizinan Klinik');
  await page.goto(await linkFor('pemohon', 1));
  await accessible();
  await page.goto(`${ajuan.url}/alur`);
  await accessible();
});

it('comes through a line that breaks: while files go out, and while the request does', async () => {
  const form = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  // One failure for the day that the page requests, and one for each try of the upload.
  await form.route('**/config.json', (route) => route.abort(), { times: 3 });
  await form.goto(ajuan.url);
  await fill(form, { ...answers, 'letter.number': '005/78-Dinkes/2026', subdomain: 'izin-apotek' });
  const rows = form.locator('#f-attachments li');
  const choose = () => form.setInputFiles('#file-surat-permohonan', letter);

  await choose();
  await rows.locator('text=Coba lagi').click();
  expect(await rows.locator('text=surat.pdf – Gagal terkirim').textContent()).toContain('Periksa sambungan');
  await rows.locator('text=Hapus').click();
  expect(await form.evaluate(() => document.activeElement?.id)).toBe('file-surat-permohonan');

  const held: Route[] = [];
  await form.route('**/uploads/**', (route) => void held.push(route));
  await choose();
  await rows.locator('progress').waitFor();
  const stopped = form.waitForEvent('requestfailed');
  await rows.locator('text=Hapus').click();
  expect((await stopped).method()).toBe('PUT');
  expect(await rows.count()).toBe(0);

  await choose();
  await rows.locator('progress').waitFor();
  await form.click('text=Periksa jawaban Anda');
  const notice = form.locator('text=Masih ada berkas yang sedang dikirim');
  await notice.waitFor();
  await form.locator('#summary li >> text=surat.pdf masih dikirim: tunggu sebentar.').waitFor();
  await eventually(() => held.length === 2, 10_000);
  await held[1]!.continue();
  await form.locator('#summary.success >> text=Semua berkas sudah terkirim. Tekan tombolnya sekali lagi').waitFor();
  await form.locator('#f-attachments .help >> text=Semua berkas sudah terkirim.').waitFor();

  await form.click('text=Periksa jawaban Anda');
  await form.goBack();
  expect(await form.inputValue('[name="subdomain"]')).toBe('izin-apotek');
  await form.click('text=Isi spesifikasi teknis sebagai formulir');
  const kinds = new Map(fieldsOf(specificationForm).map(({ name, kind }) => [name, kind]));
  const texts: Partial<Record<string, string>> = { money: '150.000.000', year: '2027' };
  for (const part of await form.locator('details :is(input, textarea)').all())
    await part.fill(texts[kinds.get((await part.getAttribute('name')) ?? '') ?? ''] ?? 'Isi spesifikasi');
  for (const part of await form.locator('details select').all()) await part.selectOption({ index: 1 });
  await form.click('text=Periksa jawaban Anda');
  const reviewed = await form.textContent('#review');
  expect(reviewed).toContain('Surat permohonan yang sudah ditandatangani');
  expect(reviewed).toContain('Latar belakang dan urgensiIsi spesifikasi');
  await form.route('**/api/requests', (route) => route.abort(), { times: 1 });
  await form.click('text=Kirim permohonan');
  await form.locator('#review [role=alert] >> text=tidak akan tercatat dua kali').waitFor();
  await form.click('text=Kirim permohonan');
  await form.waitForSelector('#done a');
});
