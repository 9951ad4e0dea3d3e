import { arrayBuffer } from 'node:stream/consumers';
import { readSheet } from 'read-excel-file/universal';
import { changeCatalogue } from '../../functions/domain/catalogue/change';
import { catalogueColumns } from '../../functions/domain/catalogue/import-columns';
import { catalogueTable } from '../../functions/use-cases/catalogue/export-catalogue';
import { xlsxOf } from '../../functions/use-cases/xlsx-stream';
import { seedCatalogue } from '../../functions/use-cases/seed-catalogue';
import { apps } from '../support/apps';
import { type DeskClient, deskOf } from '../support/desk';
import { startWorld, type World } from '../support/world';

let w: World;
let desk: DeskClient;
let token = '';
const path = '/meja/katalog/impor';
const act = () => ({ actor: 'admin-1', now: w.world.now, digest: w.deps.ids.digest });

beforeAll(async () => {
  w = await startWorld();
  await seedCatalogue(w.deps);
  desk = deskOf(w);
  await desk.signIn();
  token = await desk.token();
});
afterAll(() => w.stop());

type Bytes = Uint8Array<ArrayBuffer>;
const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);
/** Returns the words of an upload's page, and the fields that its button would send. */
const upload = async (bytes: Bytes, name = 'katalog.csv') => {
  const body = new FormData();
  body.append('token', token);
  body.append('berkas', new File([bytes], name));
  const headers = { cookie: desk.cookie(), origin: 'http://ajuan.test' };
  const answer = await apps.deskCatalogueImport(w.deps).request(path, { method: 'POST', headers, body });
  const text = await answer.text();
  const hidden = (field: string) =>
    (new RegExp(`name="${field}" value="([^"]*)"`).exec(text)?.[1] ?? '').replaceAll('&quot;', '"');
  return { status: answer.status, text, fields: { seal: hidden('seal'), cells: hidden('cells') } };
};
const titles = 'Nama aplikasi,OPD pemilik,Kelas,Status';
const row = (name: string) => `${name},Dinas Perdagangan,Aplikasi provinsi,Berjalan`;
const csv = (...rows: string[]) => bytesOf([titles, ...rows].join('\n'));
const countFound = async (word: string) => (await w.deps.catalogue.search(word, {}, { limit: 5 })).rows.length;
const xlsx = async (rows: string[][], columns: readonly string[] = titles.split(',')): Promise<Bytes> =>
  new Uint8Array(await arrayBuffer(xlsxOf(rows, columns)));

describe('a file with a fault', () => {
  it.each<[string, Bytes, number, string]>([
    ['no application', csv(), 400, 'tidak berisi satu aplikasi pun'],
    ['a strange column', bytesOf(`${titles},Warna\n${row('Antrean')},biru`), 400, 'Kolom ini tidak dikenal: Warna'],
    ['a column less', bytesOf('Nama aplikasi\nAntrean'), 400, 'Kolom ini tidak ada: OPD pemilik'],
    ['broken text', new Uint8Array([0x4e, 0x00, 0x01, 0x02]), 400, 'tidak terbaca sebagai CSV'],
    ['a broken spreadsheet', bytesOf('PK\u0003\u0004rusak'), 400, 'tidak terbaca sebagai XLSX'],
    ['too many rows', csv(...Array.from({ length: 301 }, (_, n) => row(`App ${n}`))), 400, 'Paling banyak 300'],
    ['a double', csv(row('Antrean Pasar'), row('antrean  pasar')), 200, 'Sama dengan baris 2'],
    ['a formula', csv(row('=1+1')), 200, 'Berisi rumus pada kolom Nama aplikasi'],
    ['a value that is no option', csv('Antrean,Dinas,Aplikasi kota,Berjalan'), 200, 'Kelas'],
  ])('%s is refused with the reason', async (_what, bytes, status, reason) => {
    const page = await upload(bytes);
    expect(page.status).toBe(status);
    expect(page.text).toContain(reason);
    expect(page.text).not.toContain('Impor: tambah');
    expect(page.fields.cells === '').toBe(status === 400);
  });

  it('that unpacks to gigabytes is not unpacked', async () => {
    const bomb = new Uint8Array(64);
    bomb.set(bytesOf('PK\u0003\u0004'));
    bomb.set(bytesOf('PK\u0001\u0002'), 8);
    new DataView(bomb.buffer).setUint32(8 + 24, 4_000_000_000, true);
    expect((await upload(bomb)).text).toContain('Berkas ini terlalu besar');
  });

  it('without a file says what to choose', async () => {
    const answer = await desk.post(path);
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('Pilih berkas XLSX atau CSV.')]);
  });
});

