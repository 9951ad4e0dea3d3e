import { seedCatalogue } from '../../functions/use-cases/seed-catalogue';
import { locationOf } from '../support/location-of';
import { type DeskClient, startDesk } from '../support/desk';
import type { World } from '../support/world';

let w: World;
let desk: DeskClient;
beforeAll(async () => {
  ({ w, desk } = await startDesk());
});
afterAll(() => w.stop());

const app = (more: Record<string, string> = {}) => ({
  'app.name': 'Antrean Pasar',
  'app.agency': 'Dinas Perdagangan',
  'app.class': 'provinsi',
  'app.status': 'berjalan',
  ...more,
});
const location = (answer: Response) => locationOf(answer).replace(/\?.*/, '');
const added = async (more: Record<string, string>) => location(await desk.post('/meja/katalog/baru', app(more)));

it('says that an empty catalogue is empty, and what to do', async () => {
  expect(await desk.page('/meja/katalog')).toMatch(/Katalog masih kosong[^]*href="\/meja\/katalog\/baru"/);
});

it('leads to the catalogue from every page of the desk', async () => {
  expect(await desk.page('/meja')).toContain('href="/meja/katalog"');
});

it('lists the seed by name, narrowed by words, agency, code and status', async () => {
  await seedCatalogue(w.deps);
  const names = async (query: string) =>
    [...(await desk.page(`/meja/katalog${query}`)).matchAll(/href="\/meja\/katalog\/([a-z0-9-]+)">/g)]
      .map(([, id]) => id)
      .filter((id) => id !== 'baru' && id !== 'impor');
  expect(await names('')).toHaveLength(25);
  expect(await names('?cari=arsip')).toEqual(['srikandi']);
  expect(await names('?opd=badan+kepegawaian')).toEqual(['si-asn']);
  expect(await names('?raa=RAA.02.02.22')).toEqual(['palapa']);
  expect(await names('?status=dihentikan')).toEqual([]);
  expect(await names('?raa=palsu&status=palsu&sesudah=0')).not.toEqual([]);
});

it('goes on to the next page and back', async () => {
  const next = /href="(\/meja\/katalog\?[^"]+)" rel="next"/.exec(await desk.page('/meja/katalog'))![1]!;
  expect(await desk.page(next.replaceAll('&amp;', '&'))).toMatch(/Halaman 2, 1 aplikasi[^]*rel="prev"/);
});

it('adds an application and shows it with its history', async () => {
  const html = await desk.page(await added({ 'app.name': 'Pasar Kita', 'app.contact': 'Budi 0812' }));
  expect(html).toContain('Pasar Kita');
  expect(html).toMatch(/Ditambahkan[^]*Sekretariat/);
});

it('keeps what was typed where something is wrong', async () => {
  const answer = await desk.post('/meja/katalog/baru', app({ 'app.url': 'bukan', 'app.purpose': 'Untuk antre' }));
  const html = await answer.text();
  expect(answer.status).toBe(400);
  expect(html).toContain('href="#f-app-url"');
  expect(html).toContain('Untuk antre');
});

it('refuses a second application of that name in that agency, at its field', async () => {
  const answer = await desk.post('/meja/katalog/baru', app({ 'app.name': 'pasar  kita' }));
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('href="#f-app-name"');
});

describe('two who edit at once', () => {
  let path = '';
  it('the first is saved', async () => {
    path = await added({ 'app.name': 'Dua Penyunting' });
    const answer = await desk.post(`${path}/ubah`, app({ 'app.name': 'Nama Pertama', version: '1' }));
    expect(answer.status).toBe(303);
  });
  it('the second is told what changed, and loses nothing typed', async () => {
    const answer = await desk.post(`${path}/ubah`, app({ 'app.name': 'Nama Kedua', version: '1' }));
    const html = await answer.text();
    expect(answer.status).toBe(409);
    expect(html).toContain('Diubah orang lain');
    expect(html).toMatch(/<dt>Nama aplikasi<\/dt><dd>Nama Pertama<\/dd>/);
    expect(html).toContain('value="Nama Kedua"');
    expect(html).toContain('name="version" value="2"');
  });
  it('who saves again then is saved', async () => {
    const answer = await desk.post(`${path}/ubah`, app({ 'app.name': 'Nama Kedua', version: '2' }));
    expect(answer.status).toBe(303);
    expect(await desk.page(path)).toMatch(/Nama Pertama → Nama Kedua/);
  });
});

describe('a double', () => {
  let [keptId, duplicateId] = ['', ''];
  const idOf = (path: string) => path.split('/').at(-1)!;
  it('offers what its name finds', async () => {
    keptId = await added({ 'app.name': 'Sistem Parkir Kota' });
    duplicateId = await added({ 'app.name': 'Sistem Parkir', 'app.agency': 'Dinas Perhubungan' });
    expect(await desk.page(`${duplicateId}/gabung`)).toContain(`value="${idOf(keptId)}"`);
  });
  it('is offered its likely twins, though no word of its name finds them', async () => {
    const murid = await added({ 'app.name': 'Zonasi Murid', 'app.purpose': 'Zonasi dan afirmasi murid baru' });
    const siswa = await added({ 'app.name': 'Penyaringan Siswa', 'app.purpose': 'Zonasi dan afirmasi siswa baru' });
    expect(await desk.page(`${siswa}/gabung`)).toContain(`value="${idOf(murid)}"`);
  });
  it('has to be told which one is kept', async () => {
    const answer = await desk.post(`${duplicateId}/gabung`, { version: '1', cari: 'parkir' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('href="#f-merge-into"');
  });
  it('points to the kept one and is listed no more', async () => {
    await desk.post(`${duplicateId}/gabung`, { version: '1', 'merge.into': idOf(keptId) });
    expect(await desk.page(duplicateId)).toMatch(/Sudah digabung[^]*Lihat aplikasi yang dipertahankan/);
    expect(await desk.page('/meja/katalog?cari=parkir')).not.toContain(`href="${duplicateId}"`);
  });
  it('merged while somebody edits it says so, leads to the kept one, and shows what was typed', async () => {
    const answer = await desk.post(
      `${duplicateId}/ubah`,
      app({ 'app.purpose': 'Sudah saya ketik panjang', version: '1' }),
    );
    const html = await answer.text();
    expect(answer.status).toBe(409);
    expect(html).toContain('Sudah digabung');
    expect(html).toContain(`href="${keptId}"`);
    expect(html).toContain('Sudah saya ketik panjang');
  });
  it('can be taken back', async () => {
    const answer = await desk.post(duplicateId, { action: 'kembalikan', version: '2' });
    expect(answer.status).toBe(303);
    expect(await desk.page('/meja/katalog?cari=parkir')).toContain(`href="${duplicateId}"`);
  });
});

it('refuses an act on a version that is gone, and shows the record as it is', async () => {
  const path = await added({ 'app.name': 'Kedaluwarsa' });
  const answer = await desk.post(path, { action: 'keluarkan', version: '7' });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('Diubah orang lain');
});

it.each(['/meja/katalog/tidak-ada', '/meja/katalog/tidak-ada/ubah', '/meja/katalog/%3Cx%3E'])(
  'answers 404 at %s',
  async (path) => {
    const answer = await desk.get(path);
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('<a href="/meja">')]);
  },
);

it('refuses a form of another session', async () => {
  expect((await desk.raw('/meja/katalog/baru', app({ token: 'x' }))).status).toBe(403);
});
