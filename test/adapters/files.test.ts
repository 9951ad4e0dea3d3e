import { randomBytes } from 'node:crypto';
import { downloadZip } from 'client-zip';
import { factsOf, type LocalS3World, pdfOf, startLocalS3 } from '../support/local-s3';

let w: LocalS3World;
beforeAll(async () => {
  w = await startLocalS3();
});
afterAll(() => w.stop());

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const unknown = 'application/octet-stream';

const contentTypes = (main: string) => ({
  name: '[Content_Types].xml',
  input: `<Types><Override PartName="/main.xml" ContentType="application/vnd.${main}.main+xml"/></Types>`,
});
const word = 'openxmlformats-officedocument.wordprocessingml.document';
const wordParts = [contentTypes(word), { name: 'word/document.xml', input: '<w:document/>' }];
const picture = { name: 'word/media/image1.png', input: new Uint8Array(randomBytes(3 * 1024 * 1024)) };
/** Returns a ZIP of these entries, in this order. As some programs do, it states each entry's size only after its data. */
const zip = async (...entries: { name: string; input: string | Uint8Array }[]) =>
  Buffer.from(await downloadZip(entries as Parameters<typeof downloadZip>[0]).arrayBuffer());

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const program = Buffer.concat([Buffer.from('MZ\x90\0'), randomBytes(2000)]);

describe('the type by content', () => {
  it.each<[string, string, () => Buffer | Promise<Buffer>]>([
    ['a PDF', 'application/pdf', () => pdfOf(300_000)],
    ['a PNG', 'image/png', () => png],
    ['a JPEG', 'image/jpeg', () => Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')],
    ['a Word document', docx, () => zip(...wordParts)],
    [
      'an Excel sheet',
      xlsx,
      () =>
        zip(contentTypes('openxmlformats-officedocument.spreadsheetml.sheet'), { name: 'xl/workbook.xml', input: 'x' }),
    ],
    ['a document that names its type last, behind pictures', docx, () => zip(picture, ...wordParts.toReversed())],
    [
      'a sheet that names its type last, behind pictures',
      xlsx,
      () => zip(picture, { name: 'xl/workbook.xml', input: 'x' }, contentTypes('any')),
    ],
    [
      'a document with macros',
      unknown,
      () => zip(picture, { name: 'word/vbaProject.bin', input: 'x' }, ...wordParts.toReversed()),
    ],
    ['another macro document', unknown, () => zip(contentTypes('ms-word.document.macroEnabled'), wordParts[1]!)],
    ['a ZIP', unknown, () => zip({ name: 'word/document.xml', input: 'x' })],
    ['a ZIP cut off', unknown, async () => (await zip(picture, ...wordParts.toReversed())).subarray(0, -30)],
    ['a program', unknown, () => program],
    ['a program with a document behind', unknown, async () => Buffer.concat([program, await zip(...wordParts)])],
    ['a page', unknown, () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a GIF', unknown, () => Buffer.from('GIF89a')],
    ['plain text', unknown, () => Buffer.from('halo')],
  ])('of %s is %s, whatever it is called', async (name, type, make) => {
    const bytes = await make();
    await w.files.put(`uploads/t/${name}`, bytes, 'application/pdf');
    expect(await w.files.inspect(`uploads/t/${name}`)).toMatchObject({
      ...factsOf(bytes, type),
      etag: expect.stringMatching(/^".+"$/),
    });
  });
});

it('says why nobody could open a file', async () => {
  await w.files.put('uploads/t/cut', pdfOf(70_000).subarray(0, -20), 'application/pdf');
  expect((await w.files.inspect('uploads/t/cut'))?.problem).toContain('terpotong');
  await w.files.put('uploads/t/whole', pdfOf(70_000), 'application/pdf');
  expect(await w.files.inspect('uploads/t/whole')).not.toHaveProperty('problem');
});

it('finds nothing where nothing is', async () => {
  expect(await w.files.inspect('uploads/t/none')).toBeUndefined();
});

describe('a kept file', () => {
  const at = (key: string) => w.files.inspect(key);

  it('is the one that was inspected, kept twice or not', async () => {
    const bytes = pdfOf(500);
    await w.files.put('uploads/k/1', bytes, 'application/pdf');
    const { etag } = (await at('uploads/k/1'))!;
    await w.files.keep('uploads/k/1', 'files/k/1', etag, 'application/pdf');
    await w.files.keep('uploads/k/1', 'files/k/1', etag, 'application/pdf');
    expect(await at('files/k/1')).toEqual({ ...factsOf(bytes), etag });
    const read: Uint8Array[] = [];
    for await (const part of await w.files.read('files/k/1')) read.push(part);
    expect(Buffer.concat(read).equals(bytes)).toBe(true);
  });

  it('is not made of an upload that changed after it was inspected', async () => {
    await w.files.put('uploads/k/2', pdfOf(500), 'application/pdf');
    const { etag } = (await at('uploads/k/2'))!;
    await w.files.put('uploads/k/2', pdfOf(500, 'b'), 'application/pdf');
    await expect(w.files.keep('uploads/k/2', 'files/k/2', etag, 'application/pdf')).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    expect(await at('files/k/2')).toBeUndefined();
  });

  it('does not change with its upload', async () => {
    const bytes = pdfOf(500);
    await w.files.put('uploads/k/3', bytes, 'application/pdf');
    await w.files.keep('uploads/k/3', 'files/k/3', (await at('uploads/k/3'))!.etag, 'application/pdf');
    await w.files.put('uploads/k/3', pdfOf(900, 'b'), 'application/pdf');
    expect(await at('files/k/3')).toMatchObject(factsOf(bytes));
  });
});
