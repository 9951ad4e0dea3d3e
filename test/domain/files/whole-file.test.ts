import { wholenessProbe } from '../../../functions/domain/files/whole-file';
import { wholePdf } from '../../../local/ops/whole-pdf';

const ciphers = { md5: () => new Uint8Array(16) };
const problemOf = async (file: Uint8Array, part = file.length): Promise<string | undefined> => {
  const probe = wholenessProbe(ciphers);
  for (let at = 0; at < file.length; at += part) probe.add(file.subarray(at, at + part));
  return probe.problem();
};
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const pdf = wholePdf();
/** A JPEG of one scan after a thumbnail with its own end marker. */
const jpeg = latin1('\xff\xd8\xff\xe1\x00\x06\x00\x00\xff\xd9\xff\xda\x00\x02data\xff\x00more\xff\xd9');
const png = latin1('\x89PNG\r\n\x1a\n....IEND\xaeB`\x82');
const zip = latin1(`PK\x03\x04....PK\x05\x06${'\0'.repeat(18)}`);

const whole: [string, Uint8Array][] = [
  ['PDF', pdf],
  ['PDF behind a byte order mark', Buffer.concat([latin1('\xef\xbb\xbf'), pdf])],
  ['PDF with 1,000 bytes behind its end', Buffer.concat([pdf, latin1(`%${' '.repeat(998)}x`)])],
  ['JPEG', jpeg],
  ['PNG', png],
  ['ZIP', zip],
];
it.each(whole)('takes a whole %s', async (_name, file) => expect(await problemOf(file)).toBeUndefined());
it.each(whole)('takes a %s that comes a byte at a time', async (_name, file) =>
  expect(await problemOf(file, 1)).toBeUndefined(),
);
it.each([
  ['PDF', pdf.subarray(0, -8)],
  ['PDF whose index lies beyond its end', latin1(pdf.toString('latin1').replace(/startxref\n\d+/, 'startxref\n99999'))],
  ['PDF with 1,100 bytes behind its end', Buffer.concat([pdf, latin1(`%${' '.repeat(1098)}x`)])],
  ['JPEG of which only the thumbnail came', jpeg.subarray(0, -2)],
  ['PNG', png.subarray(0, -1)],
  ['ZIP', zip.subarray(0, -22)],
])('refuses a cut off %s', async (_name, file) => expect(await problemOf(file)).toMatch(/^Berkas ini terpotong/));

/** A PDF with an encryption dictionary: the check fails with ciphers that hash everything to zeros. */
const encrypted = (handler: string, of = pdf) => {
  const text = of.toString('latin1');
  const lock = `9 0 obj<</Filter${handler}/V 2/R 3/O(o)/U(u)/P -1>>endobj\n`;
  return latin1(text.replace('xref\n0', `${lock}xref\n0`).replace('/Root', '/Encrypt 9 0 R/ID[<41><41>]/Root'));
};
it.each([
  ['a password', encrypted('/Standard')],
  ['a certificate', encrypted('/Adobe.PubSec')],
  ['a password far behind its beginning', encrypted('/Standard', wholePdf('x'.repeat(10_000)))],
])('refuses a PDF that is locked with %s', async (_name, file) => {
  expect(await problemOf(file)).toMatch(/^Berkas ini terkunci/);
  expect(await problemOf(file, 700)).toMatch(/^Berkas ini terkunci/);
});
it('takes a PDF whose text only names an encryption', async () =>
  expect(await problemOf(wholePdf('/Encrypt and /Standard'))).toBeUndefined());
it('says nothing of a file of another type, and of an empty one', async () => {
  expect(await problemOf(latin1('plain text'))).toBeUndefined();
  expect(await problemOf(latin1(''))).toBeUndefined();
});
