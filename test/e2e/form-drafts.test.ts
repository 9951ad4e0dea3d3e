import type { BrowserContext, Page } from 'playwright-core';
import { requestForm } from '../../functions/domain/forms/forms';
import { toFormInput } from '../../functions/domain/forms/form-input';
import { wholePdf } from '../../local/ops/whole-pdf';
import { type BrowsedWorld, startBrowsedWorld } from '../support/browsed-world';
import { submission } from '../support/submission';

jest.setTimeout(60_000);
let { browser, url, stop } = {} as BrowsedWorld;
beforeAll(async () => {
  ({ browser, url, stop } = await startBrowsedWorld());
});
afterAll(() => stop?.());

const ready = (page: Page) => page.locator('button:enabled >> text=Periksa jawaban Anda').waitFor();
const openForm = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`${url}/`);
  await ready(page);
  return page;
};
const reload = async (page: Page) => {
  await page.reload();
  await ready(page);
};
const name = '[name="contact.name"]';
const letter = { name: 'surat.pdf', mimeType: 'application/pdf', buffer: wholePdf() };
const attachLetter = async (page: Page) => {
  await page.setInputFiles('[data-kind="surat-permohonan"]', letter);
  await page.locator('input[name="attachments.0.uploadId"]').waitFor({ state: 'attached' });
};
const uploads = (page: Page) => page.locator('#f-attachments li').allTextContents();
/** Fills in and sends the whole form. */
const sendForm = async (page: Page) => {
  const { commitment: _commitment, ...answers } = toFormInput(requestForm, submission());
  for (const [field, value] of Object.entries(answers))
    if (field !== 'application.type') await page.fill(`[name="${field}"]`, [value].flat()[0]!);
  await page.check('[name="application.type"] >> nth=0');
  await page.check('[name="commitment"]');
  if ((await uploads(page)).length === 0) await attachLetter(page);
  await page.click('text=Periksa jawaban Anda');
  await page.click('text=Kirim permohonan');
  await page.locator('#done a >> text=Lacak').waitFor();
};

/** A browser over plain http, which has no locks. */
const withoutLocks = async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
  return context;
};

describe.each([
  ['with locks', () => browser.newContext()],
  ['without locks', withoutLocks],
])('a browser %s', (_name, newContext) => {
  it('keeps a draft for each tab, and sending one leaves the other', async () => {
    const context = await newContext();
    const first = await openForm(context);
    await first.fill(name, 'Siti Pertama');
    await attachLetter(first);
    const second = await openForm(context);
    expect(await second.inputValue(name)).toBe('');
    await second.fill(name, 'Budi Kedua');
    await reload(first);
    expect(await first.inputValue(name)).toBe('Siti Pertama');
    await sendForm(second);
    await second.goto(`${url}/`);
    await ready(second);
    expect(await second.inputValue(name)).toBe('');
    await reload(first);
    expect(await first.inputValue(name)).toBe('Siti Pertama');
    expect(await uploads(first)).toEqual([expect.stringContaining('surat.pdf')]);
  });

  it('gives the draft of a closed tab, with its files, to the next tab', async () => {
    const context = await newContext();
    const first = await openForm(context);
    await first.fill(name, 'Siti Pertama');
    await attachLetter(first);
    await first.close();
    const second = await openForm(context);
    expect(await second.inputValue(name)).toBe('Siti Pertama');
    expect(await uploads(second)).toEqual([expect.stringContaining('surat.pdf')]);
    await second.fill(name, 'Siti Lanjut');
    await reload(second);
    expect(await second.inputValue(name)).toBe('Siti Lanjut');
    expect(await uploads(second)).toHaveLength(1);
  });

  it('offers the draft of a closed tab beside one that was begun later, and keeps both', async () => {
    const context = await newContext();
    const first = await openForm(context);
    await first.fill(name, 'Siti Pertama');
    await first.fill('[name="application.name"]', 'SIMPUS');
    const second = await openForm(context);
    await second.fill(name, 'B');
    await first.close();
    await second.close();
    const third = await openForm(context);
    expect(await third.inputValue(name)).toBe('B');
    await third.locator('#others p').first().waitFor();
    expect(await third.locator('#others p').allTextContents()).toEqual([
      expect.stringMatching(/^Isian lain di peramban ini: SIMPUS, tersimpan .+\. Buka isian itu$/),
    ]);
    await Promise.all([third.waitForEvent('load'), third.click('text=Buka isian itu')]);
    await ready(third);
    expect(await third.inputValue(name)).toBe('Siti Pertama');
    await third.locator('#others >> text=B, tersimpan').waitFor();
  });

  it('gives a duplicate of a tab a copy of its own, without the files of the other request', async () => {
    const context = await newContext();
    const first = await openForm(context);
    await first.fill(name, 'Siti Pertama');
    await attachLetter(first);
    const [twin] = await Promise.all([
      first.waitForEvent('popup'),
      first.evaluate(() => void window.open(location.href)),
    ]);
    await ready(twin);
    expect(await twin.inputValue(name)).toBe('Siti Pertama');
    expect(await uploads(twin)).toEqual([]);
    await twin.fill(name, 'Salinan');
    await reload(twin);
    await reload(first);
    expect(await first.inputValue(name)).toBe('Siti Pertama');
    expect(await uploads(first)).toHaveLength(1);
    expect(await twin.inputValue(name)).toBe('Salinan');
  });
});

it('reads the one draft that earlier versions kept', async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    if (Object.keys(localStorage).length > 0) return;
    const draft = { requestId: '6a1e7f1e-0f2b-4c62-9a57-0c6f3f6f2f11', typed: { 'contact.name': 'Dari versi lama' } };
    localStorage.setItem('ajuan-permohonan', JSON.stringify(draft));
  });
  const page = await openForm(context);
  expect(await page.inputValue(name)).toBe('Dari versi lama');
  await reload(page);
  expect(await page.inputValue(name)).toBe('Dari versi lama');
});

it('takes a letter of today where the clock of the phone is behind', async () => {
  const context = await browser.newContext();
  const day = 86_400_000;
  await context.addInitScript((behind) => {
    const own = Date;
    globalThis.Date = class extends own {
      constructor(...args: ConstructorParameters<typeof own> | []) {
        if (args.length === 0) super(own.now() - behind);
        else super(...args);
      }
    } as typeof own;
  }, 3 * day);
  const page = await context.newPage();
  await Promise.all([page.waitForResponse('**/config.json'), page.goto(`${url}/`)]);
  await ready(page);
  await page.fill('[name="letter.date"]', new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10));
  await page.press('[name="letter.date"]', 'Tab');
  await page.click('text=Periksa jawaban Anda');
  await page.locator('[role=alert]').first().waitFor();
  expect(await page.textContent('form')).not.toContain('sesudah hari ini');
});
