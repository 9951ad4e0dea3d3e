import type { BrowserContext, Page } from 'playwright-core';
import type { DecidedStepId } from '../../functions/domain/forms/decision-forms';
import { stepOf, steps } from '../../functions/domain/sop/sop';
import { answerNamed } from '../support/answers';
import { type BrowsedWorld, startBrowsedWorld } from '../support/browsed-world';
import { caseAtStep } from '../support/cases';

jest.setTimeout(60_000);
let { w, browser, url, stop } = {} as BrowsedWorld;
beforeAll(async () => {
  ({ w, browser, url, stop } = await startBrowsedWorld());
});
afterAll(() => stop?.());

/** The steps whose mails choose an outcome. */
const choosing = ['agency-disposition', 'division-disposition', 'conformity-analysis'] as const;
const exchanges = choosing.flatMap((step) => {
  const { mailOutcomes = [], outcomes } = stepOf(step);
  return mailOutcomes.flatMap((preset) =>
    outcomes.filter((outcome) => outcome !== preset).map((chosen) => ({ step, preset, chosen })),
  );
});
const arrived = async (step: DecidedStepId) => {
  const { caseId, path } = await caseAtStep(w, step);
  return { caseId, path, link: `${url}${path}` };
};
const opened = async (link: string, context?: BrowserContext): Promise<Page> => {
  const page = await (context ?? (await browser.newContext())).newPage();
  await page.goto(link);
  return page;
};
const choose = (page: Page, outcome: string) => page.check(`[name="outcome"][value="${outcome}"]`);
const chosenOn = (page: Page) => page.locator('[name="outcome"]:checked').inputValue();
const sendButton = (page: Page) => page.locator('form[data-send] .sends');
const send = (page: Page) => sendButton(page).click();
const refused = (page: Page) => page.locator('[role=alert] >> text=Ada yang perlu diperbaiki').waitFor();
/** Fills in what an outcome needs, as a person would, in one go. */
const answer = (page: Page, fields: Record<string, string>) =>
  page.evaluate((fields) => {
    for (const [name, value] of Object.entries(fields)) {
      const inputs = [...document.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)];
      const radio = inputs.find((input) => input.type !== 'text' && input.value === value);
      if (radio) radio.checked = true;
      else inputs[0]!.value = value;
      inputs[0]!.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, fields);
const answersWithout = (outcome: string) =>
  Object.fromEntries(Object.entries(answerNamed(outcome)).filter(([name]) => name !== 'outcome'));
const recorded = async (caseId: string, step: string) =>
  (await w.view(caseId)).steps.find((record) => record.step === step)?.outcome;

it('has exchanges to try at every step whose mail chooses', () => {
  expect(steps.filter(({ mailOutcomes = [] }) => mailOutcomes.length > 0).map(({ id }) => id)).toEqual(choosing);
});

it.each(exchanges)(
  '$step: a link that chose $preset leaves $chosen to the person',
  async ({ step, preset, chosen }) => {
    const { caseId, link } = await arrived(step);
    const page = await opened(`${link}?pilihan=${preset}`);
    expect(await chosenOn(page)).toBe(preset);
    await choose(page, chosen);
    await page.goto(`${link}?pilihan=${preset}`);
    expect(await chosenOn(page)).toBe(chosen);
    await answer(page, answersWithout(chosen));
    await send(page);
    await page.locator('h2 >> text=Keputusan tercatat').waitFor();
    expect(await recorded(caseId, step)).toBe(chosen);
    await page.context().close();
  },
);

// The pages of a step differ in their choices only: one of each shows the rest.
it.each(choosing.map((step) => exchanges.findLast((exchange) => exchange.step === step)!))(
  '$step: $chosen, chosen in place of $preset, outlives refusals, reloads and the way back',
  async ({ step, preset, chosen }) => {
    const { link } = await arrived(step);
    const page = await opened(`${link}?pilihan=${preset}`);
    await choose(page, chosen);
    await send(page);
    await refused(page);
    expect(await chosenOn(page)).toBe(chosen);
    await page.goBack();
    expect(await chosenOn(page)).toBe(chosen);
    await page.reload();
    expect(await chosenOn(page)).toBe(chosen);
    await page.goto(`${link}?pilihan=${preset}`);
    expect(await chosenOn(page)).toBe(chosen);
    await send(page);
    await refused(page);
    await page.reload();
    expect(await chosenOn(page)).toBe(chosen);
    await page.context().close();
  },
);

describe('a choice that was changed after the link made one', () => {
  const changed = async () => {
    const { link, path } = await arrived('agency-disposition');
    const page = await opened(`${link}?pilihan=accept`);
    await choose(page, 'reject');
    return { page, link, path };
  };

  it('stands in a duplicate of the tab, and each tab then goes its own way', async () => {
    const { page, link } = await changed();
    const [twin] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate((address) => void window.open(address), `${link}?pilihan=accept`),
    ]);
    await twin.waitForLoadState();
    expect(await chosenOn(twin)).toBe('reject');
    await choose(twin, 'return');
    await page.reload();
    expect(await chosenOn(page)).toBe('reject');
  });

  it('stands in a tab that the browser restores', async () => {
    const { page, link } = await changed();
    const stored = await page.evaluate(() => Object.entries(sessionStorage));
    await page.close();
    const context = await browser.newContext();
    await context.addInitScript((entries) => {
      for (const [key, value] of entries) sessionStorage.setItem(key, value);
    }, stored);
    expect(await chosenOn(await opened(`${link}?pilihan=accept`, context))).toBe('reject');
  });

  it('leaves the address without the choice of the link', async () => {
    const { page, path } = await changed();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(path);
  });

  it('stands as it was posted where the browser keeps nothing', async () => {
    const { link } = await arrived('agency-disposition');
    const context = await browser.newContext();
    await context.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new Error('full');
      };
    });
    const page = await opened(`${link}?pilihan=accept`, context);
    await choose(page, 'reject');
    await send(page);
    await refused(page);
    expect(await chosenOn(page)).toBe('reject');
  });
});

