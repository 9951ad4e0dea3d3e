import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { type Ajuan, startAjuan } from '../support/ajuan';
import { startBrowser } from '../support/browser';
import { eventually } from '../support/eventually';
import { linksIn, readMailbox } from '../support/mailbox';

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
const letter = { name: 'surat.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };

const accessible = async () => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
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

/** Fetches the disposition from the page, follows it to its verification, and drops it there. */
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
  for (const [name, value] of Object.entries(answers)) await page.fill(`[name="${name}"]`, value);
  await page.check('[name="application.type"][value="aplikasi"]');
  await page.check('[name="commitment"]');
  await page.setInputFiles('#file-surat-permohonan', { ...letter, name: 'surat.txt', mimeType: 'text/plain' });
  await page.waitForSelector('#f-attachments .error');
  await page.click('text=Periksa jawaban Anda');
  expect(await page.textContent('#f-attachments [role=alert]')).toContain('belum terkirim');
  await accessible();
  const saved = { ...letter, buffer: Buffer.from('<!doctype html><title>Surat</title>') };
  await page.setInputFiles('#file-surat-permohonan', saved);
  await page.waitForSelector('#f-attachments .error >> text=surat.pdf: Isi berkas ini bukan PDF.');
  await page.setInputFiles('#file-surat-permohonan', letter);
  await page.waitForSelector('#f-attachments input[name="attachments.0.uploadId"]', { state: 'attached' });
  await page.reload();
  expect(await page.inputValue('[name="contact.name"]')).toBe('Siti Contoh');
  expect(await page.textContent('#f-attachments ul')).toContain('surat.pdf');
  await page.click('text=Periksa jawaban Anda');
  expect(await page.textContent('#review')).toContain('izin-klinik.bantenprov.go.id');
  await accessible();
  await page.click('text=Kirim permohonan');
  await page.waitForSelector('#done a');
  expect(await page.textContent('#done')).toMatch(/1\/PAB\/DISKOMINFO\//);
  await accessible();
  await page.click('#done a');
  expect(await page.textContent('ol.timeline')).toContain('Disposisi Kepala Dinas');
  await accessible();
});

it('decides from the mailed link, also after kill -9 and a restart', async () => {
  const link = await linkFor('putusan', 2);
  await page.goto(link);
  await accessible();
  await ajuan.killAndRestart();
  await page.check('[name="outcome"][value="accept"]');
  await page.check('[name="holder"] >> nth=0');
  await page.click('text=Kirim keputusan');
  expect(await page.textContent('h1')).toBe('Keputusan tercatat');
  await accessible();
  await verified();
  await page.goto(await linkFor('putusan', 4));
  expect(await page.textContent('h1')).toBe('Disposisi Kepala Bidang');
  await page.goto(await linkFor('pemohon', 1));
  await accessible();
  await page.goto(`${ajuan.url}/alur`);
  await accessible();
});
