import { typeProbe } from '../../functions/adapters/s3/file-type';
import { beginning, fileTypes, typeOf, wrongBeginning } from '../../functions/domain/files/file-types';

const [docx, xlsx] = ['DOCX', 'XLSX'].map(
  (named) => Object.entries(fileTypes).find(([, { name }]) => name === named)![0],
) as [string, string];
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const jpeg = Buffer.from([
  0xff,
  0xd8,
  0xff,
  0xe0,
  0,
  16,
  ...Buffer.from('JFIF'),
  0,
  1,
  1,
  0,
  0,
  1,
  0,
  1,
  0,
  0,
  0xff,
  0xd9,
]);
const text = (content: string) => Buffer.from(content, 'latin1');
const first = (bytes: Buffer) => bytes.subarray(0, beginning);

it.each([
  ['a PDF', 'application/pdf', text('%PDF-1.7\n%%EOF\n')],
  ['a PDF behind a byte order mark', 'application/pdf', text('\xef\xbb\xbf%PDF-1.4\n%%EOF\n')],
  ['a PNG', 'image/png', png],
  ['a JPEG', 'image/jpeg', jpeg],
])('the page refuses nothing that the server takes: %s', async (_, type, bytes) => {
  const probe = typeProbe();
  probe.add(bytes);
  expect([await probe.type(), wrongBeginning(type, first(bytes))]).toEqual([type, undefined]);
});

it.each([
  ['a page of the web', 'application/pdf', text('<!doctype html>'), 'PDF'],
  ['a picture', 'application/pdf', png, 'PDF'],
  ['a HEIC picture of a phone', 'image/jpeg', text('\0\0\0\x18ftypheic'), 'JPEG'],
  ['a PDF', 'image/png', text('%PDF-1.7'), 'PNG'],
  ['a document with a password, or of before 2007', docx, text('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'DOCX'],
  ['a table of text', xlsx, text('nama;nilai\n'), 'XLSX'],
  ['one byte', 'application/pdf', text('%'), 'PDF'],
])('%s called %s is told before it is sent', async (_, type, bytes, name) => {
  const probe = typeProbe();
  probe.add(bytes);
  expect(await probe.type()).not.toBe(type);
  expect(wrongBeginning(type, first(bytes))).toBe(
    `Isi berkas ini bukan ${name}. Buka berkasnya, simpan atau pindai lagi sebagai ${name}, lalu lampirkan.`,
  );
});

it('says nothing of a type that the server refuses anyway, and knows a type by its name', () => {
  expect(wrongBeginning('text/plain', text('halo'))).toBeUndefined();
  expect(wrongBeginning(typeOf('SURAT.PDF', ''), text('halo'))).toContain('bukan PDF');
});
