import { renderPdf } from '../../functions/adapters/pdf/renderer';
import type { Block, DocumentModel, Layout } from '../../functions/domain/documents/model';
import { changeProfile, restoreProfile } from '../support/change-profile';
import { readOffice } from '../../infra/office/read-office';
import { installedPrintFiles } from '../../local/print-files';
import { decisions, documentsOf, play, receiptOf, requestOf, type Act } from '../support/dossier';
import { lettersOf, readPdfs, type ReadPdf, withoutSpaces } from '../support/read-pdf';

const logo = readOffice('contoh').profile.logo!;
afterEach(restoreProfile);

const url = 'https://layanan.ajuan.bantenprov.go.id/verifikasi/0123456789abcdef0123456789abcdef';
const print = (model: DocumentModel) => renderPdf(model, { verificationUrl: url, files: installedPrintFiles });
const printAll = async (models: readonly DocumentModel[]): Promise<ReadPdf[]> => {
  const files: Uint8Array[] = [];
  for (const model of models) files.push(await print(model));
  return readPdfs(files);
};
const pageLetters = ({ pages }: ReadPdf, page: number) => lettersOf({ pages: [pages.at(page)!] });
/** Returns the texts on one line of a page as one text. */
const linesOf = ({ pieces }: ReadPdf['pages'][number]): string[] => {
  const lines = new Map<number, string>();
  for (const { text, y } of pieces) lines.set(Math.round(y), `${lines.get(Math.round(y)) ?? ''}${text}`);
  return [...lines.values()];
};
const longName =
  'Prof. Dr. Ir. H. Raden Mas Panji Kusumadiningrat Sastrowardoyo, S.Kom., M.Kom., M.Si., Ph.D., IPU., ASEAN';
const sentence = 'Perhatikan katalog aplikasi yang sudah ada. ';
const signatory = {
  date: 'Serang, 24 November 2026',
  title: 'Kepala Dinas',
  name: longName,
  rank: 'Pembina',
  nip: '1',
};
const accepted = (change: { note: string }): Act => ({ ...decisions.accept, ...change });
const sheets = (note: string) =>
  documentsOf(play(requestOf(), accepted({ note }), decisions.forward))
    .filter(({ layout }) => layout === 'sheet')
    .map((model) => ({ ...model, ...(model.signatory && { signatory: { ...model.signatory, name: longName } }) }));

describe.each([
  ['without a logo', undefined],
  ['with a logo', logo],
])('a sheet %s', (_, picture) => {
  beforeEach(() => changeProfile({ logo: picture }));

  it.each([0, 300, 1200])('is one page with a note of %i letters, and holds all of it', async (length) => {
    const note = sentence.repeat(length / 40).trim();
    const models = sheets(note);
    const read = await printAll(models);
    expect(read.map(({ pages }) => pages.length)).toEqual([1, 1, 1]);
    expect(lettersOf(read[1]!)).toContain(withoutSpaces(note));
  });

  it('keeps the signature on its first page where a note of 10,000 letters goes behind it', async () => {
    const note = sentence.repeat(230).slice(0, 10_000).trim();
    const [, disposition] = sheets(note);
    const [read] = await printAll([disposition!]);
    const first = pageLetters(read!, 0);
    expect(first).toContain('Lihathalamanberikutnya.');
    expect(first).toContain(withoutSpaces(longName));
    const footers = /No\.registrasi.*?Halaman\ddari\d/g;
    expect(lettersOf(read!).replace(footers, '')).toContain(withoutSpaces(note));
  });
});

const ends: Record<string, (lines: number) => Block> = {
  paragraph: (lines) => ({ type: 'paragraph', text: `${sentence.repeat(lines * 2 + 24)}akhir kata` }),
  note: (lines) => ({ type: 'note', title: 'Catatan', text: `${sentence.repeat(lines * 2 + 24)}akhir kata` }),
  table: (lines) => ({
    type: 'table',
    columns: [{ title: 'Kolom', share: 1 }],
    rows: Array.from({ length: lines }, (__, row) => [row > lines - 3 ? 'akhir kata' : `baris ${row}`]),
  }),
};

it.each(Object.keys(ends))('keeps words with the signature wherever a page ends in a %s', async (kind) => {
  const model = receiptOf(play(requestOf()));
  const layout: Layout = 'report';
  const models = Array.from({ length: 12 }, (_, index) => {
    const blocks: Block[] = [{ type: 'paragraph', text: 'Pembuka' }, ends[kind]!(30 + index)];
    return { ...model, layout, signatory, blocks };
  });
  const read = await printAll(models);
  expect(new Set(read.map(({ pages }) => pages.length)).size).toBe(2);
  for (const each of read) expect(pageLetters(each, -1)).toMatch(/akhirkata.*Serang,24November2026/);
});

