import type { BrowserContextOptions, Page } from 'playwright-core';
import type { DecidedStepId } from '../../functions/domain/forms/decision-forms';
import { conformityChecklist } from '../../functions/domain/sop/checklist';
import { accessFaults } from '../support/access-faults';
import { answerAll } from '../support/answer-all';
import { oneSystem, raa } from '../support/answers';
import { type BrowsedWorld, startBrowsedWorld } from '../support/browsed-world';
import { caseAtStep } from '../support/cases';

// The checker reads 300 controls in both colour schemes.
jest.setTimeout(180_000);
let { w, browser, url, stop } = {} as BrowsedWorld;
beforeAll(async () => {
  ({ w, browser, url, stop } = await startBrowsedWorld());
});
afterAll(() => stop?.());

/** A case that waits at a step, and its page. */
const at = async (step: DecidedStepId, options: BrowserContextOptions = {}) => {
  const { caseId, path } = await caseAtStep(w, step);
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 }, ...options })).newPage();
  await page.goto(`${url}${path}`);
  return { caseId, page };
};
const items = conformityChecklist.flatMap((group) => group.items.map(({ id }) => id));
const sizeOf = (group: string) => items.filter((id) => id.startsWith(group)).length;
const [sizeA, sizeB] = [sizeOf('A'), sizeOf('B')];
/** Touches an answer's word as a thumb does, not the radio behind it. A suggested answer is marked as such. */
const tap = (page: Page, item: string, answer: string) =>
  page
    .locator(`[id="f-checklist-${item}-answer"] .segmented label`, { hasText: new RegExp(`^${answer}(usulan)?$`) })
    .click();
const countOf = (page: Page, group: string) => page.textContent(`#kelompok-${group} [data-count]`);
const answerIn = (page: Page, item: string) => page.locator(`[name="checklist.${item}.answer"]:checked`).inputValue();
const saved = (page: Page) => page.locator('[data-saved]', { hasText: /^Tersimpan \d\d\.\d\d$/ }).waitFor();
const decisionShown = (page: Page) => page.locator('h2 >> text=Keputusan tercatat').waitFor();
const stepsOf = async (caseId: string) =>
  (await w.view(caseId)).steps.map(({ step, status, outcome }) => ({ step, status, outcome }));