it('needs no script to leave the choice to the person', async () => {
  const { caseId, link } = await arrived('agency-disposition');
  const page = await opened(`${link}?pilihan=accept`, await browser.newContext({ javaScriptEnabled: false }));
  expect(await sendButton(page).innerText()).toBe('Kirim: terima permohonan');
  await choose(page, 'reject');
  expect(await sendButton(page).innerText()).toBe('Kirim: tolak permohonan');
  await send(page);
  await refused(page);
  expect(await chosenOn(page)).toBe('reject');
  await page.goBack();
  expect(await chosenOn(page)).toBe('reject');
  await page.fill('[name="reason"]', 'Sudah ada');
  await send(page);
  await page.locator('h2 >> text=Keputusan tercatat').waitFor();
  expect(await recorded(caseId, 'agency-disposition')).toBe('reject');
});

it('names no outcome on the button while none is chosen', async () => {
  const page = await opened((await arrived('agency-disposition')).link);
  expect(await sendButton(page).innerText()).toBe('Kirim keputusan');
});

it('asks about a Kepala Bidang who was chosen before the choice became a refusal, and lets it be taken back', async () => {
  const { caseId, link } = await arrived('agency-disposition');
  const page = await opened(`${link}?pilihan=accept`);
  await page.check('[name="holder"] >> nth=0');
  await choose(page, 'reject');
  await page.fill('[name="reason"]', 'Sudah ada');
  await send(page);
  await page
    .locator('[role=alert] >> text=Anda mengisi "Teruskan kepada Kepala Bidang" tetapi memilih "Tolak permohonan".')
    .waitFor();
  expect(await page.inputValue('[name="reason"]')).toBe('Sudah ada');
  await page.check('[name="holder"][value=""]');
  await send(page);
  await page.locator('h2 >> text=Keputusan tercatat').waitFor();
  expect(await recorded(caseId, 'agency-disposition')).toBe('reject');
});

const saveDraft = async (page: Page) => {
  await Promise.all([page.waitForEvent('load'), page.click('button >> text=Simpan')]);
  await page.locator('.notice.success >> text=Draf Anda tersimpan').waitFor();
};

it('keeps the choice of a draft whatever a link says, and tells so at the top and at the choice', async () => {
  const { link } = await arrived('conformity-analysis');
  const page = await opened(link);
  await choose(page, 'does-not-conform');
  await saveDraft(page);
  await page.goto(`${link}?pilihan=conforms`);
  expect(await chosenOn(page)).toBe('does-not-conform');
  const told =
    'Tautan surel memilih "Sesuai dengan Arsitektur SPBE", tetapi draf Anda memilih "Tidak sesuai dengan Arsitektur SPBE". Pilihan draf tetap dipakai. Ganti bila keliru.';
  expect(await page.locator('.notice.warning', { hasText: told }).count()).toBe(2);
  expect(await page.textContent('#f-outcome .notice')).toBe(told);
});

it.each([true, false])(
  'saves the choice that a link made and the page showed (scripts: %s)',
  async (javaScriptEnabled) => {
    const { link } = await arrived('conformity-analysis');
    const page = await opened(`${link}?pilihan=conforms`, await browser.newContext({ javaScriptEnabled }));
    await saveDraft(page);
    expect(await chosenOn(page)).toBe('conforms');
  },
);

it('does not make the choice of a link a choice of the draft while the page saves by itself', async () => {
  const { link } = await arrived('conformity-analysis');
  const page = await opened(`${link}?pilihan=conforms`);
  await page.fill('[name="note"]', 'Belum selesai');
  await page.locator('[data-saved] >> text=Tersimpan').waitFor();
  await page.goto(`${link}?pilihan=return`);
  expect(await chosenOn(page)).toBe('return');
});
