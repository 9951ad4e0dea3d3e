import { renderPdf } from '../../functions/adapters/pdf/renderer';
import type { Printable } from '../../functions/domain/documents/model';
import { present } from '../../functions/domain/present';
import { readOffice } from '../../infra/office/read-office';
import { installedPrintFiles } from '../../local/print-files';
import { changeProfile, restoreProfile } from '../support/change-profile';
import { emptyContent, fullContent, modelOf } from '../support/memos/memo-of';
import { testRoster } from '../support/office';
import { lettersOf, type ReadPdf, readPdfs, withoutSpaces } from '../support/read-pdf';

const { logo } = readOffice('contoh').profile;
afterEach(restoreProfile);

const url = 'https://layanan.ajuan.bantenprov.go.id/verifikasi/0123456789abcdef0123456789abcdef';
const printAll = async (models: readonly Printable[]): Promise<ReadPdf[]> => {
  const files: Uint8Array[] = [];
  for (const model of models) files.push(await renderPdf(model, { verificationUrl: url, files: installedPrintFiles }));
  return readPdfs(files);
};
const full = fullContent();
/** The full memo with this many posts at which requests wait. */
const withPosts = (count: number) => {
  const [post] = full.backlog.posts;
  const posts = Array.from({ length: count }, () => present(post, 'a post'));
  return modelOf({ ...full, backlog: { ...full.backlog, posts } });
};
const longName =
  'Prof. Dr. Ir. H. Raden Mas Panji Kusumadiningrat Sastrowardoyo, S.Kom., M.Kom., M.Si., Ph.D., IPU., ASEAN';
const longRoster = {
  posts: testRoster.posts.map((post) => ({ ...post, unit: `${post.unit} dan Tata Kelola Pemerintahan Elektronik` })),
  officials: testRoster.officials.map((official) => ({ ...official, name: longName })),
};

it('is PDF/A-2a in Indonesian, tagged, with an outline of its headings', async () => {
  const [printedMemos] = await printAll([modelOf(full)]);
  const { info, structure } = present(printedMemos, 'the memo');
  expect(structure).toMatchObject({ part: '2', conformance: 'A', isMarked: true });
  expect(info).toMatchObject({ Language: 'id-ID', Title: 'Nota Dinas September 2026 ND-1/2026-09' });
  expect(structure.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TH', 'TR', 'TD', 'Figure']));
  expect(structure.outline).toEqual([
    'NOTA DINAS',
    '1. Jumlah permohonan',
    '2. Waktu tiap langkah, dalam hari kerja',
    '3. Permohonan yang sedang menunggu',
    '4. Hal lain pada bulan ini',
  ]);
});

it('gives the same bytes for the same version', async () => {
  const print = () => renderPdf(modelOf(full), { verificationUrl: url, files: installedPrintFiles });
  expect(Buffer.from(await print()).equals(Buffer.from(await print()))).toBe(true);
});

describe.each([
  ['without a logo', undefined],
  ['with a logo', logo],
])('%s', (_, picture) => {
  beforeEach(() => changeProfile({ logo: picture }));

  it('fits an empty month on one page', async () => {
    const [printedMemos] = await printAll([modelOf(emptyContent), modelOf(emptyContent, {}, longRoster)]);
    expect(printedMemos?.pages).toHaveLength(1);
  });

  it('keeps words with the signature, and each heading with its text, wherever the pages end', async () => {
    const printedMemos = await printAll([
      ...[1, 5, 9, 13, 17, 21, 25, 29].map(withPosts),
      modelOf(full, {}, longRoster),
    ]);
    for (const { pages } of printedMemos) {
      const letters = pages.map((page) => lettersOf({ pages: [page] }).replace(/No\.registrasi.*$/, ''));
      expect(letters.at(-1)).toMatch(/arahanselanjutnya\..*NIP/);
      for (const page of letters)
        expect(page).not.toMatch(/(Jumlahpermohonan|dalamharikerja|sedangmenunggu|Hallainpadabulanini)$/);
    }
  });

  it('prints the longest names whole', async () => {
    const [printedMemos] = await printAll([modelOf(full, {}, longRoster)]);
    const letters = lettersOf(present(printedMemos, 'the memo'));
    expect(letters).toContain(withoutSpaces(longName));
    expect(letters).toContain(
      withoutSpaces('Kepala Bidang Aplikasi Informatika dan Tata Kelola Pemerintahan Elektronik'),
    );
  });
});