describe('step 4 on a phone', () => {
  it('takes one tap for each answer, and three for code, conclusion and button', async () => {
    const { caseId, page } = await at('conformity-analysis');
    for (const item of items) await tap(page, item, 'Ya');
    await page.selectOption('[name=raa]', raa);
    await page.click('text=Sesuai dengan Arsitektur SPBE >> nth=0');
    await page.click('.sends');
    await decisionShown(page);
    expect((await stepsOf(caseId)).find(({ step }) => step === 'conformity-analysis')?.outcome).toBe('conforms');
  });

  it('is at most 6,000 px high with all groups open and answered', async () => {
    const { page } = await at('conformity-analysis');
    expect(await page.locator('.group[open]').count()).toBe(7);
    expect(await answerAll(page)).toBe(items.length);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(6_000);
  });

  it('breaks no word of the bar, whatever the button says', async () => {
    const { page } = await at('conformity-analysis');
    for (const outcome of ['conforms', 'does-not-conform']) {
      await page.check(`[name="outcome"][value="${outcome}"]`, { force: true });
      for (const width of [360, 320]) {
        await page.setViewportSize({ width, height: 740 });
        const lines = await page.locator('.bar button', { hasText: /^Simpan$/ }).evaluate((button) => {
          const range = document.createRange();
          range.selectNodeContents(button);
          return range.getClientRects().length;
        });
        expect([outcome, width, lines]).toEqual([outcome, width, 1]);
      }
    }
  });

  it('counts the answers of each group while they are given', async () => {
    const { page } = await at('conformity-analysis');
    expect(await countOf(page, 'A')).toBe(`0/${sizeA} terjawab`);
    await tap(page, 'A1', 'Ya');
    await tap(page, 'A2', 'Tidak relevan');
    expect(await countOf(page, 'A')).toBe(`2/${sizeA} terjawab`);
    expect(await page.textContent('[data-total]')).toBe(`2 dari ${items.length} terjawab`);
    expect(await page.textContent('[data-open]')).toBe(`${items.length - 2} butir belum dijawab`);
    expect(await page.getAttribute('[data-open] a', 'href')).toBe('#f-checklist-A3-answer');
  });

  it('answers the rest of a group in place, and saves that', async () => {
    const { page } = await at('conformity-analysis');
    await tap(page, 'A2', 'Tidak');
    await page.click('#kelompok-A .rest');
    expect(await countOf(page, 'A')).toBe(`${sizeA}/${sizeA} terjawab`);
    expect([await answerIn(page, 'A1'), await answerIn(page, 'A2')]).toEqual(['ya', 'tidak']);
    await saved(page);
    await page.reload();
    expect([await countOf(page, 'A'), await countOf(page, 'B')]).toEqual([
      `${sizeA}/${sizeA} terjawab`,
      `0/${sizeB} terjawab`,
    ]);
    expect(await page.getAttribute('#kelompok-A', 'open')).toBeNull();
    expect(await answerIn(page, 'A2')).toBe('tidak');
  });

  it('shows evidence and note with answers that need them, and hides them again', async () => {
    const { page } = await at('conformity-analysis');
    const shown: [string, boolean][] = [];
    for (const answer of ['Ya', 'Sebagian', 'Tidak relevan', 'Tidak']) {
      await tap(page, 'A1', answer);
      shown.push([answer, await page.isVisible('[name="checklist.A1.note"]')]);
    }
    expect(shown).toEqual([
      ['Ya', false],
      ['Sebagian', true],
      ['Tidak relevan', false],
      ['Tidak', true],
    ]);
  });

  it('shows evidence and note of any item when they are asked for', async () => {
    const { page } = await at('conformity-analysis');
    await tap(page, 'A1', 'Ya');
    await page.check('[id="f-checklist-A1-answer"] .more input');
    await page.fill('[name="checklist.A1.note"]', 'Lihat surat');
    await saved(page);
    await tap(page, 'A2', 'Ya');
    await page.reload();
    expect(await page.inputValue('[name="checklist.A1.note"]')).toBe('Lihat surat');
    expect(await page.isVisible('[name="checklist.A1.note"]')).toBe(true);
    expect(await page.isVisible('[name="checklist.A2.note"]')).toBe(false);
  });

  it('names open answers once a group, and leads from one to the next', async () => {
    const { page } = await at('conformity-analysis');
    for (const group of conformityChecklist.filter(({ id }) => id !== 'B' && id !== 'G'))
      await page.click(`#kelompok-${group.id} .rest`);
    const answered = ['B1', 'B3', ...items.filter((id) => id.startsWith('G') && id !== 'G4')];
    for (const item of answered) await tap(page, item, 'Ya');
    await page.check('[name="outcome"][value="conforms"]');
    await page.click('.sends');
    const lines = page.locator('[role=alert] li');
    await lines.first().waitFor();
    expect(await lines.allTextContents()).toEqual([
      `2. Klasifikasi: ${sizeB - 2} butir belum dijawab.`,
      'G4 Pendaftaran sebagai PSE lingkup publik: belum dijawab.',
      'Kode RAA belum diisi.',
    ]);
    expect(await page.textContent('#kelompok-B [data-missing]')).toBe(
      `${sizeB - 2} butir belum dijawab. Ke butir berikutnya`,
    );
    await page.click('#kelompok-B [data-missing] a');
    expect(new URL(page.url()).hash).toBe('#f-checklist-B2-answer');
    await page.click('[id="f-checklist-B2-answer"] .error a');
    expect(new URL(page.url()).hash).toBe('#f-checklist-B4-answer');
    await tap(page, 'B2', 'Ya');
    expect(await page.textContent('#kelompok-B [data-missing]')).toBe(
      `${sizeB - 3} butir belum dijawab. Ke butir berikutnya`,
    );
    await page.click('#kelompok-B .rest');
    await tap(page, 'G4', 'Ya');
    await page.selectOption('[name=raa]', raa);
    await page.click('.sends');
    await decisionShown(page);
  });

  it('saves with the key Enter in a field: it neither decides nor answers', async () => {
    const { caseId, page } = await at('conformity-analysis');
    await tap(page, 'A1', 'Tidak');
    await page.check('[name="outcome"][value="return"]');
    await page.fill('[name="reason"]', 'Lengkapi');
    await page.fill('[name="checklist.A1.evidence"]', 'Surat');
    await page.press('[name="checklist.A1.evidence"]', 'Enter');
    await saved(page);
    expect(await countOf(page, 'A')).toBe('1/5 terjawab');
    expect((await stepsOf(caseId)).at(-1)).toMatchObject({ step: 'conformity-analysis', status: 'terbuka' });
  });

  it('needs no script: the group button saves a draft and comes back to its group', async () => {
    const { caseId, page } = await at('conformity-analysis', { javaScriptEnabled: false });
    await page.check('[name="checklist.B2.answer"][value="tidak"]');
    await page.check('[name="outcome"][value="return"]');
    await page.fill('[name="checklist.B2.note"]', 'Serupa');
    await page.click('#kelompok-B .rest');
    expect(new URL(page.url()).hash).toBe('#kelompok-B');
    expect(await countOf(page, 'B')).toBe(`${sizeA}/${sizeA} terjawab`);
    expect(await answerIn(page, 'B2')).toBe('tidak');
    expect(await page.isChecked('[name="outcome"][value="return"]')).toBe(true);
    expect((await stepsOf(caseId)).at(-1)).toMatchObject({ step: 'conformity-analysis', status: 'terbuka' });
    await page.click('#kelompok-A summary >> nth=0');
    await page.click('#kelompok-A summary >> nth=0');
    await page.click('#kelompok-C .more');
    await page.press('[name="checklist.C1.evidence"]', 'Enter');
    await page.locator('[data-saved] >> text=Tersimpan').waitFor();
    expect(await countOf(page, 'C')).toBe('0/4 terjawab');
    expect((await stepsOf(caseId)).at(-1)).toMatchObject({ status: 'terbuka' });
  });
});

