import type { BrowserContextOptions, Page } from 'playwright-core';
import { someContent, someRecord } from '../support/catalogue/records';
import { accessFaults } from '../support/access-faults';
import { type AnswerName } from '../support/answers';
import { type BrowsedWorld, startBrowsedWorld } from '../support/browsed-world';
import { decideInOrder } from '../support/cases';
import { deskOf } from '../support/desk';
import { wholeSpecification } from '../support/dossier';
import { newestPath } from '../support/people';
import { submission } from '../support/submission';

// Five pages in both colour schemes.
jest.setTimeout(180_000);
let w: BrowsedWorld['w'];
let browser: BrowsedWorld['browser'];
let url: BrowsedWorld['url'];
let stop: BrowsedWorld['stop'] | undefined;
let cookie = { name: '', value: '', url: '' };
beforeAll(async () => {
  ({ w, browser, url, stop } = await startBrowsedWorld());
  const desk = deskOf(w);
  const ownOrigin = { origin: url };
  await desk.raw('/meja/masuk', { email: 'sekretariat@example.id' }, ownOrigin);
  await desk.raw(desk.signInPath(), {}, ownOrigin);
  const [name = '', value = ''] = desk.cookie().split('=');
  cookie = { name, value, url: `${url}/meja` };
  checker = await deskPage({ javaScriptEnabled: true });
});
afterAll(() => stop?.());

/** Returns a page of the desk on a phone without scripts. */
const deskPage = async (options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 780 },
    javaScriptEnabled: false,
    ...options,
  });
  await context.addCookies([cookie]);
  return context.newPage();
};

let checker: Page;
/** Looks at an address with scripts, which the checker needs, in both colour schemes. PICTURES names a folder for the pictures. */
const demandAccess = async (address: string, name: string) => {
  await checker.goto(address);
  for (const colorScheme of ['light', 'dark'] as const) {
    await checker.emulateMedia({ colorScheme });
    if (process.env.PICTURES)
      await checker.screenshot({ path: `${process.env.PICTURES}/${name}-${colorScheme}.png`, fullPage: true });
    expect([name, colorScheme, await accessFaults(checker)]).toEqual([name, colorScheme, []]);
  }
  expect(await checker.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
};

const submitWith = (letter: string) =>
  w.submit(
    submission({
      application: {
        type: 'aplikasi',
        name: 'Jadwal Kapal Penyeberangan Perintis',
        summary: 'Jadwal dan tiket kapal penyeberangan ke pulau-pulau kecil.',
      },
      specification: {
        ...wholeSpecification,
        outputs: 'Jadwal kapal',
        data: 'Manifes penumpang',
        integration: 'Tidak ada',
        raa: 'RAA.02.02.10',
      },
      subdomain: letter,
      letter: { number: letter, date: '2026-11-20' },
    }),
  );
const act = async (...names: AnswerName[]) => {
  await decideInOrder(w, ...names);
  await w.machine.idle();
};

it('a finished build becomes a record that the secretariat mends and confirms, and the next request finds', async () => {
  const { caseId } = await submitWith('kapal-perintis');
  await act('accept', 'forward', 'conforms', 'no-integration', 'built');
  await demandAccess(`${url}/meja/katalog/${caseId}`, 'proposed');

  const page = await deskPage();
  await page.goto(`${url}/meja/katalog`);
  await page.getByRole('link', { name: 'Jadwal Kapal Penyeberangan Perintis' }).click();
  await page.getByRole('link', { name: 'Ubah isinya' }).click();
  await page.getByLabel('Singkatan').fill('SIKAPAL');
  await page.getByRole('button', { name: 'Simpan perubahan' }).click();
  await page.getByText('Perubahan sudah disimpan.').waitFor();
  await page.getByRole('button', { name: 'Masukkan ke katalog' }).click();
  expect(await page.getByRole('button', { name: 'Masukkan ke katalog' }).count()).toBe(0);
  await demandAccess(page.url(), 'confirmed');
  await page.context().close();

  await submitWith('kapal-lagi');
  await act('accept', 'forward');
  const analysis = await deskPage();
  await analysis.goto(`${url}${newestPath(w)}`);
  expect((await analysis.locator('.judged legend a').allTextContents())[0]).toContain('SIKAPAL');
  await analysis.context().close();
});

describe('two records of one application', () => {
  const name = 'Pengelolaan Terminal Barang';
  const similarRecord = someRecord(71, { name, abbreviation: 'SITERBA', agency: 'Dinas Perhubungan' });
  const duplicate = someRecord(72, { name: `${name} Provinsi`, agency: 'Dinas Perhubungan' });
  const at = (id: string, place = '') => `${url}/meja/katalog/${id}${place}`;
  let editor: Page;
  beforeAll(async () => {
    await w.deps.catalogue.change(similarRecord);
    await w.deps.catalogue.change(duplicate);
    await w.deps.catalogue.change(someRecord(73, someContent(73)));
    editor = await deskPage();
    await editor.goto(at(duplicate.after.id, '/ubah'));
  });
  afterAll(() => editor?.context().close());

  it('are merged: the likely twin stands first, and the old page leads to the kept one', async () => {
    await demandAccess(at(duplicate.after.id, '/gabung'), 'merge');
    const page = await deskPage();
    await page.goto(at(duplicate.after.id));
    await page.getByRole('link', { name: 'Gabungkan dengan aplikasi lain' }).click();
    const first = page.getByRole('radio').first();
    expect(await first.getAttribute('value')).toBe(similarRecord.after.id);
    await first.check({ force: true });
    await page.getByRole('button', { name: 'Gabungkan ke aplikasi yang dipilih' }).click();
    expect(new URL(page.url()).pathname).toBe(`/meja/katalog/${duplicate.after.id}`);
    await demandAccess(at(duplicate.after.id), 'merged');
    await page.getByRole('link', { name: /aplikasi yang dipertahankan/ }).click();
    expect(await page.textContent('h1')).toBe(name);
    await page.context().close();
  });

  it('refuse an edit that began before the merge, with the typed words and the way to the kept record', async () => {
    await editor.getByLabel('Fungsi').fill('Mencatat bongkar muat di terminal barang');
    await editor.getByRole('button', { name: 'Simpan perubahan' }).click();
    expect(await editor.textContent('main')).toContain('Tidak ada yang tersimpan dari isian Anda.');
    expect(await editor.textContent('main')).toContain('Mencatat bongkar muat di terminal barang');
    expect((await w.deps.catalogue.get(duplicate.after.id))?.state).toBe('merged');
    if (process.env.PICTURES)
      await editor.screenshot({ path: `${process.env.PICTURES}/refused-light.png`, fullPage: true });
    await editor.getByRole('link', { name: 'Buka aplikasi yang dipertahankan' }).click();
    expect(await editor.textContent('h1')).toBe(name);
  });
});
