import '../support/second-office';
import { renderPdf } from '../../functions/adapters/pdf/renderer';
import { dottedLine } from '../../functions/domain/documents/office-entries';
import { profile } from '../../functions/domain/office/office-profile';
import type { Roster } from '../../functions/domain/office/roster';
import { installedPrintFiles } from '../../local/print-files';
import { type Act, decisions as d, documentsOf, play, requestOf, wholeWay } from '../support/dossier';
import { textsOf } from '../support/document-text';
import { fullContent, modelOf } from '../support/memos/memo-of';
import { testRoster } from '../support/office';
import { readPdfs } from '../support/read-pdf';

// One signatory for all letters, no outgoing numbers, other copies, the office's own rule, a logo, and names of the greatest length.
const longName =
  'Prof. Dr. Ir. H. Raden Mas Panji Kusumadiningrat Sastrowardoyo, S.Kom., M.Kom., M.Si., Ph.D., IPU., ASEAN';
const roster: Roster = {
  posts: testRoster.posts.map((post) => ({ ...post, unit: `${post.unit} dan Tata Kelola Pemerintahan Elektronik` })),
  officials: testRoster.officials.map((official) => ({ ...official, name: `${longName} ${official.id}` })),
};
const request = requestOf({
  agency: { name: 'Inspektorat Daerah Kabupaten Contoh', head: { name: longName, nip: '196208251987042001' } },
});
const papersOf = (acts: readonly Act[]) => documentsOf(play(request, ...acts), roster);

const refusals: [string, Act[], string[], boolean][] = [
  ['a refusal', [d.reject], ['Bupati Contoh', 'Inspektur Kabupaten Contoh'], false],
  ['a return of step 2', [d.return], [], true],
  ['a return of step 4', [d.accept, d.forward, d.returnWithAdvice], [], true],
  ['a case that does not conform', [d.accept, d.forward, d.doesNotConform], ['Kepala Bappeda Kabupaten Contoh'], false],
  ['a lapse', [d.return, { lapse: 20 }], ['Arsip'], true],
];

describe.each(refusals)('the letter of %s', (_, acts, copies, citesRule) => {
  const letter = papersOf(acts).at(-1)!;
  const text = textsOf(letter).join('\n');

  it('is signed by the one signatory', () => expect(letter.signatory?.name).toBe(`${longName} kadis`));
  it('has no "a.n.": nobody signs for the head', () => expect(letter.signatory?.title).not.toContain('a.n.'));
  it('leaves its number to be written by hand', () => expect(text).toContain(`Nomor\n${dottedLine}\n`));
  it('goes in copy to whom the office names', () => expect(text.split('Tembusan:\n')[1] ?? '').toBe(copies.join('\n')));
  it('cites what it rests on', () =>
    expect(text.includes('sesuai dengan Peraturan Bupati Contoh Nomor 1 Tahun 2026')).toBe(citesRule));
  it('addresses the head of the agency by title', () =>
    expect(text).toContain('Yth. Inspektur Daerah Kabupaten Contoh\n'));
});

it('prints every paper with the logo in its head, sheets on one page', async () => {
  const models = [...papersOf(wholeWay), ...refusals.map(([, acts]) => papersOf(acts).at(-1)!)];
  const files: Uint8Array[] = [];
  for (const model of models)
    files.push(
      await renderPdf(model, { verificationUrl: 'https://example.id/verifikasi/x', files: installedPrintFiles }),
    );
  const read = await readPdfs(files);
  for (const [index, { layout, letterhead, number }] of models.entries()) {
    const { pages, structure } = read[index]!;
    expect([number, structure.alts.includes(`Lambang ${profile.name}`)]).toEqual([number, letterhead]);
    expect([number, layout === 'sheet' && pages.length > 1]).toEqual([number, false]);
  }
});

it('prints the monthly memo with its own names, copies and standard times', async () => {
  const model = modelOf(fullContent(), {}, roster);
  const text = textsOf(model).join('\n');
  expect(text).toContain('Kepala Bidang Aplikasi Informatika dan Tata Kelola Pemerintahan Elektronik');
  expect(text).toMatch(/Tembusan:\nSekretaris Daerah Kabupaten Contoh\nInspektur Kabupaten Contoh$/);
  expect(text).not.toMatch(/Banten|Diskominfo/);
  const bytes = await renderPdf(model, {
    verificationUrl: 'https://example.id/verifikasi/x',
    files: installedPrintFiles,
  });
  const [read] = await readPdfs([bytes]);
  expect(read?.structure.alts).toContain(`Lambang ${profile.name}`);
});
