import type { Candidate } from '../../../functions/domain/similarity/score';
import { record } from './labelled';

/** Applications of offices that the other sets do not have, as their offices describe them. */
export const independentRecords: readonly Candidate[] = [
  record('posyandu', 'e-Posyandu', 'Dinas Kesehatan', 'Kader mencatat penimbangan balita dan imunisasi tiap bulan.', {
    data: ['berat dan tinggi badan anak', 'riwayat imunisasi'],
  }),
  record(
    'hibah',
    'e-Hibah',
    'Badan Pengelolaan Keuangan',
    'Organisasi mengusulkan hibah dan melaporkan pemakaiannya.',
    {
      data: ['proposal hibah', 'penerima hibah'],
    },
  ),
  record('reklame', 'Si Reklame', 'Badan Pendapatan Daerah', 'Pendataan papan reklame dan penagihan pajaknya.', {
    data: ['titik reklame', 'ketetapan pajak reklame'],
  }),
  record('beasiswa', 'Beasiswa Banten', 'Dinas Pendidikan', 'Pendaftaran dan seleksi penerima beasiswa mahasiswa.', {
    data: ['pendaftar beasiswa'],
  }),
  record('ppdb', 'PPDB Banten', 'Dinas Pendidikan', 'Pendaftaran siswa baru SMA dan SMK jalur zonasi dan prestasi.', {
    data: ['calon siswa', 'hasil seleksi'],
  }),
  record('jdih', 'JDIH', 'Biro Hukum', 'Pencarian peraturan daerah, peraturan gubernur dan naskah perjanjian.', {
    data: ['produk hukum'],
  }),
  record('dokar', 'Dokar', 'Biro Umum', 'Pinjam pakai mobil dinas: jadwal, sopir dan bahan bakar.', {
    data: ['kendaraan dinas', 'jadwal pemakaian'],
  }),
  record('ruang', 'Siruang', 'Biro Umum', 'Pemesanan ruang rapat dan aula kantor gubernur.', {
    data: ['jadwal ruangan'],
  }),
  record(
    'lambung',
    'Lumbung Pangan',
    'Dinas Ketahanan Pangan',
    'Mencatat cadangan beras pemerintah dan pengeluarannya.',
    {
      data: ['stok beras'],
    },
  ),
  record(
    'infopasar',
    'Info Harga Pasar',
    'Dinas Perindustrian dan Perdagangan',
    'Harga kebutuhan pokok harian di pasar.',
    {
      data: ['harga komoditas'],
    },
  ),
  record('loker', 'Banten Kerja', 'Dinas Tenaga Kerja', 'Lowongan kerja perusahaan dan lamaran pencari kerja.', {
    data: ['lowongan', 'pencari kerja'],
  }),
  record(
    'blk',
    'Sisfo BLK',
    'Dinas Tenaga Kerja',
    'Pendaftaran kursus di balai latihan kerja dan sertifikat peserta.',
    {
      data: ['peserta kursus'],
    },
  ),
  record(
    'jalan',
    'Sipijar',
    'Dinas Pekerjaan Umum',
    'Peta ruas jalan provinsi beserta kondisi dan riwayat perbaikannya.',
    {
      data: ['ruas jalan', 'kondisi jalan'],
    },
  ),
  record(
    'banjir',
    'Pantau Banjir',
    'Dinas Sumber Daya Air',
    'Tinggi muka air sungai dari sensor dan peringatan dini.',
    {
      data: ['tinggi muka air'],
    },
  ),
  record('sampah', 'Bank Sampah Digital', 'Dinas Lingkungan Hidup', 'Tabungan warga dari setoran sampah terpilah.', {
    data: ['setoran sampah', 'saldo nasabah'],
  }),
  record(
    'limbah',
    'Simpel Limbah',
    'Dinas Lingkungan Hidup',
    'Laporan limbah B3 yang dihasilkan dan diangkut pabrik.',
    {
      data: ['manifes limbah'],
    },
  ),
  record('nelayan', 'Kartu Nelayan', 'Dinas Kelautan dan Perikanan', 'Pendataan nelayan, kapal dan alat tangkapnya.', {
    data: ['nelayan', 'kapal ikan'],
  }),
  record('pupuk', 'Si Pupuk', 'Dinas Pertanian', 'Usulan kebutuhan pupuk bersubsidi kelompok tani dan penebusannya.', {
    data: ['kelompok tani', 'alokasi pupuk'],
  }),
  record('ternak', 'Satwa Sehat', 'Dinas Pertanian', 'Pencatatan vaksin hewan ternak dan laporan penyakit hewan.', {
    data: ['vaksinasi ternak'],
  }),
  record('atlet', 'Data Atlet', 'Dinas Kepemudaan dan Olahraga', 'Basis data atlet, pelatih dan prestasi kejuaraan.', {
    data: ['atlet', 'medali'],
  }),
  record(
    'cagar',
    'Cagar Budaya Banten',
    'Dinas Pendidikan dan Kebudayaan',
    'Inventaris situs dan benda cagar budaya.',
    {
      data: ['objek cagar budaya'],
    },
  ),
  record('pustaka', 'iPustaka', 'Dinas Perpustakaan', 'Peminjaman buku digital dan katalog koleksi perpustakaan.', {
    data: ['koleksi buku', 'anggota'],
  }),
  record(
    'kinerja',
    'e-Kinerja',
    'Badan Kepegawaian Daerah',
    'Sasaran kerja pegawai, capaian bulanan dan tunjangan kinerja.',
    {
      data: ['sasaran kinerja pegawai'],
    },
  ),
  record('absen', 'Sidik Hadir', 'Badan Kepegawaian Daerah', 'Absensi pegawai dengan pengenalan wajah dan lokasi.', {
    data: ['jam masuk dan pulang'],
  }),
  record('temuan', 'Si Tindak', 'Inspektorat', 'Pemantauan tindak lanjut temuan pemeriksaan BPK dan inspektorat.', {
    data: ['temuan', 'rekomendasi'],
  }),
  record('panti', 'Data Panti', 'Dinas Sosial', 'Penghuni panti asuhan dan panti jompo serta bantuan untuknya.', {
    data: ['penghuni panti'],
  }),
  record(
    'kekerasan',
    'Lapor Puan',
    'Dinas Pemberdayaan Perempuan',
    'Korban kekerasan perempuan dan anak melapor dan didampingi.',
    {
      data: ['kasus kekerasan'],
    },
  ),
  record('trayek', 'Izin Trayek', 'Dinas Perhubungan', 'Permohonan kartu pengawasan dan izin trayek angkutan umum.', {
    data: ['trayek', 'armada'],
  }),
  record('ambulans', 'PSC 119', 'Dinas Kesehatan', 'Panggilan gawat darurat medis dan pengiriman ambulans terdekat.', {
    data: ['panggilan darurat'],
  }),
  record('ikm', 'e-SKM', 'Biro Organisasi', 'Survei kepuasan masyarakat tiap unit pelayanan dan nilai indeksnya.', {
    data: ['jawaban survei'],
  }),
];
