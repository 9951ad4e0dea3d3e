/** An agency's wish in the simulated year. All names of people are examples. */
interface Wish {
  agency: string;
  raa: string;
  subject: string;
}

const subjects: readonly (readonly [agency: string, raa: string, ...subjects: string[]])[] = [
  ['Dinas Kesehatan', 'RAA.02.02.01', 'Imunisasi', 'Stunting', 'Rujukan Pasien', 'Ketersediaan Obat'],
  ['Dinas Pendidikan dan Kebudayaan', 'RAA.02.02.02', 'Beasiswa', 'Mutasi Siswa', 'Cagar Budaya', 'Praktik Kerja SMK'],
  ['Dinas Sosial', 'RAA.02.02.03', 'Bantuan Sosial', 'Panti', 'Penyandang Disabilitas'],
  ['Dinas Penanaman Modal dan PTSP', 'RAA.02.02.05', 'Peta Investasi', 'Izin Penelitian', 'Pengaduan Perizinan'],
  ['Dinas Perindustrian dan Perdagangan', 'RAA.02.02.06', 'Harga Bahan Pokok', 'Sentra Industri', 'Tera Ulang'],
  ['Dinas Koperasi dan UKM', 'RAA.02.02.07', 'Kurasi Produk UMKM', 'Koperasi Sehat', 'Pendampingan Usaha'],
  ['Dinas Pertanian', 'RAA.02.02.08', 'Kartu Tani', 'Pupuk', 'Hama Tanaman', 'Penyuluhan'],
  ['Dinas Kelautan dan Perikanan', 'RAA.02.02.09', 'Pendaratan Ikan', 'Kapal Nelayan', 'Budidaya Rumput Laut'],
  ['Dinas Pariwisata', 'RAA.02.02.10', 'Kalender Acara', 'Desa Wisata', 'Pemandu Wisata'],
  ['Dinas Perhubungan', 'RAA.02.02.11', 'Angkutan Pelajar', 'Uji Kelaikan', 'Parkir', 'Mudik Gratis'],
  ['Dinas Pekerjaan Umum dan Penataan Ruang', 'RAA.02.02.12', 'Kondisi Jalan', 'Irigasi', 'Jembatan'],
  ['Dinas Lingkungan Hidup dan Kehutanan', 'RAA.02.02.14', 'Bank Sampah', 'Mutu Udara', 'Hutan Rakyat'],
  ['Dinas Tenaga Kerja dan Transmigrasi', 'RAA.02.02.16', 'Bursa Kerja', 'Pelatihan Kerja', 'Pengawasan Norma Kerja'],
  ['BPBD', 'RAA.02.02.18', 'Peringatan Dini Banjir', 'Logistik Bencana', 'Relawan'],
  ['Badan Pendapatan Daerah', 'RAA.02.02.19', 'Pajak Kendaraan', 'Samsat Keliling', 'Piutang Pajak'],
  ['BPKAD', 'RAA.02.02.20', 'Sewa Aset', 'Lelang Barang', 'Pemeliharaan Kendaraan Dinas'],
  ['Bappeda', 'RAA.02.02.21', 'Capaian Indikator', 'Usulan Musrenbang', 'Data Sektoral'],
  ['Biro Organisasi', 'RAA.02.02.24', 'Standar Pelayanan', 'Survei Kepuasan', 'Inovasi Daerah'],
  ['Dinas Pemuda dan Olahraga', 'RAA.02.02.25', 'Sewa Gelanggang', 'Atlet Berprestasi'],
  ['Dinas Perpustakaan dan Kearsipan', 'RAA.02.02.26', 'Perpustakaan Keliling', 'Naskah Kuno', 'Pojok Baca'],
];

const kinds = [
  ['Sistem Informasi', 'sistem-informasi', 'Mencatat dan melaporkan'],
  ['Aplikasi Layanan', 'aplikasi', 'Melayani masyarakat dalam urusan'],
  ['Dasbor', 'sistem-informasi', 'Menyajikan kepada pimpinan data'],
] as const;

const wishes: readonly Wish[] = subjects.flatMap(([agency, raa, ...all]) =>
  all.map((subject) => ({ agency, raa, subject })),
);

/** Returns the `index`-th wish. A name is repeated only after about two hundred. */
export const wishAt = (index: number) => {
  const wish = wishes[(index * 29) % wishes.length] ?? { agency: 'Bappeda', raa: 'RAA.02.02.21', subject: 'Data' };
  const round = Math.floor(index / wishes.length);
  const [kind, type, verb] = kinds[round % kinds.length] ?? kinds[0];
  const cycle = Math.floor(round / kinds.length);
  const name = `${kind} ${wish.subject}${cycle > 0 ? ` Tahap ${cycle + 1}` : ''}`;
  return { ...wish, type, name, summary: `${verb} ${wish.subject.toLowerCase()} di ${wish.agency}, secara daring.` };
};

/** Contact people of the agencies. The names show that they are examples. */
export const contacts = ['Siti Contoh', 'Budi Contoh', 'Rina Contoh', 'Agus Contoh', 'Dewi Contoh'] as const;
