import { applicantPages } from '../../functions/http/applicant/applicant';
import { seedCatalogue } from '../../functions/use-cases/seed-catalogue';
import { someRecord } from '../support/catalogue/records';
import { newestPath, postForm } from '../support/people';
import { submission } from '../support/submission';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => {
  w = await startWorld();
});
afterAll(() => w.stop());

const title = 'Aplikasi serupa yang sudah ada';
const page = async (path = newestPath(w, 'pemohon')) => (await applicantPages(w.deps).request(path)).text();
const ask = (name: string, summary: string) =>
  w.submit(submission({ application: { type: 'aplikasi', name, summary } }));
const archive = () => ask('Arsip dan Persuratan Dinas', 'Surat masuk, surat keluar, disposisi, dan arsip dinamis.');
const accept = { outcome: 'accept', holder: 'kabid-aptika', instructions: 'telaah' };

it('shows nothing where the catalogue is empty', async () => {
  await archive();
  expect(await page()).not.toContain(title);
});

describe('with a catalogue', () => {
  beforeAll(async () => {
    await seedCatalogue(w.deps);
    const contact = 'Pak Budi 0812-0000-1111';
    const purpose = 'Persuratan dan arsip dinamis: surat masuk, surat keluar, disposisi.';
    await w.deps.catalogue.change(someRecord(7, { name: 'Arsip Surat', agency: 'Biro Umum', purpose, contact }));
  });

  it('names what there is already with its owner and its reasons, and says that this decides nothing', async () => {
    await archive();
    const html = await page();
    expect(html).toContain(title);
    expect(html).toMatch(/\(SRIKANDI, [^]*Aplikasi Umum[^]*Kata yang sama: /);
    expect(html).toContain('tidak memutuskan apa pun');
    expect(html.match(/Kata yang sama/g)?.length).toBeLessThanOrEqual(5);
  });

  it('leads to the withdrawal of this request', async () => {
    expect(await page()).toMatch(/href="#cabut"[^]*<section class="card no-print" id="cabut">/);
  });

  it('shows nobody’s contact, and no way into the catalogue', async () => {
    const html = await page();
    expect(html).toContain('Arsip Surat (Biro Umum)');
    expect(html).not.toMatch(/0812-0000-1111|\/katalog/);
  });

  it('says in a returned round where to explain the difference', async () => {
    await postForm(w, newestPath(w), { outcome: 'return', reason: 'Jelaskan bedanya dengan SRIKANDI' });
    expect(await page()).toContain('jelaskan bedanya pada ringkasan di formulir perbaikan');
  });

  it('is gone once step 2 has accepted the request', async () => {
    await archive();
    await postForm(w, newestPath(w), accept);
    expect(await page()).not.toContain(title);
  });

  it('is not there for a request that is like nothing else', async () => {
    await ask('Jadwal Imam Masjid', 'Giliran imam dan khatib tiap pekan.');
    expect(await page()).not.toContain(title);
  });
});
