import { documentRecord } from '../../functions/domain/case/records';
import type { DocumentModel } from '../../functions/domain/documents/model';
import {
  type Act,
  decisions as d,
  documentsOf,
  openNext,
  play,
  requestOf,
  type Story,
  wholeWay,
  wholeSpecification,
} from '../support/dossier';
import { textsOf } from '../support/document-text';
import { testRoster } from '../support/office';

const numbersOf = (story: Story) =>
  documentsOf(story).map(({ number }) => number.replace('/12/PAB/DISKOMINFO/XI/2026', ''));
const newest = (kind: string, ...acts: readonly Act[]): DocumentModel =>
  documentsOf(play(requestOf(), ...acts)).findLast((document) => document.kind === kind)!;
const textOf = (document: DocumentModel) => textsOf(document).join('\n');
/** The rows of a document's tables, cells joined by " | ". */
const rowsOf = ({ blocks }: DocumentModel) =>
  blocks.flatMap((block) =>
    block.type === 'table' ? block.rows.map((row) => ('group' in row ? row.group : row.join(' | '))) : [],
  );

const analysed = [d.accept, d.forward, d.conforms] as const;
const cases: [string, Act[], string][] = [
  ['registered', [], 'TT-1 FP-1'],
  ['rejected', [d.reject], 'TT-1 FP-1 SPN-1'],
  ['returned and revised', [d.return, { revise: requestOf() }], 'TT-1 FP-1 SPG-1 FP-2'],
  ['sent back and accepted again', [d.accept, d.sendBack, d.accept], 'TT-1 FP-1 DKD-1 DKD-2'],
  ['Bagian A alone owes no report yet', [...analysed], 'TT-1 FP-1 DKD-1 DKB-1'],
  ['no integration', [...analysed, d.noIntegration], 'TT-1 FP-1 DKD-1 DKB-1 LHA-1'],
  ['does not conform', [d.accept, d.forward, d.doesNotConform], 'TT-1 FP-1 DKD-1 DKB-1 LHA-1 SPN-1'],
  ['returned by step 4', [d.accept, d.forward, d.returnWithAdvice], 'TT-1 FP-1 DKD-1 DKB-1 SPG-1'],
  ['done', [...wholeWay], 'TT-1 FP-1 DKD-1 DKB-1 LHA-1 LHI-1 LA-1'],
  ['cancelled', [...analysed, d.noIntegration, d.cancel], 'TT-1 FP-1 DKD-1 DKB-1 LHA-1 LA-1'],
  ['withdrawn', [d.accept, { withdraw: 'Tidak jadi' }], 'TT-1 FP-1 DKD-1'],
];
it.each(cases)('%s', (_, acts, numbers) => {
  expect(numbersOf(play(requestOf(), ...acts)).join(' ')).toBe(numbers);
});

it('requires at every stage a beginning of the documents at the end, unchanged', () => {
  const acts: Act[] = [d.return, { revise: requestOf({ subdomain: 'lain' }) }, ...wholeWay];
  const whole = documentsOf(play(requestOf(), ...acts));
  acts.forEach((_, count) => {
    // Documents are issued once the next step is open.
    const sofar = documentsOf(
      openNext(play(requestOf(), ...acts.slice(0, count)), new Date(Date.UTC(2026, 10, 25 + count, 1))),
    );
    expect(sofar).toEqual(whole.slice(0, sofar.length));
  });
});

it('identifies each document by its form, and as the record keeps it', () => {
  const story = play(requestOf(), ...wholeWay);
  const documents = documentsOf(story);
  expect(new Set(documents.map(({ documentId }) => documentId)).size).toBe(documents.length);
  for (const document of documents) {
    const { seq, at, step, round } = story.dossier.forms.find((form) => form.seq === document.seq)!;
    const { head } = story.dossier;
    expect(document).toMatchObject({ caseId: head.caseId, seq, step, round, issuedAt: at });
    expect(document.chainHash).toBe(story.events.get(seq)!.hash);
    expect(document.documentId).toMatch(/^[0-9a-f]{20}_[0-9a-f]{16}$/);
    expect(documentRecord.parse({ ...document, key: 'k', size: 1, sha256: 's' }).number).toBe(document.number);
  }
});