it('leaves no heading last on a page, and no fewer than three rows of a table alone', async () => {
  const model = receiptOf(play(requestOf()));
  const blocks = (rows: number): Block[] => [
    {
      type: 'table',
      columns: [{ title: 'Kolom', share: 1 }],
      rows: Array.from({ length: rows }, (_, row) => [`baris ${row + 1}.`]),
    },
    { type: 'heading', level: 2, text: 'Judul bagian' },
    { type: 'paragraph', text: sentence.repeat(30) },
    { type: 'paragraph', text: 'Penutup' },
  ];
  const models = Array.from({ length: 16 }, (_, index) => ({
    ...model,
    layout: 'report' as const,
    signatory,
    blocks: blocks(34 + index),
  }));
  const read = await printAll(models);
  for (const [index, each] of read.entries()) {
    const first = pageLetters(each, 0);
    expect(first).not.toMatch(/JudulbagianNo\.registrasi/);
    const over = each.pages.length > 1 ? (pageLetters(each, 1).match(/baris\d+\./g) ?? []).length : 0;
    expect([34 + index, over === 0 || over >= 3]).toEqual([34 + index, true]);
  }
});

it('keeps two lines of text with the signature, however short the last of them are', async () => {
  const model = receiptOf(play(requestOf()));
  const blocks = (lines: number): Block[] => [
    { type: 'paragraph', text: Array.from({ length: lines }, () => 'baris').join('\n') },
    ...['Kalimat kedua dari belakang.', 'Demikian kami sampaikan.'].map((text): Block => ({ type: 'paragraph', text })),
  ];
  const models = Array.from({ length: 10 }, (_, index) => ({
    ...model,
    layout: 'letter' as const,
    signatory,
    blocks: blocks(32 + index),
  }));
  const read = await printAll(models);
  expect(new Set(read.map(({ pages }) => pages.length)).size).toBe(2);
  for (const each of read) expect(pageLetters(each, -1)).toMatch(/keduadaribelakang\.Demikian.*Serang,24November2026/);
});

it('breaks a number that is wider than its place behind a slash, and nowhere else', async () => {
  const model = receiptOf(play(requestOf()));
  const number = '000.1.5/1234-Sekretariat/DinasKesehatanProvinsi/SubbagianUmumDanKepegawaian/XI/2026';
  const blocks: Block[] = [{ type: 'facts', boxed: true, rows: [{ label: 'Nomor', value: number }] }];
  const [read] = await printAll([{ ...model, layout: 'sheet', blocks }]);
  const shown = read!.pages[0]!.pieces.map(({ text }) => text).filter(
    (text) => text.includes('/') && number.includes(text),
  );
  expect(shown.join('')).toBe(number.slice(0, -4));
});

it('breaks an address that is wider than its place behind a sign that parts its words', async () => {
  const model = receiptOf(play(requestOf()));
  const subdomain = 'sistem-informasi-manajemen-terpadu-perizinan-klinik-rumahsakit1';
  const mailbox = 'kepala.subbagian.umum.dan.kepegawaian.sekretariat@dinas-kesehatan.bantenprov.go.id';
  const rows = [`${subdomain}.bantenprov.go.id`, mailbox].map((value) => ({ label: 'Alamat', value }));
  const [read] = await printAll([{ ...model, layout: 'sheet', blocks: [{ type: 'facts', boxed: true, rows }] }]);
  const lines = linesOf(read!.pages[0]!).filter((line) => /[a-z]{3}[-.@]/.test(line) && !line.includes('https'));
  expect(lines.length).toBeGreaterThan(rows.length);
  for (const line of lines) expect(line).toMatch(/([-.@]|go\.id)$/);
});

it("keeps each of the head's addresses on one line beside a logo", async () => {
  const contact = { email: 'ajuan@bantenprov.go.id', phone: '(0254) 200123', website: 'diskominfo.bantenprov.go.id' };
  changeProfile({ logo, contact });
  const [read] = await printAll(documentsOf(play(requestOf())).slice(0, 1));
  const lines = linesOf(read!.pages[0]!);
  for (const each of [`Telepon ${contact.phone}`, `Surel ${contact.email}`, `Situs ${contact.website}`])
    expect(lines.filter((line) => line.includes(each))).toHaveLength(1);
});

it('never breaks a number at its slash', async () => {
  const model = receiptOf(play(requestOf()));
  const number = '005/123-Dinkes/2026';
  const text = Array.from({ length: 40 }, (_, index) => `${'kata '.repeat(index)}nomor ${number}`).join('\n');
  const [read] = await printAll([{ ...model, layout: 'letter', blocks: [{ type: 'paragraph', text }] }]);
  const pieces = read!.pages.flatMap((page) => page.pieces);
  expect(pieces.filter(({ text: shown }) => shown.includes(number)).length).toBe(40);
});
