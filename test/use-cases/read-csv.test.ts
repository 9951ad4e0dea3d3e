import { readCsv } from '../../functions/use-cases/catalogue/read-csv';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(big ? bytes.swap16() : bytes);
};
const expected = [
  ['Nama', 'OPD'],
  ['Café; baru', 'Dinas'],
];

it.each<[string, Uint8Array]>([
  ['UTF-8', utf8('Nama,OPD\n"Café; baru",Dinas\n')],
  ['UTF-8 with its mark', utf8('\ufeffNama,OPD\r\n"Café; baru",Dinas\r\n')],
  ['semicolons', utf8('Nama;OPD\n"Café; baru";Dinas\n')],
  ['tabs', utf8('Nama\tOPD\nCafé; baru\tDinas\n')],
  ['UTF-16, little end first', utf16('Nama,OPD\n"Café; baru",Dinas\n', false)],
  ['UTF-16, big end first', utf16('Nama,OPD\n"Café; baru",Dinas\n', true)],
  ['Windows-1252', new Uint8Array(Buffer.from('Nama,OPD\n"Caf\xe9; baru",Dinas\n', 'latin1'))],
])('reads %s', (_what, bytes) => expect(readCsv(bytes).cells).toEqual(expected));

it.each<[string, Uint8Array, RegExp]>([
  ['a spreadsheet', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /tidak terbaca sebagai CSV/],
  ['UTF-16 without its mark', new Uint8Array(Buffer.from('Nama,OPD', 'utf16le')), /tidak terbaca sebagai CSV/],
  ['a quotation mark that nothing closes', utf8('Nama,OPD\n"Café,Dinas\n'), /tidak berpasangan/],
  ['more than 20 MB', new Uint8Array(20 * 1024 * 1024 + 1), /lebih dari 20 MB/],
])('refuses %s and says what to do', (_what, bytes, fault) => expect(readCsv(bytes).fault).toMatch(fault));

it('reads an empty file as no rows', () => expect(readCsv(new Uint8Array()).cells).toEqual([]));
