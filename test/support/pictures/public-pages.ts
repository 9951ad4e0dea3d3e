import type { Page } from 'playwright-core';
import { requestForm } from '../../../functions/domain/forms/forms';
import { toFormInput } from '../../../functions/domain/forms/form-input';
import { wholePdf } from '../../../local/ops/whole-pdf';
import { submission } from '../submission';
import { longest, shortest, unbroken, usual } from './example-requests';

const openForm = async (page: Page, url: string) => {
  await page.goto(`${url}/`);
  await page.locator('button:enabled >> text=Periksa jawaban Anda').waitFor();
};
const fillIn = async (page: Page, url: string, body: object, fileName = 'surat-permohonan.pdf') => {
  await openForm(page, url);
  const { commitment: _commitment, ...answers } = toFormInput(requestForm, submission({ ...body }));
  for (const [field, value] of Object.entries(answers))
    if (field !== 'application.type') await page.fill(`[name="${field}"]`, [value].flat()[0] ?? '');
  await page.check('[name="application.type"] >> nth=0');
  await page.check('[name="commitment"]');
  const file = { name: fileName, mimeType: 'application/pdf', buffer: wholePdf(fileName) };
  await page.setInputFiles('#file-surat-permohonan', file);
  await page.locator('li >> text=Terkirim').waitFor();
};
const review = async (page: Page) => {
  await page.click('text=Periksa jawaban Anda');
  await page.locator('#review').waitFor();
};
const unique = (body: object) => ({ ...body, letter: { number: `005/${Math.random()}`, date: '2026-11-20' } });

/** The states of the form's script, and the pages at fixed addresses. Each is opened and used in the browser itself. */
export const publicPages: Record<string, (page: Page, url: string) => Promise<unknown>> = {
  form: openForm,
  'form-filled': (page, url) => fillIn(page, url, usual),
  'form-errors': async (page, url) => {
    await openForm(page, url);
    await page.fill('[name="subdomain"]', 'Izin Klinik');
    await page.click('text=Periksa jawaban Anda');
    await page.locator('#summary >> text=Ada yang perlu diperbaiki').waitFor();
  },
  'form-longest': async (page, url) => {
    await fillIn(page, url, longest, `${unbroken(180)}.pdf`);
  },
  'form-shortest': (page, url) => fillIn(page, url, shortest),
  review: async (page, url) => {
    await fillIn(page, url, { ...usual, subdomain: 'izin-klinik-lain' });
    await review(page);
  },
  'review-longest': async (page, url) => {
    await fillIn(
      page,
      url,
      { ...unique(longest), subdomain: `${unbroken(62).toLowerCase()}x` },
      `${unbroken(180)}.pdf`,
    );
    await review(page);
  },
  confirmation: async (page, url) => {
    await fillIn(page, url, unique({ ...usual, subdomain: `klinik-${Math.random().toString(36).slice(2, 8)}` }));
    await review(page);
    await page.click('text=Kirim permohonan');
    await page.waitForURL('**/terkirim/');
    await page.locator('#number:not(:empty)').waitFor();
  },
  'confirmation-none': (page, url) => page.goto(`${url}/terkirim/`),
  process: (page, url) => page.goto(`${url}/alur/`),
  'lost-link': (page, url) => page.goto(`${url}/tautan-baru`),
  'lost-link-refused': async (page, url) => {
    await page.goto(`${url}/tautan-baru`);
    await page.click('main button');
  },
  'lost-link-sent': (page, url) => page.goto(`${url}/tautan-baru?terkirim`),
  'not-found': (page, url) => page.goto(`${url}/tidak-ada`),
};
