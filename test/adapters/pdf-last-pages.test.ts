import { present } from '../../functions/domain/present';
import { renderPdf } from '../../functions/adapters/pdf/renderer';
import type { Block, DocumentModel } from '../../functions/domain/documents/model';
import { installedPrintFiles } from '../../local/print-files';
import { decisions as d, documentsOf, play, requestOf, wholeSpecification } from '../support/dossier';
import { lettersOf, type ReadPdf, readPdfs } from '../support/read-pdf';

const print = async (models: readonly DocumentModel[]): Promise<ReadPdf[]> => {
  const files: Uint8Array[] = [];
  for (const model of models)
    files.push(
      await renderPdf(model, { verificationUrl: 'https://ajuan.test/verifikasi/x', files: installedPrintFiles }),
    );
  return readPdfs(files);
};

/** Returns the filled share of a document's last page, from 0 to 1, without its foot. */
const reachOf = ({ pages }: ReadPdf): number => {
  const { height, pieces } = present(pages.at(-1), 'the last page');
  const lowest = Math.min(...pieces.filter(({ y, text }) => y > 60 && text.trim()).map(({ y }) => y));
  return 1 - lowest / height;
};
const sentence = 'Perhatikan katalog aplikasi yang sudah ada. ';
const model = present(documentsOf(play(requestOf()))[0], 'the receipt');
const signatory = { date: 'Serang, 24 November 2026', title: 'Kepala Seksi', name: 'Siti Contoh', nip: '1' };
const report = (...blocks: Block[]): DocumentModel => ({ ...model, layout: 'report', signatory, blocks });
const paragraph = (lines: number): Block => ({ type: 'paragraph', text: sentence.repeat(lines * 2) });
const table = (rows: number): Block => ({
  type: 'table',
  columns: [{ title: 'Kolom', share: 1 }],
  rows: Array.from({ length: rows }, (_, row) => [`baris ${row}`]),
});

const kinds: [string, (size: number) => Block[], number[]][] = [
  ['a long text', (lines) => [paragraph(lines)], [40, 46, 52, 55]],
  ['short texts', (lines) => [paragraph(lines), ...Array.from({ length: 5 }, () => paragraph(1))], [37, 43, 46, 52]],
  ['a long table', (rows) => [table(rows), paragraph(1)], [37, 40, 43, 52]],
];
it.each(kinds)('ends on no nearly empty page, whatever the length of %s', async (_, blocksOf, sizes) => {
  const read = await print(sizes.map((size) => report(...blocksOf(size))));
  expect(new Set(read.map(({ pages }) => pages.length))).toEqual(new Set([1, 2]));
  for (const each of read.filter(({ pages }) => pages.length > 1)) expect(reachOf(each)).toBeGreaterThan(0.3);
});

describe('the annex of the form', () => {
  it('stands below the signature where it has room there', async () => {
    const form = present((await print(documentsOf(play(requestOf())).slice(1)))[0], 'the form');
    expect(form.pages).toHaveLength(1);
    expect(lettersOf(form)).toMatch(/Coretyangtidakperlu.*LAMPIRANFORMULIRPENGAJUAN.*Keteranganpermohonan/);
  });

  it('begins a page of its own where it is long', async () => {
    const summary = sentence.repeat(60);
    const request = requestOf({
      application: { ...requestOf().application, summary },
      specification: wholeSpecification,
    });
    const form = present((await print(documentsOf(play(request)).slice(1)))[0], 'the form');
    expect(lettersOf({ pages: form.pages.slice(1, 2) })).toMatch(/^LAMPIRANFORMULIRPENGAJUAN/);
  });
});

it('keeps the largest amounts, their sum and the words of the heads on one line', async () => {
  const budget = Array.from({ length: 20 }, () => ({ ...d.built.budget[0], ceiling: 1e15 }));
  const acts = [d.accept, d.forward, d.conforms, d.noIntegration, { ...d.built, conditionsMet: [], budget }];
  const [final] = await print(documentsOf(play(requestOf(), ...acts)).slice(-1));
  const texts = present(final, 'the report').pages.flatMap(({ pieces }) => pieces.map(({ text }) => text));
  expect(texts.filter((text) => text === 'Rp1.000.000.000.000.000')).toHaveLength(20);
  expect(texts).toContain('Rp20.000.000.000.000.000');
  expect(texts).toContainEqual(expect.stringMatching(/anggaran$/));
});
