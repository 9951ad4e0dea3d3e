import { deflateSync } from 'node:zlib';
import { wholePdf } from '../../local/ops/whole-pdf';
import { sealPdf } from '../../local/year/seal-pdf';
import { isSealed, pdfReadings } from '../../functions/adapters/pdf-text/pdf-text';

const stream = (text: string, packed = true): Buffer => {
  const body = packed ? deflateSync(Buffer.from(text, 'latin1')) : Buffer.from(text, 'latin1');
  return Buffer.concat([Buffer.from('1 0 obj << >>\nstream\n'), body, Buffer.from('\nendstream\nendobj\n')]);
};
const file = (...parts: Buffer[]) => Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts]);
const map = (lines: string) =>
  stream(`/CIDInit begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${lines} endcmap`);

it.each<[string, Buffer, string]>([
  ['plain strings', file(stream('BT (SPN-1) Tj [(/12) -20 (/PAB)] TJ ET')), 'SPN-1/12/PAB'],
  ['what is not packed', file(stream('BT (SPN-1) Tj ET', false)), 'SPN-1'],
  ['escapes', file(stream(String.raw`BT (\(SPN\055\61\)) Tj ET`)), '(SPN-1)'],
  [
    'numbers of signs, one by one',
    file(map('2 beginbfchar <0001> <0053> <0002> <0050> endbfchar'), stream('BT <00010002> Tj ET')),
    'SP',
  ],
  ['ranges', file(map('1 beginbfrange <0001> <0003> <0041> endbfrange'), stream('BT <000100020003> Tj ET')), 'ABC'],
  [
    'ranges of listed signs',
    file(map('1 beginbfrange <0001> <0002> [<0058> <0059>] endbfrange'), stream('BT <00010002> Tj ET')),
    'XY',
  ],
  ['a file to which a signature was appended', file(stream('BT (SPN-1) Tj ET'), Buffer.from('\n%%EOF\nxref')), 'SPN-1'],
])('reads %s', (_name, bytes, text) => expect(pdfReadings(bytes).join('|')).toContain(text));

it.each<[string, Buffer]>([
  ['a picture', file(stream('q 100 0 0 100 0 0 cm /Im0 Do Q'))],
  ['a stream that breaks off', file(Buffer.from('stream\nx\u009c'))],
  ['what is no PDF', Buffer.from('hello')],
])('has no text of %s', (_name, bytes) => expect(pdfReadings(bytes)).toEqual([]));

it('unpacks no more of a stream than a letter has', () => {
  const bomb = file(stream(`BT (${'A'.repeat(8 * 1024 * 1024)}) Tj ET`));
  expect(pdfReadings(bomb).join('').length).toBeLessThan(5 * 1024 * 1024);
});

it.each([
  ['a signed file', sealPdf([wholePdf('surat')]), true],
  ['a signature over several lines', Buffer.from('<< /Type /Sig\n/ByteRange [ 0 840\n 960 240 ] >>'), true],
  ['a file that was only saved again', Buffer.concat([wholePdf('surat'), Buffer.from('\n% ByteRange\n%%EOF')]), false],
  ['a hostile row of digits', Buffer.from(`/ByteRange[${'1'.repeat(20_000)}`), false],
  ['a hostile row of spaces', Buffer.from(`/ByteRange[1${' '.repeat(20_000)}x`), false],
  ['a form with an empty field for a signature', Buffer.from('<</FT/Sig/T(ttd)>>'), false],
])('finds in %s an electronic signature: %s', (_name, file, expected) =>
  expect(isSealed(Buffer.from(file))).toBe(expected),
);
