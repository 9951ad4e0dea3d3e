import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions } from 'playwright-core';
import { changeCatalogue } from '../../functions/domain/catalogue/change';
import { answerOf } from '../support/answers';
import { type BrowsedWorld, startBrowsedWorld } from '../support/browsed-world';
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
  const act = { type: 'added', actor: 'admin-1', now: w.world.now, digest: w.deps.ids.digest } as const;
  await w.deps.catalogue.change(changeCatalogue(undefined, record, act));
});
afterAll(() => stop?.());

/** The analyst's page of a request that came with its specification as a form. */
const opened = async (options: BrowserContextOptions = {}) => {
  const specification = { ...wholeSpecification, sourceCode: 'tidak', personalData: 'tidak' };
  await w.submit(submission({ specification }));
  for (const act of ['accept', 'forward']) expect((await postForm(w, newestPath(w), answerOf[act]!)).status).toBe(303);
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 }, ...options })).newPage();
  await page.goto(`${url}${newestPath(w)}`);
  return page;
};

describe('suggestions at step 4', () => {
  it('are answered by their button without scripts, each with its source', async () => {
    const page = await opened({ javaScriptEnabled: false });
    expect(await page.locator('.segmented input:checked').count()).toBe(0);
    await page.click('[aria-label="F2: pakai usulan"]');
    expect(await page.inputValue('[name="checklist.F2.note"]')).toBe('OPD tidak menyerahkannya.');
    await page.click('[name="draft.use"][value="C"]');
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
    await page.click('[aria-label="F2: pakai usulan"]');
    expect(await page.inputValue('[name="checklist.F2.evidence"]')).toBe('Spesifikasi: Kode sumber diserahkan');
    expect(await page.isVisible('[aria-label="F2: pakai usulan"]')).toBe(false);
    await page.click('[name="draft.use"][value="C"]');
    expect(await page.textContent('#kelompok-C [data-count]')).toBe('2/4 terjawab');
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('have no fault that a checker finds, %s', async (colorScheme) => {
    const page = await opened({ colorScheme });
    if (process.env.ADVICE_PICTURE) {
      console.log(await page.evaluate(() => document.documentElement.scrollHeight));
      await page.screenshot({ path: `${process.env.ADVICE_PICTURE}-${colorScheme}.png`, fullPage: true });
    }
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await page.context().close();
  });

  it('let B4 be Ya once each similar application is judged', async () => {
    const page = await opened({ javaScriptEnabled: false });
    const path = new URL(page.url()).pathname;
    const refused = await postForm(w, path, answerOf.conforms!);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('Izin Klinik Banten (Dinas Sosial): pilih Serupa atau Tidak serupa.');
    const judged = { ...answerOf.conforms!, 'similar.izin-klinik.answer': 'tidak-serupa' };
    expect((await postForm(w, path, judged)).status).toBe(303);
    await page.context().close();
  });
});
