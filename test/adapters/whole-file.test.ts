import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { downloadZip } from 'client-zip';
import { ciphers } from '../../functions/adapters/s3/ciphers';
import { typeProbe } from '../../functions/adapters/s3/file-type';
import { acceptOf, allTypes, typeOf } from '../../functions/domain/files/file-types';
import { parseUpload } from '../../functions/domain/files/uploads';
import { wholenessProbe } from '../../functions/domain/files/whole-file';
import { ciphers as browserCiphers } from '../../web/client/ciphers';
import { wholePdf } from '../../local/ops/whole-pdf';
import pdfs from './locked-pdfs.json';

/** PDFs of one page, as the library pdfkit 0.19 wrote them; locked ones by the revision of their lock. */
const printed = Buffer.from(pdfs.open, 'base64');
const revisions = ['2', '3', '4', '5'] as const;
const lockedOf = (revision: (typeof revisions)[number]) => Buffer.from(pdfs.locked[revision], 'base64');
const ownedOf = (revision: (typeof revisions)[number]) => Buffer.from(pdfs.owned[revision], 'base64');

const problemOf = async (bytes: Uint8Array, part = bytes.length || 1, by = ciphers) => {
  const probe = wholenessProbe(by);
  for (let at = 0; at < bytes.length; at += part) probe.add(bytes.subarray(at, at + part));
  return probe.problem();
};
const cut = expect.stringContaining('terpotong');
const locked = 'Berkas ini terkunci dengan kata sandi. Simpan ulang tanpa kata sandi, lalu lampirkan lagi.';

/** Revision 6, which no library here writes. The check of its empty password follows the standard's algorithm 2.B. */
const hardened = (password: string, salt: Buffer): Buffer => {
  const sha = (bits: number, bytes: Uint8Array) => createHash(`sha${bits}`).update(bytes).digest();
  let key = sha(256, Buffer.concat([Buffer.from(password), salt]));
  let [round, last] = [0, 0];
  while (round < 64 || last > round - 32) {
    const input = Buffer.concat(Array.from({ length: 64 }, () => Buffer.concat([Buffer.from(password), key])));
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false);
    const mixed = cipher.update(input);
    const rest = [...mixed.subarray(0, 16)].reduce((sum, byte) => sum + byte, 0) % 3;
    key = sha([256, 384, 512][rest]!, mixed);
    last = mixed.at(-1)!;
    round += 1;
  }
  return key.subarray(0, 32);
};
const ofRevision6 = (password: string): Buffer => {
  const salt = Buffer.from('saltsalt');
  const user = Buffer.concat([hardened(password, salt), salt, randomBytes(8)]).toString('hex');
  const lock = `9 0 obj<</CF<</StdCF<</CFM/AESV3/Length 32>>>>/Filter/Standard/V 5/R 6/P -4/Length 256/U<${user}>/O<00>>>endobj\n`;
  const text = wholePdf().toString('latin1');
  return Buffer.from(text.replace('/Root', '/Encrypt 9 0 R/Root').replace('xref\n0', `${lock}xref\n0`), 'latin1');
};

