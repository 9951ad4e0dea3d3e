import type { Page, Route } from 'playwright-core';
import type { DecidedStepId } from '../../functions/domain/forms/decision-forms';
import { answerOf } from '../support/answers';
import { type BrowsedWorld, startBrowsedWorld } from '../support/browsed-world';
import { caseAtStep } from '../support/cases';
import { newestPath, postForm } from '../support/people';
import { submission } from '../support/submission';
import { wholePdf } from '../../local/ops/whole-pdf';

jest.setTimeout(60_000);
let { w, browser, url, stop } = {} as BrowsedWorld;
beforeAll(async () => {
  ({ w, browser, url, stop } = await startBrowsedWorld());
});
afterAll(() => stop?.());

const arrived = async (step: DecidedStepId = 'agency-disposition') => `${url}${(await caseAtStep(w, step)).path}`;
const open = async (link: string, javaScriptEnabled = true): Promise<Page> => {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
  await page.goto(link);
  return page;
};
/** The first request never arrives, and the second gets an error of the system. */
const breakTwice = async (page: Page) => {
  const fates: ((route: Route) => Promise<void>)[] = [
    (route) => route.abort(),
    (route) => route.fulfill({ status: 503 }),
  ];
  await page.route('**/putusan/*', (route) => {
    const fate = route.request().method() === 'POST' ? fates.shift() : undefined;
    return fate ? fate(route) : route.fallback();
  });
};
const send = (page: Page) => page.click('form[data-send="decision"] .sends');
const decisionShown = (page: Page) => page.locator('h2 >> text=Keputusan tercatat').waitFor();

