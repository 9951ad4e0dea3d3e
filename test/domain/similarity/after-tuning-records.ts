import type { Candidate } from '../../../functions/domain/similarity/score';
import { record } from './labelled';

export const recordsAfter: readonly Candidate[] = [
  record('srikandi', 'SRIKANDI', 'ANRI', 'Kearsipan dinamis dan persuratan: naskah dinas, disposisi, dan arsip.', {
    data: ['naskah dinas', 'arsip'],
  }),
  record('siak', 'SIAK', 'Kementerian Dalam Negeri', 'Administrasi kependudukan: NIK, KTP, kartu keluarga, dan akta.', {
    data: ['data penduduk', 'NIK'],
    raa: 'RAA.02.02.04',
  }),
  record(
    'satusehat',
    'SATUSEHAT',
    'Kementerian Kesehatan',
    'Pertukaran rekam medis elektronik antar fasilitas kesehatan.',
    {
      data: ['rekam medis', 'data fasilitas kesehatan'],
      raa: 'RAA.02.02.01',
    },
  ),
  record('siskeudes', 'Siskeudes', 'BPKP', 'Perencanaan, penganggaran, dan penatausahaan keuangan desa.', {
    data: ['APB Desa'],
    raa: 'RAA.02.02.17',
  }),
  record(
    'sakip',
    'e-SAKIP',
    'Biro Organisasi',
    'Perjanjian kinerja, pengukuran indikator, dan laporan akuntabilitas kinerja perangkat daerah.',
    {
      data: ['indikator kinerja', 'capaian'],
      raa: 'RAA.01.02.04',
    },
  ),
  record(
    'sso',
    'Banten Satu Login',
    'Dinas Komunikasi dan Informatika',
    'Satu akun untuk masuk ke semua aplikasi pemerintah provinsi.',
    {
      data: ['akun pengguna'],
      raa: 'RAA.02.02.23',
    },
  ),
  record('rapat', 'e-Rapat', 'Sekretariat Daerah', 'Undangan rapat, daftar hadir peserta, dan notulen.', {
    data: ['undangan', 'notulen'],
    raa: 'RAA.02.02.24',
  }),
  record('tamu', 'Buku Tamu Digital', 'Sekretariat Daerah', 'Mencatat tamu dan janji temu dengan pejabat.', {
    data: ['data tamu'],
    raa: 'RAA.02.02.24',
  }),
  record(
    'diklat',
    'Banten Belajar',
    'Badan Pengembangan SDM',
    'Pelatihan jarak jauh dan sertifikat diklat bagi aparatur.',
    {
      data: ['peserta diklat', 'sertifikat'],
    },
  ),
  record(
    'stunting',
    'Banten Bebas Stunting',
    'Dinas Kesehatan',
    'Penimbangan balita di posyandu dan pemantauan gizi.',
    {
      data: ['berat dan tinggi balita'],
      raa: 'RAA.02.02.01',
    },
  ),
  record(
    'simrs',
    'SIMRS Malingping',
    'RSUD Malingping',
    'Pendaftaran pasien, rekam medis, farmasi, dan tagihan rumah sakit.',
    {
      data: ['rekam medis pasien', 'stok obat'],
      raa: 'RAA.02.02.01',
    },
  ),
  record(
    'wisata',
    'Jelajah Banten',
    'Dinas Pariwisata',
    'Destinasi wisata, agenda budaya, dan penginapan bagi wisatawan.',
    {
      data: ['destinasi wisata'],
      raa: 'RAA.02.02.10',
    },
  ),
  record('nelayan', 'Kartu Nelayan', 'Dinas Kelautan dan Perikanan', 'Pendataan nelayan dan kapal penangkap ikan.', {
    data: ['data nelayan', 'data kapal'],
    raa: 'RAA.02.02.09',
  }),
  record('pupuk', 'Alokasi Pupuk', 'Dinas Pertanian', 'Kebutuhan dan penebusan pupuk bersubsidi kelompok tani.', {
    data: ['kelompok tani', 'alokasi pupuk'],
    raa: 'RAA.02.02.08',
  }),
  record('ternak', 'Kesehatan Hewan', 'Dinas Pertanian', 'Laporan penyakit ternak dan vaksinasi hewan.', {
    data: ['kasus penyakit hewan'],
    raa: 'RAA.02.02.08',
  }),
  record('umkm', 'Pasar UMKM', 'Dinas Koperasi dan UKM', 'Etalase produk usaha mikro dan pendampingan wirausaha.', {
    data: ['produk UMKM'],
    raa: 'RAA.02.02.07',
  }),
  record('trans', 'Banten Trans', 'Dinas Perhubungan', 'Rute, halte, dan kedatangan bus angkutan umum.', {
    data: ['rute', 'posisi bus'],
    raa: 'RAA.02.02.11',
  }),
  record(
    'jalan',
    'Jalan Mantap',
    'Dinas Pekerjaan Umum',
    'Kondisi ruas jalan dan jembatan provinsi, dan kerusakan yang ditangani.',
    {
      data: ['kondisi jalan'],
      raa: 'RAA.02.02.12',
    },
  ),
  record(
    'rtlh',
    'Rumah Layak',
    'Dinas Perumahan Rakyat',
    'Pendataan rumah tidak layak huni dan bantuan perbaikannya.',
    {
      data: ['data rumah'],
      raa: 'RAA.02.02.13',
    },
  ),
  record('amdal', 'Izin Lingkungan', 'Dinas Lingkungan Hidup', 'Pengajuan persetujuan lingkungan: AMDAL dan UKL-UPL.', {
    data: ['dokumen lingkungan'],
    raa: 'RAA.02.02.14',
  }),
  record('udara', 'Udara Banten', 'Dinas Lingkungan Hidup', 'Mutu udara dan air dari stasiun pemantau.', {
    data: ['mutu udara', 'mutu air'],
    raa: 'RAA.02.02.14',
  }),
  record(
    'retribusi',
    'e-Retribusi',
    'Badan Pendapatan Daerah',
    'Pembayaran retribusi daerah dan kekayaan daerah dengan QRIS.',
    {
      data: ['pembayaran retribusi'],
      raa: 'RAA.02.02.19',
    },
  ),
  record('randis', 'Kendaraan Dinas', 'Biro Umum', 'Peminjaman dan servis kendaraan dinas.', {
    data: ['kendaraan', 'pemakaian'],
    raa: 'RAA.02.02.20',
  }),
  record('audit', 'e-Audit', 'Inspektorat', 'Tindak lanjut temuan pemeriksaan dan rekomendasi BPK.', {
    data: ['temuan', 'tindak lanjut'],
    raa: 'RAA.01.02.09',
  }),
  record(
    'gratifikasi',
    'WBS Inspektorat',
    'Inspektorat',
    'Pelaporan dugaan pelanggaran dan gratifikasi oleh pegawai.',
    {
      data: ['laporan pelanggaran'],
    },
  ),
  record('ppid', 'PPID', 'Dinas Komunikasi dan Informatika', 'Permohonan informasi publik dan keberatan.', {
    data: ['permohonan informasi'],
  }),
];
