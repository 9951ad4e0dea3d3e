/**
 * The reference model of applications (RAA, Perpres 132/2022). Levels 1 and 2 come from the decree. Levels 3 and 4 are
 * the province's own, and these are a proposal: rows may be changed, added and removed. Keep a code as long as records
 * use it.
 */
interface RaaCode {
  code: string;
  title: string;
}

const below = (code: string, ...titles: string[]): RaaCode[] =>
  titles.map((title, index) => ({ code: `${code}.${`${index + 1}`.padStart(2, '0')}`, title }));

export const raaCodes: readonly RaaCode[] = [
  { code: 'RAA.01', title: 'Aplikasi Umum' },
  { code: 'RAA.01.01', title: 'Layanan publik' },
  ...below('RAA.01.01', 'Pengaduan', 'Data terbuka', 'Dokumentasi dan informasi hukum', 'Layanan publik sektor'),
  { code: 'RAA.01.02', title: 'Administrasi pemerintahan' },
  ...below(
    'RAA.01.02',
    'Perencanaan',
    'Penganggaran',
    'Pengadaan barang dan jasa',
    'Akuntabilitas kinerja',
    'Pemantauan dan evaluasi',
    'Kearsipan',
    'Kepegawaian',
    'Keuangan',
    'Pengawasan intern',
  ),
  { code: 'RAA.02', title: 'Aplikasi Khusus' },
  { code: 'RAA.02.01', title: 'Misi tertentu' },
  { code: 'RAA.02.02', title: 'Fungsi tertentu' },
  ...below(
    'RAA.02.02',
    'Kesehatan',
    'Pendidikan',
    'Sosial',
    'Kependudukan',
    'Perizinan dan investasi',
    'Industri dan perdagangan',
    'Koperasi dan usaha mikro',
    'Pertanian dan pangan',
    'Kelautan dan perikanan',
    'Pariwisata dan kebudayaan',
    'Perhubungan',
    'Pekerjaan umum dan tata ruang',
    'Perumahan dan permukiman',
    'Lingkungan hidup dan kehutanan',
    'Energi dan sumber daya mineral',
    'Ketenagakerjaan',
    'Pemberdayaan masyarakat dan desa',
    'Kebencanaan dan ketertiban',
    'Pendapatan daerah',
    'Barang milik daerah',
    'Data dan statistik',
    'Geospasial',
    'Portal dan layanan TIK',
    'Tata laksana dan pimpinan',
    'Kepemudaan dan olahraga',
    'Perpustakaan',
  ),
];

const titles = new Map(raaCodes.map(({ code, title }) => [code, title]));

/** Returns the title of a code, or undefined if the code is unknown. */
export const raaTitle = (code: string): string | undefined => titles.get(code);

/** Returns a code cut to `level` levels (RAA.01 has one), or undefined if it has fewer. */
export const raaLevel = (code: string, level: number): string | undefined => {
  const parts = code.split('.');
  return parts.length > level ? parts.slice(0, level + 1).join('.') : undefined;
};