it('leaves an official whose line breaks on the page with all that was typed, and takes it the next time', async () => {
  const page = await open(`${await arrived()}?pilihan=accept`);
  await page.click('summary >> text=Petunjuk dan catatan');
  await page.fill('[name="note"]', 'Mohon dipercepat');
  await breakTwice(page);
  await send(page);
  await page.locator('[role=alert] >> text=Sambungan terputus').waitFor();
  expect(await page.innerText(':focus')).toBe('Kirim: terima permohonan');
  await send(page);
  await page.locator('[role=alert] >> text=Sistem sedang terganggu').waitFor();
  expect(await page.locator('.unsent').count()).toBe(1);

  await send(page);
  await page.locator('#summary, [role=alert] >> text=Pilih Kepala Bidang tujuan.').first().waitFor();
  expect(await page.inputValue('[name="note"]')).toBe('Mohon dipercepat');
  expect(await page.isVisible('[name="note"]')).toBe(true);
  await page.check('[name="holder"] >> nth=0');
  await send(page);
  await decisionShown(page);
  expect(await page.textContent('main')).toContain('Mohon dipercepat');
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

it.each([
  [413, {}, 'Isian terlalu panjang. Isian Anda masih ada; persingkat, lalu kirim lagi.'],
  [429, { 'Retry-After': '700' }, 'Terlalu sering dikirim. Isian Anda masih ada; kirim lagi sekitar 12 menit lagi.'],
])('says in place what %i means, and never posts the same a second time by itself', async (status, headers, text) => {
  const page = await open(await arrived());
  let posted = 0;
  await page.route('**/putusan/*', (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    posted += 1;
    return route.fulfill({ status, headers });
  });
  await page.check('[name="outcome"][value="reject"]');
  await page.fill('[name="reason"]', 'Sudah ada');
  for (const count of [1, 2, 3]) {
    await send(page);
    expect(await page.locator('.unsent').innerText()).toBe(text);
    expect(posted).toBe(count);
  }
  expect(await page.inputValue('[name="reason"]')).toBe('Sudah ada');
});

it('keeps what was typed while an official looks elsewhere, and lets no link choose anew', async () => {
  const link = await arrived();
  const page = await open(`${link}?pilihan=accept`);
  await page.check('[name="holder"] >> nth=1');
  await page.click('summary >> text=Petunjuk dan catatan');
  await page.fill('[name="note"]', 'Belum selesai');
  await page.click('text=Semua yang menunggu Anda');
  await page.goBack();
  expect(await page.isChecked('[name="outcome"][value="accept"]')).toBe(true);
  await page.check('[name="outcome"][value="return"]');
  await page.click('text=Semua yang menunggu Anda');
  await page.goBack();
  expect(await page.isChecked('[name="outcome"][value="return"]')).toBe(true);
  await page.reload();
  expect(await page.isChecked('[name="outcome"][value="return"]')).toBe(true);
  expect(await page.isChecked('[name="holder"] >> nth=1')).toBe(true);
  await page.goto(`${link}?pilihan=reject`);
  expect(await page.isChecked('[name="outcome"][value="return"]')).toBe(true);
  expect(await page.textContent('#f-outcome .notice')).toBe(
    'Tautan surel memilih "Tolak permohonan", tetapi Anda sudah memilih "Kembalikan kepada pemohon". Pilihan Anda tetap dipakai. Ganti bila keliru.',
  );
  expect(await page.inputValue('[name="note"]')).toBe('Belum selesai');
});

it('keeps evidence that was sent, and forgets what was saved as a draft', async () => {
  const page = await open(await arrived('conformity-analysis'));
  const evidence = { name: 'bukti.pdf', mimeType: 'application/pdf', buffer: wholePdf() };
  await page.setInputFiles('#file-bukti', evidence);
  await page.waitForSelector('input[name="attachments.0.uploadId"]', { state: 'attached' });
  await page.reload();
  await page.fill('[name="note"]', 'Lihat bukti');
  expect(await page.locator('#f-attachments li').allTextContents()).toEqual([expect.stringContaining('bukti.pdf')]);
  await Promise.all([page.waitForEvent('load'), page.click('button >> text=Simpan')]);
  expect(await page.textContent('.notice.success')).toBe('Draf Anda tersimpan. Keputusan belum dikirim.');
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  expect(await page.locator('#f-attachments li').allTextContents()).toEqual([expect.stringContaining('bukti.pdf')]);
});

it('takes a note of progress without what else was typed being lost', async () => {
  const page = await open(await arrived('build'));
  await page.click('.report summary >> nth=0');
  await page.fill('[name="note"]', 'Hampir');
  await page.fill('[name="text"]', 'Rancangan selesai');
  await page.click('button:text-is("Catat kemajuan")');
  await page.locator('.notice >> text=Rancangan selesai').waitFor();
  expect([await page.inputValue('[name="text"]'), await page.inputValue('[name="note"]')]).toEqual(['', 'Hampir']);
});

it('takes a note of progress without scripts too, and the rest of the report stands there again', async () => {
  const page = await open(await arrived('build'), false);
  await page.click('.report summary >> nth=0');
  await page.fill('[name="note"]', 'Hampir');
  await page.click('button:text-is("Catat kemajuan")');
  expect(await page.getAttribute('[name="text"]', 'aria-invalid')).toBe('true');
  expect(await page.textContent('#f-text-error')).toContain('belum diisi');
  expect(await page.inputValue('[name="note"]')).toBe('Hampir');
  await page.fill('[name="text"]', 'Rancangan selesai');
  await page.click('button:text-is("Catat kemajuan")');
  await page.locator('.notice >> text=Rancangan selesai').waitFor();
  expect([await page.inputValue('[name="text"]'), await page.inputValue('[name="note"]')]).toEqual(['', 'Hampir']);
});

it('sends one thing at a time, whichever button is pressed meanwhile', async () => {
  const page = await open(await arrived('conformity-analysis'));
  const posted: Route[] = [];
  await page.route('**/putusan/*', (route) =>
    route.request().method() === 'POST' ? void posted.push(route) : route.fallback(),
  );
  await page.fill('[name="note"]', 'Draf');
  await page.click('button >> text=Simpan');
  await send(page);
  await page.locator('button:disabled >> text=Mengirim…').waitFor();
  await posted[0]!.continue();
  await page.locator('.notice.success >> text=Draf Anda tersimpan').waitFor();
  expect(posted).toHaveLength(1);
});

it('shows who comes too late what was decided', async () => {
  const link = await arrived();
  const page = await open(`${link}?pilihan=reject`);
  await page.fill('[name="reason"]', 'Sudah ada');
  expect((await postForm(w, newestPath(w), answerOf.accept)).status).toBe(303);
  await send(page);
  await page.locator('h2 >> text=Langkah ini sudah diputus').waitFor();
  expect(await page.textContent('.notice.success')).toContain('Diterima');
});

it('has the browser itself send where scripts are kept from it', async () => {
  const page = await open(`${await arrived()}?pilihan=accept`);
  await page.check('[name="holder"] >> nth=0');
  await page.route('**/putusan/*', (route) =>
    route.request().resourceType() === 'fetch' ? route.abort() : route.fallback(),
  );
  for (const _try of [1, 2]) {
    await send(page);
    await page.locator('.unsent').waitFor();
  }
  await send(page);
  await decisionShown(page);
});

it('needs no script', async () => {
  const page = await open(`${await arrived()}?pilihan=accept`, false);
  await page.check('[name="holder"] >> nth=0');
  await send(page);
  await decisionShown(page);
});

it('offers the button of the form only once its script can take it: pressed before, it would put answers into the address', async () => {
  const page = await open(`${url}/`, false);
  expect(await page.isDisabled('text=Periksa jawaban Anda')).toBe(true);
});

it('makes a form of its own of what another tab has registered meanwhile', async () => {
  const page = await open(`${url}/`);
  const draft = () =>
    page.evaluate(() => {
      const key = Object.keys(localStorage).find((name) => name.startsWith('ajuan-permohonan-'))!;
      return JSON.parse(localStorage.getItem(key)!) as { requestId: string };
    });
  await page.locator('button:enabled >> text=Periksa jawaban Anda').waitFor();
  const { requestId } = await draft();
  await w.submit(submission({ requestId }));
  await page.setInputFiles('[data-kind="surat-permohonan"]', {
    name: 'surat.pdf',
    mimeType: 'application/pdf',
    buffer: wholePdf('isi'),
  });
  await page.locator('li >> text=surat.pdf').waitFor();
  await page.locator('input[name="attachments.0.uploadId"]').waitFor({ state: 'attached' });
  expect((await draft()).requestId).not.toBe(requestId);
});
