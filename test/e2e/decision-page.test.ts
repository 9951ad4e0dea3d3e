import type { Page } from 'playwright-core';
import { brotliCompressSync } from 'node:zlib';
import { accessFaults } from '../support/access-faults';
import { answerOf, resubmission } from '../support/answers';
import { type BrowsedWorld, startBrowsedWorld } from '../support/browsed-world';
import { newestPath, postForm } from '../support/people';
import { submission } from '../support/submission';

jest.setTimeout(60_000);
let { w, browser, url, stop } = {} as BrowsedWorld;
const summary =
  'Saat ini izin klinik diurus dengan berkas kertas di 8 kabupaten/kota. Aplikasi ini untuk pemilik klinik dan petugas perizinan agar permohonan, pemeriksaan, dan penerbitan izin dapat dilakukan daring.';
const application = { type: 'aplikasi', name: 'SIPERKLINIK, Perizinan Klinik Terpadu', summary };
beforeAll(async () => {
  ({ w, browser, url, stop } = await startBrowsedWorld());
});
afterAll(() => stop?.());

const phone = { viewport: { width: 360, height: 740 } };
const openPhone = async (path: string, options: object = {}): Promise<Page> => {
  const page = await (await browser.newContext({ ...phone, ...options })).newPage();
  await page.goto(`${url}${path}`);
  return page;
};
let made = 481;
const arrive = async () => {
  await w.submit(submission({ application, letter: { number: `005/${(made += 1)}-Dinkes/2026`, date: '2026-11-20' } }));
  return newestPath(w);
};

it('lets step 2 be decided with two touches in two screens of a phone, without scripts', async () => {
  const path = await arrive();
  const page = await openPhone(`${path}?pilihan=accept`, { javaScriptEnabled: false });
  const send = page.locator('button >> text=Kirim: terima permohonan');
  const box = await send.boundingBox();
  expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(2 * 740);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(1500);
  await page.click('text=Kepala Bidang Aplikasi Informatika');
  await send.click();
  await page.locator('h2 >> text=Keputusan tercatat').waitFor();
  expect(await page.locator('.notice').textContent()).toContain('Diterima');
  await page.close();
});

it('is small on the wire', async () => {
  const answer = await fetch(`${url}${await arrive()}`);
  expect(brotliCompressSync(await answer.text()).length).toBeLessThan(15_000);
});

it('shows the fields of the outcome that is chosen, and names it on the button, without scripts', async () => {
  const page = await openPhone(await arrive(), { javaScriptEnabled: false });
  const shown = async () => [await page.isVisible('[name=reason]'), await page.isVisible('[name=holder]')];
  expect(await shown()).toEqual([false, false]);
  await page.check('[name=outcome][value=reject]');
  expect(await shown()).toEqual([true, false]);
  expect(await page.isVisible('text=Kirim: tolak permohonan')).toBe(true);
  await page.check('[name=outcome][value=accept]');
  expect(await shown()).toEqual([false, true]);
  await page.close();
});

it('shows what is wrong though its outcome is not the chosen one, says how to help, and puts the focus on the summary', async () => {
  const page = await openPhone(await arrive(), { javaScriptEnabled: false });
  await page.check('[name=outcome][value=reject]');
  await page.fill('[name=reason]', 'Alasan.');
  await page.check('[name=outcome][value=accept]');
  await page.click('text=Kirim: terima permohonan');
  await page.locator('[role=alert]:focus').waitFor();
  expect(await page.isVisible('[name=reason]')).toBe(true);
  expect(await page.getAttribute('[name=reason]', 'aria-invalid')).toBe('true');
  expect(await page.getAttribute('[name=reason]', 'aria-describedby')).toBe('f-reason-help f-reason-error');
  await page.click('[role=alert] a[href="#f-reason"]');
  const label = await page.locator('label[for=f-reason]').boundingBox();
  expect(label?.y).toBeGreaterThanOrEqual(0);
  await page.close();
});

it('opens the letter in place', async () => {
  const body = await w.withPapers(submission({ application }));
  const sent = await fetch(`${url}/api/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(sent.status).toBe(201);
  await w.machine.idle();
  const page = await openPhone(newestPath(w));
  const address = await page.getAttribute('a >> text=Lihat surat', 'href');
  const file = await fetch(`${url}${address}`);
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(file.headers.get('content-disposition')).toMatch(/^inline/);
  // Phones show no PDF within a page, and do not load it.
  expect(await page.isVisible('iframe')).toBe(false);
  await page.close();
});

it.each(['light', 'dark'] as const)('has nothing that axe finds, %s', async (colorScheme) => {
  const path = await arrive();
  const page = await openPhone(`${path}?pilihan=reject`, { colorScheme });
  expect(await accessFaults(page)).toEqual([]);
  await page.click('button.sends');
  await page.locator('[role=alert]').first().waitFor();
  expect(await accessFaults(page)).toEqual([]);
  await page.fill('[name=reason]', 'Sudah ada.');
  await page.click('button.sends');
  await page.locator('h2 >> text=Keputusan tercatat').waitFor();
  expect(await accessFaults(page)).toEqual([]);
  await page.close();
});

it('begins with what changed after a revision', async () => {
  const path = await arrive();
  await postForm(w, path, answerOf.return);
  const revised = submission({ application, subdomain: 'klinik-banten' });
  await postForm(w, newestPath(w, 'pemohon'), resubmission(revised));
  const page = await openPhone(newestPath(w));
  expect(await page.locator('.changes').textContent()).toMatch(/Nama subdomain.*→\s*klinik-banten/s);
  await page.close();
});