describe('a PDF', () => {
  it('that is whole can be opened, however its bytes come', async () => {
    const pdf = printed;
    for (const part of [1, 7, 1000, pdf.length]) expect(await problemOf(pdf, part)).toBeUndefined();
    expect(await problemOf(wholePdf())).toBeUndefined();
    expect(await problemOf(Buffer.concat([Buffer.from('\xef\xbb\xbf', 'latin1'), wholePdf()]))).toBeUndefined();
    expect(await problemOf(Buffer.concat([pdf, Buffer.alloc(5000)]))).toBeUndefined();
  });

  it.each<[string, (pdf: Buffer) => Buffer]>([
    ['four bytes', () => Buffer.from('%PDF')],
    ['nine bytes', () => Buffer.from('%PDF-1.7\n')],
    ['only a mark of its end', () => Buffer.from('%PDF-1.7\n%%EOF\n')],
    ['half of it', (pdf) => pdf.subarray(0, pdf.length / 2)],
    ['all but its end', (pdf) => pdf.subarray(0, -8)],
    [
      'a later part cut off',
      (pdf) => Buffer.concat([pdf, Buffer.from('4 0 obj<<>>stream\n'), Buffer.alloc(2000, 'a')]),
    ],
    ['its end only', (pdf) => Buffer.concat([pdf.subarray(0, 20), pdf.subarray(-60)])],
  ])('of %s is cut off', async (_what, spoil) => expect(await problemOf(spoil(printed))).toEqual(cut));

  it.each(revisions)('with a password to open it, revision %s, is locked', async (revision) => {
    const pdf = lockedOf(revision);
    expect(await problemOf(pdf)).toBe(locked);
    expect(await problemOf(pdf, 1000)).toBe(locked);
    expect(await problemOf(pdf, pdf.length, browserCiphers())).toBe(locked);
  });

  it.each(revisions)('that only keeps its readers from printing, revision %s, opens', async (revision) => {
    const pdf = ownedOf(revision);
    expect(pdf.toString('latin1')).toContain('/Encrypt');
    expect(await problemOf(pdf)).toBeUndefined();
    expect(await problemOf(pdf, pdf.length, browserCiphers())).toBeUndefined();
  });

  it('locked as of late is told by its password', async () => {
    for (const by of [ciphers, browserCiphers()]) {
      expect(await problemOf(ofRevision6('rahasia'), 100, by)).toBe(locked);
      expect(await problemOf(ofRevision6(''), 100, by)).toBeUndefined();
    }
  });

  it('locked for a certificate is locked', async () => {
    const text = wholePdf().toString('latin1').replace('/Root', '/Encrypt<</Filter/Adobe.PubSec>>/Root');
    expect(await problemOf(Buffer.from(text, 'latin1'))).toBe(locked);
  });
});

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const thumbnail = 'ffe1000affd8ffd900000000';
const jpeg = Buffer.from(`ffd8${thumbnail}ffda0008010100003f00a1b2ff00c3ffd9`, 'hex');
it('a JPEG is whole with its end, not with that of the small picture in it', async () => {
  for (const part of [1, 3, jpeg.length]) {
    expect(await problemOf(jpeg, part)).toBeUndefined();
    expect(await problemOf(Buffer.concat([jpeg, Buffer.alloc(99, 'x')]), part)).toBeUndefined();
    expect(await problemOf(jpeg.subarray(0, -2), part)).toEqual(cut);
  }
});
it('a PNG without its end is cut off', async () => {
  expect(await problemOf(png)).toBeUndefined();
  expect(await problemOf(png.subarray(0, -12))).toEqual(cut);
});
it('a document without its directory is cut off', async () => {
  const zip = Buffer.from(await downloadZip([{ name: 'word/document.xml', input: 'x'.repeat(999) }]).arrayBuffer());
  expect(await problemOf(zip)).toBeUndefined();
  expect(await problemOf(zip.subarray(0, -30))).toEqual(cut);
});

it('a picture that moves is a picture', async () => {
  const moving = Buffer.concat([png.subarray(0, 33), Buffer.from('0000000861635 44c'.replace(/ /g, ''), 'hex')]);
  const probe = typeProbe();
  probe.add(Buffer.concat([moving, Buffer.alloc(12), png.subarray(33)]));
  expect(await probe.type()).toBe('image/png');
});

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
it.each([
  ['surat.pdf', 'application/x-pdf', 'application/pdf'],
  ['surat', 'application/x-pdf', 'application/pdf'],
  ['surat.pdf', 'application/octet-stream', 'application/pdf'],
  ['surat.pdf', 'application/save', 'application/pdf'],
  ['surat.PDF', '', 'application/pdf'],
  ['pindai.jpg', 'image/jpg', 'image/jpeg'],
  ['pindai.jpg', 'image/pjpeg', 'image/jpeg'],
  ['pindai', 'image/jpg', 'image/jpeg'],
  ['pindai.jfif', '', 'image/jpeg'],
  ['gerak.png', 'image/apng', 'image/png'],
  ['laporan.docx', 'application/msword', docx],
  ['laporan.docx', 'application/zip', docx],
  ['laporan.docx', 'application/x-zip-compressed', docx],
  ['laporan.docx', '', docx],
  ['laporan.doc', 'application/msword', 'application/msword'],
  ['setup.exe', 'application/octet-stream', 'application/octet-stream'],
])('%s called %j is %s', (name, declared, type) => expect(typeOf(name, declared)).toBe(type));

it('binds an upload to the type, not to its other name', () => {
  const facts = { kind: 'bukti', name: 'laporan.docx', size: 1, type: 'application/msword', sha256: 'a'.repeat(64) };
  expect(parseUpload(facts, 'official')).toMatchObject({ type: docx, name: 'laporan.docx' });
});
it('offers every ending of the types that it takes', () =>
  expect(acceptOf(allTypes)).toBe('.pdf,.jpg,.jpeg,.jfif,.png,.docx,.xlsx'));
