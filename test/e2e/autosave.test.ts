import type { Page } from 'playwright-core';
import { type BrowsedWorld, startBrowsedWorld } from '../support/browsed-world';
import { caseAtStep } from '../support/cases';
import { deskOf } from '../support/desk';
import { newestPath, sendForm } from '../support/people';
import { decideStep } from '../../functions/http/official/decide-step';

jest.setTimeout(60_000);
let { w, browser, url, stop } = {} as BrowsedWorld;
beforeAll(async () => {
  ({ w, browser, url, stop } = await startBrowsedWorld());
});
afterAll(() => stop?.());

/** A case that waits for its conformity analysis. */
const atAnalysis = () => caseAtStep(w, 'conformity-analysis');
/** The desk passes the step to another section. */
const reassign = async (caseId: string, post: string) => {
  const [desk, own] = [deskOf(w), { origin: url }];
  await desk.raw('/meja/masuk', { email: 'sekretariat@example.id' }, own);
  await desk.raw(desk.signInPath(), {}, own);
  const form = { token: await desk.token(), 'reassign.post': post, 'reassign.reason': 'Cuti' };
  expect((await desk.raw(`/meja/permohonan/${caseId}/alih`, form, own)).status).toBe(303);
};
/** As on another computer. */
const open = async (path: string): Promise<Page> => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${url}${path}`);
  return page;
};
const says = (page: Page, text: string | RegExp) => page.locator('[data-saved]', { hasText: text }).waitFor();
const saved = (page: Page) => says(page, /^Tersimpan \d\d\.\d\d$/);
/** Resolves with the next save of a page, after its answer. */
const nextSave = (page: Page) => page.waitForResponse((answer) => answer.url().endsWith('/draf') && answer.ok());
const note = (page: Page) => page.inputValue('[name="note"]');

it('saves while an official types, without leaving the page, and shows it on another device', async () => {
  const { path } = await atAnalysis();
  const page = await open(path);
  await page.fill('[name="note"]', 'Baru separuh');
  await page.check('[name="checklist.A1.answer"][value="sebagian"]');
  await page.check('[name="outcome"][value="return"]');
  await saved(page);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  const other = await open(`${path}?pilihan=conforms`);
  expect(await note(other)).toBe('Baru separuh');
  expect(await other.isChecked('[name="checklist.A1.answer"][value="sebagian"]')).toBe(true);
  expect(await other.isChecked('[name="outcome"][value="return"]')).toBe(true);
});

it('shows behind a fresh link what was typed behind the former one', async () => {
  const { path } = await atAnalysis();
  const page = await open(path);
  await page.fill('[name="note"]', 'Dari tautan lama');
  await saved(page);
  expect((await sendForm(w, decideStep(w.deps), `${path}/tautan-baru`)).status).toBe(303);
  expect(newestPath(w)).not.toBe(path);
  expect(await note(await open(newestPath(w)))).toBe('Dari tautan lama');
});

it('offers a new holder the former draft, and uses it when they ask', async () => {
  const { caseId, path } = await atAnalysis();
  const page = await open(path);
  await page.fill('[name="note"]', 'Punya Kasi Aplikasi');
  await saved(page);
  await reassign(caseId, 'kasi-data');
  const theirs = await open(newestPath(w));
  expect(await note(theirs)).toBe('');
  await theirs.locator('section >> text=Draf dari Pejabat kasi-aplikasi').waitFor();
  await Promise.all([theirs.waitForEvent('load'), theirs.click('text=Lanjutkan draf ini')]);
  expect(await note(theirs)).toBe('Punya Kasi Aplikasi');

  await page.fill('[name="note"]', 'Masih mengetik');
  await says(page, 'Tautan ini sudah tidak berlaku');
  await page.click('form[data-send] .sends');
  await page.locator('h1 >> text=Tautan ini sudah tidak berlaku').waitFor();
  expect(await page.inputValue('#isian')).toBe('Catatan: Masih mengetik');
});

it('goes on trying where the line breaks, and keeps the rest in the tab meanwhile', async () => {
  const { path } = await atAnalysis();
  const page = await open(path);
  const context = page.context();
  await context.setOffline(true);
  await page.fill('[name="note"]', 'Tanpa sambungan');
  await says(page, /^Belum tersimpan: sambungan terganggu\./);
  await context.setOffline(false);
  await saved(page);
  expect(await note(await open(path))).toBe('Tanpa sambungan');
});

it('saves what a tab kept that was reloaded before its save', async () => {
  const { path } = await atAnalysis();
  const page = await open(path);
  await page.route('**/draf', (route) => route.abort());
  await page.fill('[name="note"]', 'Belum sampai');
  await says(page, /^Belum tersimpan/);
  await page.unroute('**/draf');
  await page.reload();
  await saved(page);
  expect(await note(page)).toBe('Belum sampai');
  expect(await note(await open(path))).toBe('Belum sampai');
});

it('lets no older page overwrite newer typing: both are kept, and the official is told', async () => {
  const { path } = await atAnalysis();
  const [older, newer] = [await open(path), await open(path)];
  await newer.fill('[name="note"]', 'Di komputer');
  await saved(newer);
  await older.fill('[name="note"]', 'Di telepon');
  await says(older, /^Draf ini juga diubah di tab atau perangkat lain\./);
  const again = nextSave(older);
  await older.check('[name="checklist.A1.answer"][value="tidak"]');
  await again;
  await older.reload();
  expect(await note(older)).toBe('Di komputer');
  await Promise.all([older.waitForEvent('load'), older.click('text=Lanjutkan draf ini')]);
  expect(await note(older)).toBe('Di telepon');
  expect(await older.isChecked('[name="checklist.A1.answer"][value="tidak"]')).toBe(true);
  await older.locator('section >> text=Draf dari Anda, dari tab atau perangkat lain').waitFor();
});

it('goes on with a draft that was saved by its button, and forgets it with the decision', async () => {
  const { caseId, path } = await atAnalysis();
  const page = await open(path);
  await page.fill('[name="note"]', 'Satu');
  await Promise.all([page.waitForEvent('load'), page.click('button >> text=Simpan')]);
  const next = nextSave(page);
  await page.fill('[name="note"]', 'Satu dua');
  await next;
  await page.reload();
  expect(await note(page)).toBe('Satu dua');
  expect(await page.locator('text=Ada draf untuk langkah ini').count()).toBe(0);
  await page.check('[name="outcome"][value="return"]');
  await page.fill('[name="reason"]', 'Lengkapi');
  await page.click('form[data-send] .sends');
  await page.locator('h2 >> text=Keputusan tercatat').waitFor();
  await w.machine.idle();
  expect(await w.deps.cases.drafts(caseId, { step: 'conformity-analysis', round: 1 })).toEqual([]);
});
