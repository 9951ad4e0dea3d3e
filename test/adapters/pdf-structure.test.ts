import { renderPdf } from '../../functions/adapters/pdf/renderer';
import type { DocumentModel } from '../../functions/domain/documents/model';
import { installedPrintFiles } from '../../local/print-files';
import { decisions, documentsOf, play, receiptOf, requestOf, wholeWay } from '../support/dossier';
import { lettersOf, readPdf, type ReadPdf, readPdfs, withoutSpaces } from '../support/read-pdf';

const render = (model: DocumentModel) =>
  renderPdf(model, { verificationUrl: 'https://ajuan.test/verifikasi/x', files: installedPrintFiles });
const all = [
  ...documentsOf(play(requestOf(), ...wholeWay)),
  ...documentsOf(play(requestOf(), decisions.accept, decisions.forward, decisions.returnWithAdvice)).slice(-1),
  ...documentsOf(play(requestOf(), decisions.return, { lapse: 30 })).slice(-1),
];

describe('every kind of document', () => {
  let read: ReadPdf[];
  beforeAll(async () => {
    read = await readPdfs(await Promise.all(all.map(render)));
  });

  it('is PDF/A-2a, in Indonesian, with a title', () => {
    for (const { info, structure } of read) {
      expect(structure).toMatchObject({ part: '2', conformance: 'A', isMarked: true });
      expect(info).toMatchObject({ Language: 'id-ID', Title: expect.stringMatching(/.+/) });
    }
  });

  it('has tags that a screen reader can follow, and says in words what its pictures show', () => {
    for (const { structure } of read) {
      expect(structure.roles).toEqual(expect.arrayContaining(['Document', 'Figure']));
      expect(structure.alts).toContain('Kode QR untuk memeriksa dokumen ini');
    }
  });

  it('tags tables with their heads', () => {
    const report = read[all.findIndex(({ kind }) => kind === 'laporan-hasil-analisis')]!;
    expect(report.structure.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TH', 'TR', 'TD']));
  });

  it('has an outline of its headings where it has any', () => {
    const outline = read[all.findIndex(({ kind }) => kind === 'laporan-hasil-analisis')]!.structure.outline;
    expect(outline.slice(0, 3)).toEqual([
      'LAPORAN HASIL ANALISIS',
      'Bagian A. Kesesuaian dengan Arsitektur SPBE',
      'Kesimpulan Bagian A',
    ]);
  });
});

// Texts that a template's source would run, format or refuse.
const traps = [
  '#panic("x")',
  '#import "@preview/x:1.0.0": *',
  '$x^2$',
  '@ref',
  '<label>',
  '*tebal*',
  '_miring_',
  '`kode`',
  '// bukan komentar',
  '/* bukan */',
  '\\ \\u{1F600} \\n',
  ']',
  '}',
  ')',
  '"',
  '= Judul',
  '- butir',
  '+ satu',
  '/ istilah: isi',
  'https://a.id/b',
  '~',
  '---',
  '#let x = 1',
  '#{',
  '[',
  "'kutip'",
  '...',
  '{{x}}',
  '%s',
];

it.each(['letter', 'sheet', 'report', 'form'] as const)('takes nothing typed for markup in a %s', async (layout) => {
  const texts = traps.map((trap) => `a ${trap} z`);
  const lines = texts.join('\n');
  const model = receiptOf(play(requestOf()));
  const evil: DocumentModel = {
    ...model,
    layout,
    title: lines,
    number: lines,
    blocks: [
      { type: 'heading', level: 1, text: lines },
      { type: 'facts', rows: [{ section: lines }, { label: lines, value: lines }] },
      {
        type: 'facts',
        boxed: true,
        rows: [{ section: lines }, { label: lines, value: [{ text: lines, bold: true }] }],
      },
      { type: 'checkboxes', label: lines, items: [{ label: lines, ticked: true }] },
      { type: 'table', columns: [{ title: lines, share: 1 }], rows: [{ group: lines }, [lines]], total: [lines] },
      { type: 'list', items: texts },
      { type: 'note', title: lines, text: lines },
      { type: 'paragraph', text: [{ text: lines, italic: true, struck: true }] },
    ],
    signatory: { date: lines, title: lines, name: lines, rank: lines, nip: lines },
    annex: [{ type: 'paragraph', text: lines }],
  };
  const read = await readPdf(await render(evil));
  const letters = lettersOf(read);
  const lost = texts.filter((text) => letters.split(withoutSpaces(text)).length < 18);
  expect(lost).toEqual([]);
  expect(read.info.Title).toContain('#panic("x")');
});