it('is previewed without a change, then imported by its button, all of it', async () => {
  const { status, text, fields } = await upload(
    await xlsx([row('Antrean Pasar').split(','), row('Retribusi Pasar').split(',')]),
  );
  expect(status).toBe(200);
  expect(text).toContain('2 ditambahkan, 0 diubah, 0 tetap, 0 ditolak.');
  expect(await countFound('pasar')).toBe(0);
  const answer = await desk.post(path, fields);
  expect(answer.headers.get('location')).toBe('/meja/katalog?hasil=diimpor&jumlah=2');
  expect(await countFound('pasar')).toBe(2);
  expect(await desk.page('/meja/katalog?hasil=diimpor&jumlah=2')).toContain('2 aplikasi sudah diimpor.');
});

it('changes a record that it names, and says what', async () => {
  const { text } = await upload(bytesOf(`${titles},Fungsi\n${row('Antrean Pasar')},Antrean kios`));
  expect(text).toContain('0 ditambahkan, 1 diubah');
  expect(text).toContain('Fungsi: kosong → Antrean kios');
});

describe('a file with right and wrong rows', () => {
  const mixedFile = () => csv(row('Parkir Wisata'), 'Parkir Kota,Dinas,Aplikasi kota,Berjalan', row('=1+1'));
  const change = (fields: Record<string, string>) => desk.post(path, fields);

  it('is refused as a whole by its seal alone', async () => {
    const { fields } = await upload(mixedFile());
    expect((await change(fields)).status).toBe(409);
    expect(await countFound('parkir')).toBe(0);
  });

  it('gives the wrong rows with their reasons as a CSV, which comes back as it is', async () => {
    const { text, fields } = await upload(mixedFile());
    expect(text).toContain('Unduh baris yang ditolak (CSV)');
    const answer = await change({ ...fields, pilih: 'ditolak' });
    expect(answer.headers.get('content-disposition')).toContain('baris-ditolak.csv');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const lines = new TextDecoder().decode(bytes);
    expect(lines).toContain('Nama aplikasi,OPD pemilik,Kelas,Status,Alasan ditolak');
    expect(lines).toMatch(/Parkir Kota,Dinas,Aplikasi kota,Berjalan,"?Baris 3: Kelas/);
    expect(lines).toContain("'=1+1");
    expect(lines).not.toContain('Parkir Wisata');
    const correctedFile = bytesOf(
      lines.replace('Aplikasi kota', 'Aplikasi provinsi').split('\n').slice(0, 2).join('\n'),
    );
    expect((await upload(correctedFile)).text).toContain('1 ditambahkan, 0 diubah, 0 tetap, 0 ditolak.');
  });

  it('is imported without the wrong rows by choice', async () => {
    const { text, fields } = await upload(mixedFile());
    expect(text).toContain('Impor baris yang benar saja (1)');
    const answer = await change({ ...fields, pilih: 'sebagian' });
    expect(answer.headers.get('location')).toBe('/meja/katalog?hasil=diimpor&jumlah=1');
    expect(await countFound('parkir')).toBe(1);
  });

  it('offers no part where no row is right', async () => {
    expect((await upload(csv(row('=1+1')))).text).not.toContain('Impor baris yang benar saja');
  });
});

it('hints at an application of the same name in another agency, and refuses nothing', async () => {
  const { text } = await upload(csv('Antrean  PASAR,Dinas Kelautan,Aplikasi provinsi,Berjalan'));
  expect(text).toContain('Nama ini sudah dipakai aplikasi milik Dinas Perdagangan.');
  expect(text).toContain('1 ditambahkan, 0 diubah, 0 tetap, 0 ditolak.');
});

it('imports nothing where the catalogue changed since the preview', async () => {
  const { fields } = await upload(csv(row('Antrean Pelabuhan')));
  const content = {
    name: 'Antrean Pelabuhan',
    agency: 'Dinas Perdagangan',
    class: 'provinsi',
    status: 'berjalan',
  } as const;
  await w.deps.catalogue.change(
    changeCatalogue(undefined, { id: 'pelabuhan', state: 'listed', content }, { ...act(), type: 'added' }),
  );
  const answer = await desk.post(path, fields);
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('Katalog berubah sejak pratinjau');
  expect(await countFound('pelabuhan')).toBe(1);
});

describe('two administrators who import the same file at once', () => {
  let answers: { status: number; text: string }[];
  beforeAll(async () => {
    const { fields } = await upload(csv(row('Timbangan Pasar'), row('Sewa Kios')));
    const both = await Promise.all([desk.post(path, fields), desk.post(path, fields)]);
    answers = await Promise.all(both.map(async (answer) => ({ status: answer.status, text: await answer.text() })));
  });
  it('have each row written once', async () => {
    expect([await countFound('timbangan'), await countFound('kios')]).toEqual([1, 1]);
  });
  it('are told where a row was not theirs to write', () => {
    for (const { status, text } of answers)
      if (status !== 303) expect(text).toMatch(/Katalog berubah sejak pratinjau|baris belum/);
  });
});

describe('an import that a failure stops half-way', () => {
  let [status, text] = [0, ''];
  beforeAll(async () => {
    const { fields } = await upload(csv(...Array.from({ length: 9 }, (_, n) => row(`Dermaga ${n}`))));
    const { change } = w.deps.catalogue;
    let calls = 0;
    w.deps.catalogue.change = (...changes) => {
      calls += 1;
      return calls > 4 ? Promise.reject(new Error('throttled')) : change(...changes);
    };
    try {
      const answer = await desk.post(path, fields);
      [status, text] = [answer.status, await answer.text()];
    } finally {
      w.deps.catalogue.change = change;
    }
  });
  it('says what was written, and which rows were not', () => {
    expect(status).toBe(503);
    expect(text).toContain('4 baris sudah diimpor, 5 baris belum');
    expect(text).toContain('Terhenti oleh gangguan: baris 6 sampai 10.');
  });
  it('offers the rest as a preview', () => {
    expect(text).toContain('5 ditambahkan, 0 diubah, 4 tetap, 0 ditolak.');
    expect(text).toContain('Impor: tambah 5, ubah 0');
  });
});

it('takes no form of another session', async () => {
  expect((await desk.raw(path, { token: 'lain', cells: '[]' })).status).toBe(403);
});

describe('the catalogue that is exported', () => {
  it('changes nothing when its spreadsheet comes back', async () => {
    const rows = await catalogueTable(w.deps);
    const { text } = await upload(await xlsx(rows, catalogueColumns), 'katalog.xlsx');
    expect(text).toContain(`0 ditambahkan, 0 diubah, ${rows.length} tetap, 0 ditolak.`);
  });

  it('is made apart as XLSX and CSV, and runs no formula', async () => {
    const trap = '=HYPERLINK("https://jahat.example")';
    const content = { name: trap, agency: 'Dinas Uji', class: 'provinsi', status: 'berjalan' } as const;
    await w.deps.catalogue.change(
      changeCatalogue(undefined, { id: 'trap', state: 'listed', content }, { ...act(), type: 'added' }),
    );
    const exportPath = (await desk.post('/meja/katalog/ekspor')).headers.get('location') ?? '';
    expect(await desk.page(exportPath)).toContain('Kontak pengelola ikut tertulis');
    const file = async (format: string) =>
      (await fetch((await desk.get(`${exportPath}/${format}`)).headers.get('location') ?? '')).arrayBuffer();
    expect(new TextDecoder().decode(await file('csv'))).toContain(`'=HYPERLINK`);
    const sheet = await readSheet(await file('xlsx'));
    expect(sheet[0]).toEqual(catalogueColumns);
    expect(sheet.flat()).toContain(trap);
  });
});