it('shows the applicant only what is meant for them', () => {
  const seen = [play(requestOf(), ...wholeWay), play(requestOf(), d.reject), play(requestOf(), d.return)]
    .flatMap((story) => documentsOf(story))
    .filter(({ audience }) => audience === 'applicant')
    .map(({ kind }) => kind);
  expect([...new Set(seen)].sort()).toEqual([
    'formulir-pengajuan',
    'laporan-akhir',
    'surat-pengembalian',
    'surat-penolakan',
    'tanda-terima',
  ]);
});

it('gives the applicant the report that belongs to a letter, and names it there', () => {
  const acts = [d.accept, d.forward, d.doesNotConform];
  expect(newest('laporan-hasil-analisis', ...acts).audience).toBe('applicant');
  expect(newest('laporan-hasil-analisis', ...wholeWay).audience).toBe('official');
  expect(textOf(newest('surat-penolakan', ...acts))).toContain('Lampiran\n1 (satu) berkas: Laporan Hasil Analisis');
  expect(textOf(newest('surat-penolakan', d.reject))).toContain('Lampiran\n-');
});

it('fills in the form of the SOP, and strikes out what was not chosen', () => {
  const form = newest('formulir-pengajuan');
  const text = textOf(form);
  for (const part of ['12/PAB/DISKOMINFO/XI/2026', 'Dinas Kesehatan', 'Siti Contoh', '0812-3456-7890']) {
    expect(text).toContain(part);
  }
  expect(text).toContain('perizinan.bantenprov.go.id\n(*nama subdomain harus mematuhi aturan yang berlaku)');
  expect(JSON.stringify(form.blocks)).toContain('{"text":"sistem informasi","struck":true}');
  expect(JSON.stringify(form.blocks)).not.toContain('{"text":"aplikasi","struck":true}');
  expect(form.signatory).toEqual({
    date: 'Serang, 24 November 2026',
    title: 'Kepala Dinas',
    name: 'dr. Hj. Ati Contoh, M.Kes.',
    nip: '19620825 198704 2 001',
  });
  expect(form.letterhead).toBe(false);
});

it('annexes the specification that was filled in, and asks for one that is missing', () => {
  const [receipt, form] = documentsOf(play(requestOf({ specification: wholeSpecification, attachments: [] })));
  expect(textOf(form!)).toContain('Singkatan aplikasi\nSIKLIN');
  expect(textOf(form!)).toContain('Klasifikasi data\nTerbatas');
  expect(textOf(receipt!)).toContain('Spesifikasi teknis aplikasi baru: sudah diterima.');
  const [without] = documentsOf(play(requestOf({ attachments: [] })));
  expect(textOf(without!)).toContain('Spesifikasi teknis aplikasi baru: belum diterima.');
});

it('prints every field of the disposition sheet', () => {
  const text = textOf(newest('disposisi-kepala-dinas', d.accept));
  const lines = [
    'Surat dari\nDinas Kesehatan',
    'Nomor surat\n005/123-Dinkes/2026',
    'Tanggal surat\n20 November 2026',
    'Diterima tanggal\n24 November 2026',
    'Nomor agenda\n77/2026, 25 November 2026',
    'Lampiran\n2 berkas: surat.pdf; spesifikasi.pdf',
    'Sifat\nBiasa\nX Segera\nSangat Segera',
    'Keamanan\nBiasa\nX Terbatas\nRahasia',
    'Perihal\nPermohonan pembangunan aplikasi Perizinan Klinik',
    'Diteruskan kepada\nKepala Bidang Aplikasi Informatika (Pejabat kabid-aptika)',
    'Tindak lanjuti\nX Telaah dan sarannya\nX Proses sesuai ketentuan\nKoordinasikan',
    'Catatan\nPerhatikan katalog aplikasi.',
    'Batas waktu\n3 Desember 2026',
    'Pembina, IV/a',
    'Kepala Dinas Komunikasi, Informatika, Statistik dan Persandian\nPejabat kadis',
  ];
  for (const line of lines) expect(text).toContain(line);
});

