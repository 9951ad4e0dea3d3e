import { arrayBuffer } from 'node:stream/consumers';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { planImport } from '../../functions/domain/catalogue/import';
import { readTable } from '../../functions/use-cases/catalogue/read-table';
import { xlsxOf } from '../../functions/use-cases/xlsx-stream';

const file = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

it.each([
  ['an old spreadsheet', '\xd0\xcf\x11\xe0\xa1\xb1', /XLS dari Excel lama.*Simpan Sebagai.*\.xlsx/],
  ['a PDF', '%PDF-1.7', /Berkas ini PDF\..*XLSX atau CSV/],
  ['a picture', '\xff\xd8\xff\xe0', /Berkas ini gambar/],
  [
    'a spreadsheet of LibreOffice',
    'PK\x03\x04................................mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
    /LibreOffice \(ODS\).*\.xlsx/,
  ],
])('names %s, and the way to a file that it takes', async (_what, text, fault) =>
  expect((await readTable(file(text))).fault).toMatch(fault),
);

it.each(['PKnot', 'PK', 'Nama aplikasi,OPD pemilik', '\0\0\0\0'])(
  'calls an XLSX of %j damaged, with the way out',
  async (text) =>
    expect((await readTable(file(text), 'Katalog.XLSX')).fault).toBe(
      'Berkas ini rusak: tidak terbaca sebagai XLSX. Simpan lagi dari aplikasi lembar kerja, tanpa kata sandi.',
    ),
);

describe('a formula of a spreadsheet', () => {
  const titles = ['Nama aplikasi', 'OPD pemilik', 'Kelas', 'Status', 'Fungsi'];
  /** Returns an XLSX file with one application, whose cell E2 has this XML. */
  const withCell = async (xml: string) => {
    const row = ['Antrean', 'Dinas Perdagangan', 'Aplikasi provinsi', 'Berjalan', 'FUNGSI'];
    const files = unzipSync(new Uint8Array(await arrayBuffer(xlsxOf([row], titles))));
    const name = 'xl/worksheets/sheet1.xml';
    const sheet = new TextDecoder().decode(files[name]);
    return readTable(zipSync({ ...files, [name]: strToU8(sheet.replace(/<c r="E2".*?<\/c>/s, xml)) }));
  };
  const reasonsOf = async (xml: string) => {
    const { rows = [] } = planImport((await withCell(xml)).cells ?? [], [], '2026-12-01');
    return rows.flatMap((row) => (row.kind === 'refused' ? row.reasons : []));
  };

  it.each([
    ['no result', '<c r="E2"><f>CONCATENATE(A2,B2)</f></c>'],
    ['an empty result', '<c r="E2" t="str"><f>A2</f><v></v></c>'],
    ['a shared formula without a result', '<c r="E2"><f t="shared" si="0"/></c>'],
    ['no result, on the row after the last', '<c r="E2"/></row><row r="3"><c r="E3"><f>A2</f></c>'],
  ])('with %s is named by its cell, with the way out', async (_what, xml) =>
    expect(await reasonsOf(xml)).toEqual([
      expect.stringMatching(
        /^Berisi rumus pada kolom Fungsi \(sel E[23]\)\. Salin selnya, lalu tempel nilainya saja\.$/,
      ),
    ]),
  );

  it('with a saved result is read as that result', async () => {
    const { cells } = await withCell('<c r="E2" t="str"><f>A2&amp;B2</f><v>Antrean pasar</v></c>');
    expect(cells?.[1]?.[4]).toBe('Antrean pasar');
  });
});

it.each(['sep=;\r\nNama;OPD\r\nA,B;C\r\n', '\ufeffSEP=;\nNama;OPD\nA,B;C\n'])(
  'skips the line with which Excel names the separator: %j',
  async (text) =>
    expect((await readTable(new TextEncoder().encode(text))).cells).toEqual([
      ['Nama', 'OPD'],
      ['A,B', 'C'],
    ]),
);
