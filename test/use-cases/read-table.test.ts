import { readTable } from '../../functions/use-cases/catalogue/read-table';

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
