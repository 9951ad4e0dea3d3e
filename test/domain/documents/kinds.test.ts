import { documentKinds } from '../../../functions/domain/documents/documents';
import { type Act, decisions as d, documentsOf, play, requestOf, wholeWay } from '../../support/dossier';
import { textsOf } from '../../support/document-text';

const newest = (kind: string, ...acts: readonly Act[]) => {
  const document = documentsOf(play(requestOf(), ...acts)).findLast((one) => one.kind === kind);
  if (!document) throw new Error(`no ${kind}`);
  return document;
};
const analysed = [d.accept, d.forward] as const;

interface Expected {
  acts: readonly Act[];
  layout: string;
  audience: string;
  letterhead: boolean;
  /** The titles above the signature, line by line. Empty for a document without a signature. */
  signs?: string;
  says: RegExp;
}
/** Every kind with the facts that its readers rely on. `surat-selesai` is issued only if letters are signed (end-letter.test.ts). */
const kinds: Record<string, Expected> = {
  'tanda-terima': { acts: [], layout: 'sheet', audience: 'applicant', letterhead: true, says: /Telah diterima/ },
  'formulir-pengajuan': {
    acts: [],
    layout: 'form',
    audience: 'applicant',
    letterhead: false,
    signs: 'Kepala Dinas',
    says: /Siti Contoh/,
  },
  'disposisi-kepala-dinas': {
    acts: [d.accept],
    layout: 'sheet',
    audience: 'official',
    letterhead: true,
    signs: 'Kepala Dinas',
    says: /Perhatikan katalog aplikasi/,
  },
  'disposisi-kepala-bidang': {
    acts: analysed,
    layout: 'sheet',
    audience: 'official',
    letterhead: true,
    signs: 'Kepala Bidang',
    says: /Seksi/,
  },
  'laporan-hasil-analisis': {
    acts: [...analysed, d.withConditions, d.noIntegration],
    layout: 'report',
    audience: 'official',
    letterhead: true,
    signs: 'Kepala Seksi',
    says: /Pakai SSO Banten/,
  },
  'laporan-integrasi': {
    acts: [...analysed, d.conforms, d.integrate, d.integrated],
    layout: 'report',
    audience: 'official',
    letterhead: true,
    signs: 'Kepala Seksi',
    says: /API belum tersedia/,
  },
  'laporan-akhir': {
    acts: wholeWay,
    layout: 'report',
    audience: 'applicant',
    letterhead: true,
    signs: 'Kepala Seksi',
    says: /perizinan\.bantenprov\.go\.id/,
  },
  'surat-penolakan': {
    acts: [d.reject],
    layout: 'letter',
    audience: 'applicant',
    letterhead: true,
    signs: 'Kepala Dinas',
    says: /Sudah ada aplikasi serupa/,
  },
  'surat-pengembalian': {
    acts: [d.return],
    layout: 'letter',
    audience: 'applicant',
    letterhead: true,
    signs: 'Kepala Dinas',
    says: /Ringkasan belum jelas/,
  },
  'surat-kedaluwarsa': {
    acts: [d.return, { lapse: 30 }],
    layout: 'letter',
    audience: 'applicant',
    letterhead: true,
    says: /30 hari kerja/,
  },
};

it('knows every kind that a case calls for', () =>
  expect(documentKinds.map(({ kind }) => kind).toSorted()).toEqual(
    [...Object.keys(kinds), 'surat-selesai'].toSorted(),
  ));

describe.each(Object.entries(kinds))('%s', (kind, { acts, signs, says, ...facts }) => {
  const document = newest(kind, ...acts);
  it('has its layout, readers and letterhead', () => expect(document).toMatchObject(facts));
  it(signs ? `is signed by a ${signs}` : 'is signed by nobody', () =>
    signs ? expect(document.signatory?.title).toContain(signs) : expect(document.signatory).toBeUndefined(),
  );
  it('says its case', () => expect(textsOf(document).join('\n')).toMatch(says));
});

it('gives the analysis to the applicant where it ends their request', () =>
  expect(newest('laporan-hasil-analisis', ...analysed, d.doesNotConform).audience).toBe('applicant'));
it('prints the same document whenever it is asked', () =>
  expect(newest('surat-penolakan', d.reject)).toEqual(newest('surat-penolakan', d.reject)));

it('names the outcome of the analysis in the title and the subject of its letter', () => {
  const letter = newest('surat-penolakan', d.accept, d.forward, d.doesNotConform);
  expect(letter.title).toBe('Surat Pemberitahuan Hasil Analisis: Tidak Direkomendasikan');
  expect(textsOf(letter).join('\n')).toContain(
    'Hal\nPemberitahuan hasil analisis (tidak direkomendasikan) atas permohonan pembangunan aplikasi Perizinan Klinik',
  );
  expect(newest('surat-penolakan', d.reject).title).toBe('Surat Pemberitahuan Penolakan');
});