it('falls back on the standard time and the usual class where the sheet was left as it was', () => {
  const text = textOf(
    newest('disposisi-kepala-bidang', { outcome: 'accept', holder: 'kabid-aptika' } as Act, d.forward),
  );
  expect(text).toContain('Batas waktu\nWaktu baku SOP: 1–2 hari kerja');
  expect(text).toContain('Sifat\nX Biasa');
  expect(text).toContain('Kepala Seksi Pengembangan Aplikasi (Pejabat kasi-aplikasi)');
});

it('reports Bagian A and B as one, with checklist, conditions and systems', () => {
  const report = newest('laporan-hasil-analisis', ...wholeWay);
  expect(rowsOf(report)).toEqual(
    expect.arrayContaining([
      'B. Klasifikasi',
      'A1 | Sesuai dengan tugas dan fungsi OPD | Wajib | Ya | - | -',
      'B2 | Tidak menduplikasi Aplikasi Umum | Wajib | Sebagian | Katalog SPBE 2026 | Beririsan dengan SRIKANDI',
      'H1 | Memerlukan data dari sistem lain | Ya',
      '1 | SIMBADA | BPKAD, Pak Budi | API',
    ]),
  );
  const text = textOf(report);
  expect(text).toMatch(
    /Kesimpulan: Sesuai dengan syarat\.[^]*Pakai SSO Banten\nSerahkan kode sumber[^]*Perlu integrasi\./,
  );
});

it('has no column in which nobody wrote anything, and no question of Bagian B as mandatory', () => {
  const { blocks } = newest('laporan-hasil-analisis', ...analysed, d.noIntegration);
  const columns = blocks.flatMap((block) => (block.type === 'table' ? [block.columns.map(({ title }) => title)] : []));
  expect(columns).toEqual([
    ['Kode', 'Butir', 'Sifat', 'Jawaban'],
    ['Kode', 'Butir', 'Jawaban'],
  ]);
});

it('says below the signature what the form asks to strike out, as the SOP does', () => {
  const { blocks, below } = newest('formulir-pengajuan');
  expect(JSON.stringify(below)).toContain('*) Coret yang tidak perlu');
  expect(JSON.stringify(blocks)).not.toContain('Coret');
});

it('reports Bagian A alone where the case ends there', () => {
  const text = textOf(newest('laporan-hasil-analisis', d.accept, d.forward, d.doesNotConform));
  expect(text).toContain('Bagian A. Kesesuaian dengan Arsitektur SPBE');
  expect(text).toContain('Alasan\nMenduplikasi Aplikasi Umum.');
  expect(text).not.toContain('Bagian B');
});

it('reports the result of each system and sums the budget', () => {
  expect(rowsOf(newest('laporan-integrasi', ...wholeWay))).toEqual([
    '1 | SIMBADA | BPKAD, Pak Budi | API | Terintegrasi | -',
    '2 | Palapa | Bappeda | SPLP | Belum dapat diintegrasikan | API belum tersedia',
    '1 | APBD | Rp1.250.000.000 | 2027 | 5.2.02.01 | Penyedia',
    '2 | DAK | Rp250.000 | 2027 | 5.2.02.02 | Swakelola',
  ]);
  expect(textOf(newest('laporan-integrasi', ...wholeWay))).toContain('Jumlah\nRp1.250.250.000');
});

it('tells a refusal with its reason, to the head of the agency', () => {
  const text = textOf(newest('surat-penolakan', d.reject));
  expect(text).toContain('Yth. Kepala Dinas Kesehatan\ndi Tempat');
  expect(text).toContain('Alasan\nSudah ada aplikasi serupa.');
  expect(textOf(newest('surat-penolakan', d.accept, d.forward, d.doesNotConform))).toContain('Pakai SRIKANDI');
});

it('reports the end: conditions met or not, milestones, progress, integration, address', () => {
  const report = newest('laporan-akhir', ...wholeWay);
  expect(rowsOf(report)).toEqual(
    expect.arrayContaining([
      '1 | Pakai SSO Banten | Dipenuhi',
      '2 | Serahkan kode sumber | Belum dipenuhi',
      '1 | Desain | Selesai | 20 Desember 2026 | -',
      '30 November 2026 | Desain sudah disetujui.',
    ]),
  );
  const text = textOf(report);
  expect(text).toContain('Integrasi\nSebagian terintegrasi');
  expect(text).toContain('Alamat aplikasi\nhttps://perizinan.bantenprov.go.id');
});

