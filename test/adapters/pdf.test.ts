import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import jsQR from 'jsqr';
import { renderPdf } from '../../functions/adapters/pdf/renderer';
import { missingMark } from '../../functions/adapters/pdf/legible';
import { systemIds } from '../../functions/adapters/system';
import type { DocumentModel } from '../../functions/domain/documents/model';
import { profile } from '../../functions/domain/office/office-profile';
import { installedPrintFiles } from '../../local/print-files';
import { decisions, documentsOf, play, receiptOf, requestOf, type Act, wholeWay } from '../support/dossier';
import { textsOf } from '../support/document-text';
import { tempFolder } from '../support/temp-folder';
import { lettersOf, readPdf, readPdfs, squareOf, withoutSpaces } from '../support/read-pdf';

const urlOf = ({ documentId }: DocumentModel) => `https://layanan.ajuan.bantenprov.go.id/verifikasi/${documentId}`;
const render = (model: DocumentModel) =>
  renderPdf(model, { verificationUrl: urlOf(model), files: installedPrintFiles });
/** A hash as papers print it, shortened. The page behind the QR code shows all of it. */
const short = (hash: string) => `${hash.slice(0, 8)}…${hash.slice(-8)}`;
const kindOf = (documents: DocumentModel[], kind: string) => documents.findLast((document) => document.kind === kind)!;

const stories: Record<string, readonly Act[]> = {
  'the whole way': wholeWay,
  returned: [decisions.accept, decisions.forward, decisions.returnWithAdvice],
  'does not conform': [decisions.accept, decisions.forward, decisions.doesNotConform],
  cancelled: [decisions.accept, decisions.forward, decisions.conforms, decisions.noIntegration, decisions.cancel],
};

it.each(Object.entries(stories))('prints every text of every document: %s', async (_, acts) => {
  const models = documentsOf(play(requestOf(), ...acts));
  const files: Uint8Array[] = [];
  for (const model of models) files.push(await render(model));
  (await readPdfs(files)).forEach((read, index) => {
    const model = models[index]!;
    const letters = lettersOf(read);
    const wanted = [
      ...textsOf(model),
      urlOf(model),
      model.number,
      short(model.chainHash),
      'Dokumen ini tercatat pada sistem',
    ];
    const missing = wanted.filter((text) => !letters.includes(withoutSpaces(text)));
    expect([model.kind, missing]).toEqual([model.kind, []]);
  });
});

it('keeps receipt and disposition sheets on one page each', async () => {
  const noted = { note: 'Perhatikan katalog aplikasi. '.repeat(4) };
  const models = documentsOf(play(requestOf(), { ...decisions.accept, ...noted }, decisions.forward));
  const title = 'Plt. Kepala Dinas Komunikasi, Informatika, Statistik dan Persandian';
  const sheets = models
    .filter(({ kind }) => kind.startsWith('disposisi') || kind === 'tanda-terima')
    .map((model) => ({ ...model, ...(model.signatory && { signatory: { ...model.signatory, title } }) }));
  const read = await readPdfs(await Promise.all(sheets.map(render)));
  expect(read.map(({ pages }) => pages.length)).toEqual([1, 1, 1]);
});

it('names title, author, language and dates, embeds its fonts, and is A4', async () => {
  const model = receiptOf(play(requestOf()));
  const bytes = await render(model);
  const { info, pages } = await readPdf(bytes);
  expect(info).toMatchObject({
    PDFFormatVersion: '1.7',
    Language: 'id-ID',
    Title: `Tanda Terima Permohonan ${model.number}`,
    Author: 'Dinas Komunikasi, Informatika, Statistik dan Persandian Provinsi Banten',
    CreationDate: 'D:20261124010000Z',
    ModDate: 'D:20261124010000Z',
  });
  expect([Math.round(pages[0]!.width), Math.round(pages[0]!.height)]).toEqual([595, 842]);
  const raw = Buffer.from(bytes).toString('latin1');
  expect(raw.match(/\/FontFile2 /g)?.length).toBe(raw.match(/\/Type \/FontDescriptor/g)?.length);
});

it('numbers its pages', async () => {
  const model = kindOf(documentsOf(play(requestOf(), ...wholeWay)), 'laporan-hasil-analisis');
  const { pages } = await readPdf(await render(model));
  expect(pages.length).toBeGreaterThan(1);
  pages.forEach(({ pieces }, index) =>
    expect(pieces.map(({ text }) => text).join('')).toContain(`Halaman ${index + 1} dari ${pages.length}`),
  );
});

it('gives the same bytes after other documents, and in another process, which leaves nothing behind', async () => {
  const models = documentsOf(play(requestOf(), ...wholeWay));
  const model = kindOf(models, 'laporan-akhir');
  const bytes = await render(model);
  for (const other of models) await render({ ...other, title: 'Judul lain' });
  const folder = await tempFolder();
  expect(systemIds.digest(await render(model))).toBe(systemIds.digest(bytes));
  const script = `
    import { readFileSync } from 'node:fs';
    const { model, profile } = JSON.parse(readFileSync(0));
    globalThis.injectedOfficeProfile = profile;
    const { renderPdf } = await import('./functions/adapters/pdf/renderer.ts');
    const { installedPrintFiles } = await import('./local/print-files.ts');
    process.stdout.write(await renderPdf(model, { verificationUrl: process.argv[1], files: installedPrintFiles }));`;
  const again = execFileSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script, urlOf(model)],
    {
      cwd: path.resolve(__dirname, '../..'),
      input: JSON.stringify({ model, profile }),
      env: { ...process.env, TMPDIR: folder.path },
      maxBuffer: 16 * 1024 * 1024,
    },
  );
  expect(systemIds.digest(again)).toBe(systemIds.digest(bytes));
  expect(readdirSync(folder.path).filter((name) => name.startsWith('ajuan'))).toEqual([]);
  await folder.remove();
});

