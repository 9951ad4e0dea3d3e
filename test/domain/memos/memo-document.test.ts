import { changeProfile, restoreProfile } from '../../support/change-profile';
import { textsOf } from '../../support/document-text';
import { emptyContent, fullContent, modelOf } from '../../support/memos/memo-of';
import { holder, testRoster } from '../../support/office';

afterEach(restoreProfile);
const text = (...args: Parameters<typeof modelOf>) => textsOf(modelOf(...args)).join('\n');
const full = fullContent();

it('says of an empty first month that nothing happened, and compares it with none', () => {
  const memoText = text(emptyContent);
  expect(memoText).toContain('Selama November 2026 tidak ada permohonan yang masuk, diputus, atau ditutup.');
  expect(memoText).toContain('Bulan ini adalah bulan pertama yang tercatat, sehingga belum ada pembanding.');
  expect(memoText).toContain('Tidak ada langkah yang selesai pada bulan ini.');
  expect(memoText).toContain(
    'Pada 1 Desember 2026 pukul 09.00 WIB tidak ada permohonan yang menunggu pejabat. Saat itu tidak ada permohonan yang menunggu perbaikan pemohon.',
  );
  expect(memoText).not.toContain('4. Hal lain');
  expect(memoText).not.toContain('Oktober 2026');
});

it('counts the month beside the month before', () => {
  const memoText = text(full);
  expect(memoText).toMatch(/September 2026\nAgustus 2026\nMasuk\n30\n31\n/);
  expect(memoText).toContain('Masih terbuka pada akhir bulan, termasuk yang menunggu pemohon\n1.234\n1.232');
});

it('tells how long each step took, against its standard', () => {
  expect(text(full)).toContain('7. Pembangunan\n25\n17\n27\n22\n64%');
  expect(text(full)).toContain(
    'Dari 170 putusan pejabat yang mempunyai batas waktu, 121 putusan (71%) diambil tepat waktu. Tidak ada langkah yang mediannya melampaui standar.',
  );
});

it('names the steps whose median exceeds the standard', () => {
  const steps = { build: { count: 1, days: { '30': 1 }, timed: 1, onTime: 0, standards: { '22': 1 } } };
  expect(text({ ...full, figures: { ...full.figures, steps } })).toContain(
    'Langkah yang mediannya melampaui standar: langkah 7 (Pembangunan).',
  );
});

it('sums what waits at the posts, in the form of Indonesian numbers', () => {
  expect(text(full)).toContain('Jumlah\n6.010\n5.950\n25\n15\n20');
});

it('says that a year has no calendar', () => {
  expect(text(full)).toContain('Hari libur tahun 2026 belum dimasukkan.');
  expect(text({ ...full, withoutCalendar: [] })).not.toContain('Hari libur');
});

it('lists what else happened, five items at most', () => {
  const memoText = text(full);
  expect(memoText).toContain('Pemohon mengirim 5 perbaikan.');
  expect(memoText).toContain('APBD tahun 2026 Rp12.500.000.000; DAK tahun 2026 Rp750.000.000');
  expect(memoText).toContain('F1 ');
  expect(memoText).not.toContain('G1 ');
});

it.each([
  ['a dotted line and the day of making', {}, 'Tanggal\n1 Oktober 2026\nNomor\n..............................'],
  [
    "the office's number and day once they are entered",
    { outgoing: { number: '500.12/7/2026', date: '2026-10-02' } },
    'Tanggal\n2 Oktober 2026\nNomor\n500.12/7/2026',
  ],
])('shows %s', (_name, change, expected) => {
  expect(text(full, change)).toContain(expected);
});

it('goes to the head and is signed by its sender, both as they hold their posts', () => {
  const acting = { acting: { kind: 'Plt.', decree: '1' } } as const;
  const roster = {
    ...testRoster,
    officials: [holder('kadis', { id: 'plt', ...acting }), holder('kasi-data', { id: 'siti', name: 'Siti Contoh' })],
  };
  const { blocks, signatory } = modelOf({ ...full, sender: 'siti', head: 'plt' }, {}, roster);
  expect(textsOf({ letterhead: true, blocks }).join('\n')).toContain(
    'Yth. Plt. Kepala Dinas Komunikasi, Informatika, Statistik dan Persandian\nDari\nKepala Seksi Statistik Sektoral',
  );
  expect(signatory).toMatchObject({ title: 'Kepala Seksi Statistik Sektoral', name: 'Siti Contoh' });
});

it("prints the office's list of copies", () => {
  expect(text(full)).toMatch(/Tembusan:\nSekretaris Daerah Provinsi Banten$/);
  changeProfile({ letters: {} });
  expect(text(full)).not.toContain('Tembusan');
});
