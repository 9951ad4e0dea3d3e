import type { Page } from 'playwright-core';
import { confirmApplication } from '../../functions/use-cases/catalogue/change-application';
import { seedCatalogue } from '../../functions/use-cases/seed-catalogue';
import { accessFaults } from '../support/access-faults';
import { answerOf } from '../support/answers';
import { type BrowsedWorld, startBrowsedWorld } from '../support/browsed-world';
import { wholeSpecification } from '../support/dossier';
import { newestPath, postForm } from '../support/people';
import { submission } from '../support/submission';

// Four pages in both colour schemes. advice.test.ts checks the page of step 4.
jest.setTimeout(180_000);
let { w, browser, url, stop } = {} as BrowsedWorld;
beforeAll(async () => {
  ({ w, browser, url, stop } = await startBrowsedWorld());
  await seedCatalogue(w.deps);
});
afterAll(() => stop?.());

const requests = {
  shared: {
    name: 'e-Persuratan dan Kearsipan Dinamis',
    summary: 'Surat masuk, surat keluar, disposisi, dan arsip dinamis yang terintegrasi.',
    data: 'Surat masuk, surat keluar, arsip dinamis',
    integration: 'Tidak ada',
    raa: 'RAA.01.02.06',
  },
  own: {
    name: 'Inventaris Aset Daerah',
    summary: 'Pencatatan, mutasi, dan laporan barang milik daerah.',
    data: 'Barang milik daerah',
    integration: 'SIMBADA dan Banten Satu Login',
    raa: 'RAA.02.02.20',
  },
  fresh: {
    name: 'Jadwal Kapal Penyeberangan Perintis',
    summary: 'Jadwal dan tiket kapal penyeberangan ke pulau-pulau kecil.',
    data: 'Jadwal kapal, manifes penumpang',
    integration: 'Tidak ada',
    raa: 'RAA.02.02.10',
  },
};
const submitted = async (kind: keyof typeof requests, letter: string) => {
  const { name, summary, ...spec } = requests[kind];
  return w.submit(
    submission({
      application: { type: 'aplikasi', name, summary },
      specification: { ...wholeSpecification, outputs: spec.data, ...spec },
      subdomain: letter,
      letter: { number: letter, date: '2026-11-20' },
    }),
  );
};
const phone = async () => (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
const at = async (page: Page, ...acts: Record<string, string>[]) => {
  for (const act of acts) expect((await postForm(w, newestPath(w), act)).status).toBe(303);
  await page.goto(`${url}${newestPath(w)}`);
};
/** Looks at a page in both colour schemes; PICTURES names a folder to keep them in. */
const checked = async (page: Page, name: string) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    // A colour that still changes would spoil the picture.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    if (process.env.PICTURES)
      await page.screenshot({ path: `${process.env.PICTURES}/${name}-${colorScheme}.png`, fullPage: true });
    expect([name, colorScheme, await accessFaults(page)]).toEqual([name, colorScheme, []]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
};
const suggestionOf = (page: Page, item: string) =>
  page.locator(`[id="f-checklist-${item}-answer"] .advice p`).textContent();
const judged = (page: Page) => page.locator('.judged legend a').allTextContents();

it('an application that doubles a shared one is told from the first step on', async () => {
  await submitted('shared', 'arsip-dinamis');
  const page = await phone();
  await page.goto(`${url}${newestPath(w, 'pemohon')}`);
  expect(await page.locator('#aplikasi-serupa li', { hasText: 'SRIKANDI' }).count()).toBe(1);
  await checked(page, 'shared-applicant');
  await page.click('#aplikasi-serupa a[href="#cabut"]');
  await at(page);
  await page.click('text=/^Aplikasi serupa di katalog/');
  expect(await page.locator('a', { hasText: 'SRIKANDI' }).count()).toBe(1);
  await checked(page, 'shared-2');
  await at(page, answerOf.accept, answerOf.forward);
  await page.click('.judged-group > summary');
  expect((await judged(page))[0]).toContain('SRIKANDI');
  expect(await suggestionOf(page, 'B2')).toMatch(/Usulan: Tidak, karena ada Aplikasi Umum .*SRIKANDI/);
  await page.click('.judged legend a >> nth=0');
  await page.locator('h1', { hasText: 'Sistem Informasi Kearsipan Dinamis Terintegrasi' }).waitFor();
  await checked(page, 'shared-record');
  await page.click('nav >> text=Katalog aplikasi');
  await checked(page, 'catalogue');
});

it("one that doubles a province's own is judged, and step 5 offers it", async () => {
  await submitted('own', 'inventaris');
  const page = await phone();
  await at(page, answerOf.accept, answerOf.forward);
  expect((await judged(page))[0]).toContain('SIMBADA');
  const ids = await page.locator('.judged').evaluateAll((rows) => rows.map(({ id }) => id.slice(10, -7)));
  const answers = Object.fromEntries(ids.map((id) => [`similar.${id}.answer`, 'tidak-serupa']));
  await at(page, { ...answerOf.conforms, ...answers });
  await page.click('#calon-integrasi summary');
  await page.click('[aria-label="SIMBADA: tambahkan ke daftar sistem"]');
  await page.locator('text=Sudah ada di daftar sistem.').waitFor();
  await page.check('[name="outcome"][value="integrate"]', { force: true });
  expect(await page.inputValue('[name="systems.0.name"]')).toBe('SIMBADA');
  await checked(page, 'own-5');
  await at(page, answerOf.integrate);
  await page.selectOption('[name="systems.0.result"]', 'tidak-dapat');
  await page.fill('[name="systems.0.retryOn"]', '2027-01-12');
  await checked(page, 'own-6');
});

it('one that is new becomes a record, which the next request finds', async () => {
  const { caseId } = await submitted('fresh', 'kapal-perintis');
  const page = await phone();
  await at(page, answerOf.accept, answerOf.forward);
  expect(await judged(page)).toEqual([]);
  expect(await suggestionOf(page, 'B4')).toContain('Usulan: Ya, karena tidak ada aplikasi serupa di katalog.');
  const [conforms, none, built] = [answerOf.conforms, answerOf['no-integration'], answerOf.built];
  await at(page, conforms, none);
  expect((await postForm(w, newestPath(w), built)).status).toBe(303);
  await w.machine.idle();
  const record = await w.deps.catalogue.get(caseId);
  expect(record?.state).toBe('proposed');
  const command = { administrator: 'admin-1', id: caseId, version: `${record?.version}`, input: {} };
  await confirmApplication(w.deps, command);

  await submitted('fresh', 'kapal-lagi');
  await at(page, answerOf.accept, answerOf.forward);
  expect((await judged(page))[0]).toContain(wholeSpecification.abbreviation);
});