describe('the day on which an integration is tried again', () => {
  const systems = { 0: { result: 'terintegrasi' }, 1: { result: 'tidak-dapat', reason: 'a', retryOn: '2027-01-12' } };
  const retried = { ...d.integrated, systems };
  const acts = wholeWay.map((act): Act => (act === d.integrated ? retried : act));
  it.each(['laporan-integrasi', 'laporan-akhir'] as const)('stands in %s beside its system', (kind) => {
    expect(rowsOf(newest(kind, ...acts))).toEqual(
      expect.arrayContaining([expect.stringMatching(/Palapa .* a \| 12 Januari 2027$/)]),
    );
  });
  it('has no column in reports that name none', () => {
    expect(rowsOf(newest('laporan-integrasi', ...wholeWay)).join()).not.toContain('Coba lagi');
  });
});

it('says that it is not integrated where no system could be', () => {
  const failed = {
    ...d.integrated,
    systems: { 0: { result: 'tidak-dapat', reason: 'a' }, 1: { result: 'tidak-dapat' } },
  };
  const acts = wholeWay.map((act): Act => (act === d.integrated ? failed : act));
  expect(textOf(newest('laporan-akhir', ...acts))).toContain('Integrasi\nBelum terintegrasi');
});

it('says so when it was cancelled, and why', () => {
  const text = textOf(newest('laporan-akhir', ...analysed, d.noIntegration, d.cancel));
  expect(text).toContain('Pembangunan aplikasi Perizinan Klinik dibatalkan');
  expect(text).toContain('Alasan pembatalan\nAnggaran dialihkan.');
  expect(text).toContain('tidak memerlukan integrasi');
});

it('lists no stages of building where the case was cancelled before one began, and those that did', () => {
  const stages = { milestones: { desain: { status: 'berjalan' } } };
  const titles = [d.cancel, { ...d.cancel, ...stages }].map((cancel) =>
    textOf(newest('laporan-akhir', ...analysed, d.noIntegration, cancel)).includes('Tahapan pembangunan'),
  );
  expect(titles).toEqual([false, true]);
});

it('prints a decider who has left the roster by the title of the post', () => {
  const [, , sheet] = documentsOf(play(requestOf(), d.accept), {
    posts: testRoster.posts,
    officials: testRoster.officials.filter(({ id }) => id !== 'kadis'),
  });
  expect(sheet!.signatory).toMatchObject({ title: 'Kepala Dinas', name: '..............................' });
});

it('addresses an agency that is no Dinas by its own kind', () => {
  const agency = (name: string) => ({ agency: { ...requestOf().agency, name } });
  const titles = ['Badan Pendapatan Daerah', 'BIRO HUKUM', 'RSUD Banten'].map(
    (name) => documentsOf(play(requestOf(agency(name))))[1]!.signatory!.title,
  );
  expect(titles).toEqual(['Kepala Badan', 'Kepala Biro', 'Direktur']);
});

it('prints an acting title, and the vacant post for which a superior decided', () => {
  const officials = testRoster.officials.map((official) =>
    official.id === 'kabid-aptika'
      ? { ...official, post: 'kadis', acting: { kind: 'Plh.' as const, decree: '800/1' } }
      : official,
  );
  const documents = documentsOf(play(requestOf(), d.accept, d.forward), { posts: testRoster.posts, officials });
  const sheet = documents.findLast(({ kind }) => kind === 'disposisi-kepala-bidang')!;
  expect(sheet.signatory!.title).toMatch(/^Plh\. Kepala Dinas .*\nuntuk Kepala Bidang Aplikasi Informatika$/);
});

it("tells of a lapse in the office's name: nobody decided it", () => {
  const letter = newest('surat-kedaluwarsa', d.return, { lapse: 30 });
  expect(textOf(letter)).toContain('belum kami terima setelah 30 hari kerja');
  expect([letter.signatory, letter.number.startsWith('SPK-1/')]).toEqual([undefined, true]);
});