describe('rows', () => {
  const fillRow = async (page: Page, row: number, name: string) => {
    await page.fill(`[name="systems.${row}.name"]`, name);
    await page.fill(`[name="systems.${row}.owner"]`, 'BPKAD');
    await page.selectOption(`[name="systems.${row}.method"]`, 'api');
  };

  it('are added in place, keep what was typed, and come back after a reload before any save', async () => {
    const { caseId, page } = await at('integration-analysis');
    await page.route('**/draf', (route) => route.abort());
    await page.click('.rest');
    await page.check('[name="outcome"][value="integrate"]');
    await fillRow(page, 0, 'SIMBADA');
    for (const [row, name] of [
      [1, 'SRIKANDI'],
      [2, 'SI-ASN'],
    ] as const) {
      await page.click('text=Tambah baris');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(`systems.${row}.name`);
      await fillRow(page, row, name);
    }
    await page.reload();
    expect(await page.inputValue('[name="systems.2.name"]')).toBe('SI-ASN');
    expect(await page.inputValue('[name="systems.0.name"]')).toBe('SIMBADA');
    await page.click('.sends');
    await decisionShown(page);
    const { forms } = await w.dossier(caseId);
    expect(forms.at(-1)!.data).toMatchObject({
      systems: [{ name: 'SIMBADA' }, { name: 'SRIKANDI' }, { name: 'SI-ASN' }],
    });
  });

  it('need no script: one more opens in place, and a saved draft makes room for the next', async () => {
    const { page } = await at('integration-analysis', { javaScriptEnabled: false });
    await page.check('[name="outcome"][value="integrate"]');
    await fillRow(page, 0, oneSystem['systems.0.name']!);
    await page.click('text=Tambah baris');
    await fillRow(page, 1, 'SRIKANDI');
    await page.click('button >> text=Simpan');
    expect(await page.inputValue('[name="systems.1.name"]')).toBe('SRIKANDI');
    await page.click('text=Tambah baris');
    await fillRow(page, 2, 'SI-ASN');
  });
});

describe('the pages of steps 4 to 7', () => {
  const tooWide = async (page: Page, width: number) => {
    await page.setViewportSize({ width, height: 740 });
    return (await page.evaluate(() => document.documentElement.scrollWidth)) > width;
  };
  it.each(['conformity-analysis', 'integration-analysis', 'integration', 'build'] as const)(
    '%s: axe finds nothing, and nothing is too wide',
    async (step) => {
      const { page } = await at(step);
      if (step === 'build') await page.click('.report summary >> nth=0');
      else await page.click('.sends');
      await page.locator(step === 'build' ? '.report details[open]' : '[role=alert]').waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect([colorScheme, await accessFaults(page)]).toEqual([colorScheme, []]);
      }
      // 1280 px at 200 % and at 400 %.
      for (const width of [640, 320]) expect([width, await tooWide(page, width)]).toEqual([width, false]);
    },
  );
});

it('step 6 has its only outcome chosen', async () => {
  const { page } = await at('integration');
  expect(await page.isChecked('[name="outcome"][value="done"]')).toBe(true);
});

describe('step 7', () => {
  it('begins with a progress note in the first screen, and folds the report below', async () => {
    const { page } = await at('build');
    const bottom = await page
      .locator('text=Catat kemajuan')
      .last()
      .evaluate((button) => button.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThan(740);
    expect(await page.isVisible('[name="milestones.desain.status"]')).toBe(false);
    await page.fill('[name="text"]', 'Desain selesai');
    await Promise.all([page.waitForEvent('load'), page.click('button >> text=Catat kemajuan')]);
    await page.locator('text=Catatan kemajuan tercatat').waitFor();
    expect(await page.inputValue('[name="text"]')).toBe('');
  });

  it('opens a report that was begun', async () => {
    const { page } = await at('build');
    await page.click('.report summary >> nth=0');
    await page.selectOption('[name="milestones.desain.status"]', 'berjalan');
    await saved(page);
    await page.reload();
    expect(await page.isVisible('[name="milestones.desain.status"]')).toBe(true);
  });
});
