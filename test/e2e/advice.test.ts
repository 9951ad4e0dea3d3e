import type { BrowserContextOptions } from 'playwright-core';
import { changeCatalogue } from '../../functions/domain/catalogue/change';
import { accessFaults } from '../support/access-faults';
import { answerAll } from '../support/answer-all';
import { answerOf } from '../support/answers';
import { type BrowsedWorld, startBrowsedWorld } from '../support/browsed-world';
import { caseAtStep } from '../support/cases';
import { wholeSpecification } from '../support/dossier';
import { newestPath, postForm } from '../support/people';
import { submission } from '../support/submission';

jest.setTimeout(180_000);
let { w, browser, url, stop } = {} as BrowsedWorld;
beforeAll(async () => {
  ({ w, browser, url, stop } = await startBrowsedWorld());
  const content = {
    name: 'Izin Klinik Banten',
    agency: 'Dinas Sosial',
    class: 'provinsi',
    status: 'berjalan',
  } as const;
  const record = { id: 'izin-klinik', state: 'listed', content: { ...content, purpose: 'Perizinan klinik.' } } as const;
  await w.deps.catalogue.change(changeCatalogue(undefined, record, { ...actOf(w), type: 'added' }));
});
const actOf = ({ world, deps }: BrowsedWorld['w']) => ({ actor: 'admin-1', now: world.now, digest: deps.ids.digest });
afterAll(() => stop?.());

/** Every answer that supports a suggestion or an item of the checklist. */
const fullSpecification = {
  ...wholeSpecification,
  sourceCode: 'tidak',
  personalData: 'tidak',
  raa: 'RAA.02.02.03',
  planPage: 'Halaman 12',
  hostingCountry: 'di-indonesia',
  systemCategory: 'rendah',
  budgetYear: 2027,
  ceiling: 250_000_000,
  account: '5.2.02.01',
  schedule: '4 (empat) bulan, April sampai dengan Juli',
};
/** The analyst's page of a request that came with its specification as a form. */
const opened = async (options: BrowserContextOptions = {}) => {
  await caseAtStep(w, 'conformity-analysis', submission({ specification: fullSpecification }));
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 }, ...options })).newPage();
  await page.goto(`${url}${newestPath(w)}`);
  return page;
};

describe('suggestions at step 4', () => {
  it('leave the page at most 6,000 px high on a phone, with all groups open and answered', async () => {
    const page = await opened();
    expect(await page.locator('.group[open]').count()).toBe(7);
    expect(await answerAll(page)).toBeGreaterThan(30);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(6_000);
    await page.context().close();
  });

  it('are answered by their button without scripts, each with its source', async () => {
    const page = await opened({ javaScriptEnabled: false });
    expect(await page.locator('.segmented input:checked').count()).toBe(0);
    await page.click('[aria-label="F2: usulan dan isi permohonan"]');
    await Promise.all([page.waitForEvent('load'), page.click('[aria-label="F2: pakai usulan"]')]);
    expect(await page.inputValue('[name="checklist.F2.note"]')).toBe('OPD tidak menyerahkannya.');
    await Promise.all([page.waitForEvent('load'), page.click('[name="draft.use"][value="C"]')]);
    const answers = await page
      .locator('.item input:checked')
      .evaluateAll((all) =>
        all.map((input) => `${(input as HTMLInputElement).name} ${(input as HTMLInputElement).value}`),
      );
    expect(answers.filter((text) => text.includes('.answer'))).toEqual([
      'checklist.C2.answer ya',
      'checklist.C3.answer tidak-relevan',
      'checklist.F2.answer tidak',
    ]);
    await page.context().close();
  });

  it('are answered in place with scripts', async () => {
    const page = await opened();
    await page.click('[aria-label="F2: usulan dan isi permohonan"]');
    await page.click('[aria-label="F2: pakai usulan"]');
    expect(await page.inputValue('[name="checklist.F2.evidence"]')).toBe('Spesifikasi: Kode sumber diserahkan');
    expect(await page.isVisible('[aria-label="F2: pakai usulan"]')).toBe(false);
    await page.click('[name="draft.use"][value="C"]');
    expect(await page.textContent('#kelompok-C [data-count]')).toBe('2/4 terjawab');
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('have no fault that a checker finds, %s', async (colorScheme) => {
    const page = await opened({ colorScheme });
    for (const summary of ['.judged-group > summary', '[aria-label="F2: usulan dan isi permohonan"]'])
      await page.click(summary);
    expect(await accessFaults(page)).toEqual([]);
    await page.context().close();
  });

  it('let B4 be Ya once each similar application is judged', async () => {
    const page = await opened({ javaScriptEnabled: false });
    const path = new URL(page.url()).pathname;
    const refused = await postForm(w, path, answerOf.conforms);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('Izin Klinik Banten (Dinas Sosial): pilih Serupa atau Tidak serupa.');
    const judged = { ...answerOf.conforms, 'similar.izin-klinik.answer': 'tidak-serupa' };
    expect((await postForm(w, path, judged)).status).toBe(303);
    await page.context().close();
  });

  it('keep the answer about an application that leaves the catalogue while the page is open', async () => {
    const page = await opened();
    await page.click('.judged-group > summary');
    await page.locator('.judged label', { hasText: /^Serupa$/ }).click();
    await page.fill('[name="similar.izin-klinik.reason"]', 'Fungsinya sama.');
    await page.locator('[data-saved]', { hasText: /^Tersimpan/ }).waitFor();
    const record = await w.deps.catalogue.get('izin-klinik');
    await w.deps.catalogue.change(
      changeCatalogue(record, { ...record!, state: 'discarded' }, { ...actOf(w), type: 'discarded' }),
    );
    await page.reload();
    expect(await page.textContent('[data-judged]')).toBe('1/1 dijawab');
    expect(await page.textContent('.judged legend')).toContain('Aplikasi ini tidak ada lagi di katalog.');
    const path = new URL(page.url()).pathname;
    const judged = { 'similar.izin-klinik.answer': 'serupa', 'similar.izin-klinik.reason': 'Fungsinya sama.' };
    const given = { ...answerOf.conforms, ...judged, 'checklist.B4.note': 'Pemiliknya setuju digabung.' };
    expect((await postForm(w, path, given)).status).toBe(303);
    await page.context().close();
  });
});