// API Gateway's own addresses have 104 letters. An office's domain has at most 253.
it.each([60, 84, 104, 297])('draws a QR code of an address of %i letters, 26 mm wide', async (letters) => {
  const model = receiptOf(play(requestOf()));
  const verificationUrl = `https://${'a'.repeat(letters - 52)}/verifikasi/${model.documentId}`;
  const bytes = await renderPdf(model, { verificationUrl, files: installedPrintFiles });
  const { data, size, side } = squareOf(bytes, 'Kode QR');
  expect(side).toBeCloseTo((26 / 25.4) * 72, 1);
  const code = jsQR(data, size, size)!;
  expect(code.data).toBe(verificationUrl);
  const { topLeftCorner, bottomRightCorner } = code.location;
  // The rest of the square is the white zone around it.
  expect((bottomRightCorner.x - topLeftCorner.x) / size).toBeGreaterThan(0.8);
});

it('marks what the fonts lack, and shows every Latin letter and the signs that office texts use', async () => {
  const text = 'Ẵ Ǿ ŋ Ħ ç ş Ệ e\u0301 q\u0301 “–” 漢 👨‍👩‍👧 🇮🇩 \uE000 → ≤ ✓ \u202Ekiri\u202C fi';
  const shown = `Ẵ Ǿ ŋ Ħ ç ş Ệ é q\u0301 “–” ${missingMark} ${missingMark} ${missingMark} ${missingMark} → ≤ ✓ kiri fi`;
  const model = receiptOf(play(requestOf()));
  const bytes = await render({ ...model, blocks: [{ type: 'paragraph', text: [{ text, bold: true }] }] });
  // Two glyphs of one character share their text in ActualText. pdf.js ignores it and returns the character once for each glyph.
  const letters = lettersOf(await readPdf(bytes)).replace('q\u0301q\u0301', 'q\u0301');
  expect(letters).toContain(withoutSpaces(shown));
});

const words = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}.`);
const name =
  'Prof. Dr. Ir. H. Raden Mas Panji Kusumadiningrat Sastrowardoyo, S.Kom., M.Kom., M.Si., Ph.D., IPU., ASEAN Eng.';
/** Texts as long as forms allow, in all kinds of blocks; each word occurs once. */
const longest = (model: DocumentModel): DocumentModel => ({
  ...model,
  blocks: [
    { type: 'heading', level: 1, text: words('judul', 20).join(' ') },
    { type: 'facts', rows: [{ label: 'Alamat', value: `https://${'a'.repeat(290)}.id` }] },
    { type: 'facts', boxed: true, rows: [{ label: 'Alamat', value: 'W'.repeat(300) }] },
    { type: 'heading', level: 2, text: 'Daftar periksa' },
    {
      type: 'table',
      columns: [
        { title: 'Kode', share: 2 },
        { title: 'Butir', share: 7 },
        { title: 'Catatan', share: 5 },
      ],
      rows: [
        ['K0', words('panjang', 400).join('\n'), words('satu', 400).join(' ')],
        ...words('butir', 80).map((text, index) => [`K${index + 1}`, text, words(`catat${index}x`, 10).join(' ')]),
      ],
    },
    { type: 'note', title: 'Catatan', text: words('nota', 1400).join(' ') },
    { type: 'list', items: words('syarat', 30) },
    { type: 'note', title: 'Alasan', text: words('baris', 200).join('\n') },
  ],
  signatory: { title: words('jabatan', 12).join(' '), name, rank: 'Pembina Utama Madya, IV/d', nip: '1' },
});

it('keeps every word of the longest texts, and within the margins', async () => {
  const model = longest(receiptOf(play(requestOf())));
  const read = await readPdf(await render(model));
  const letters = lettersOf(read);
  const lost = textsOf(model)
    .flatMap((text) => text.split(/\s+/))
    .filter((word) => word.length < 60 && !letters.includes(word));
  expect(lost).toEqual([]);
  expect(letters.match(/W/g)).toHaveLength(300);
  const outside = read.pages.flatMap(({ pieces }) =>
    pieces.filter(({ text, x, y, width }) => text.trim() && (x < 56 || x + width > 539 || y < 8 || y > 800)),
  );
  expect(outside).toEqual([]);
});

it('keeps the signature off a page of its own', async () => {
  const model = kindOf(documentsOf(play(requestOf(), ...stories.returned!)), 'surat-pengembalian');
  const { pages } = await readPdf(await render(model));
  const last = pages
    .at(-1)!
    .pieces.map(({ text }) => text)
    .join(' ');
  expect(last).toContain('Demikian kami sampaikan');
  expect(last).toContain('NIP 19620825 198704 2 001');
});
