import type { Candidate } from '../../../functions/domain/similarity/score';
import { record } from './labelled';

export const untunedRecords: readonly Candidate[] = [
  record('sp4n', 'SP4N-LAPOR!', 'Kementerian PANRB', 'Kanal nasional untuk menyampaikan pengaduan pelayanan publik.', {
    data: ['laporan warga'],
    raa: 'RAA.01.01.01',
  }),
  record(
    'srikandi',
    'SRIKANDI',
    'ANRI',
    'Persuratan dan kearsipan dinamis pemerintah: surat masuk, surat keluar, disposisi.',
    {
      data: ['naskah dinas'],
      raa: 'RAA.01.02.06',
    },
  ),
  record(
    'izin',
    'SIMPATIK',
    'DPMPTSP',
    'Permohonan izin dan nonizin secara daring, dari berkas sampai terbit surat izin.',
    {
      data: ['data pemohon', 'surat izin'],
      raa: 'RAA.02.02.12',
    },
  ),
  record(
    'antre-rs',
    'Antrean RSUD',
    'RSUD Malingping',
    'Ambil nomor antrean poliklinik dari ponsel dan lihat jadwal dokter.',
    {
      data: ['nomor antrean', 'jadwal dokter'],
    },
  ),
  record(
    'simpeg',
    'SIMASN',
    'BKD',
    'Riwayat jabatan, kenaikan pangkat, gaji berkala, dan pensiun pegawai negeri sipil.',
    {
      data: ['data pegawai'],
      raa: 'RAA.01.02.07',
    },
  ),
  record('kinerja-asn', 'e-Kinerja', 'BKD', 'Sasaran kinerja pegawai, aktivitas harian, dan tambahan penghasilan.', {
    data: ['aktivitas harian'],
    raa: 'RAA.01.02.07',
  }),
  record(
    'presensi',
    'Presensi Banten',
    'BKD',
    'Absen masuk dan pulang pegawai lewat ponsel dengan swafoto dan titik lokasi.',
    {
      data: ['daftar hadir'],
    },
  ),
  record(
    'bansos',
    'JSPS Digital',
    'Dinas Sosial',
    'Penerima jaminan sosial provinsi: usulan, verifikasi, dan pencairan bantuan keluarga miskin.',
    {
      data: ['penerima manfaat'],
      raa: 'RAA.02.02.06',
    },
  ),
  record(
    'aset',
    'SIMBADA',
    'BPKAD',
    'Pencatatan barang milik daerah, kartu inventaris, penyusutan, dan mutasi barang.',
    {
      data: ['barang milik daerah'],
      raa: 'RAA.01.02.05',
    },
  ),
  record('kendaraan', 'Randis', 'Biro Umum', 'Peminjaman kendaraan dinas, jadwal servis, dan pemakaian bahan bakar.', {
    data: ['kendaraan dinas'],
  }),
  record('geoportal', 'Palapa', 'Bappeda', 'Simpul jaringan informasi geospasial: berbagi peta tematik dan metadata.', {
    data: ['peta tematik'],
  }),
  record('desa', 'Siskeudes', 'BPKP', 'Pengelolaan keuangan desa: APBDes, belanja, dan pertanggungjawaban.', {
    data: ['APBDes'],
    raa: 'RAA.02.02.17',
  }),
  record(
    'gizi',
    'e-PPGBM',
    'Kementerian Kesehatan',
    'Pencatatan tinggi dan berat badan balita di posyandu untuk memantau stunting.',
    {
      data: ['status gizi balita'],
      raa: 'RAA.02.02.01',
    },
  ),
  record('obat', 'SELENA', 'Kementerian Kesehatan', 'Stok obat dan vaksin gudang farmasi serta puskesmas.', {
    data: ['stok obat'],
  }),
  record('harga', 'SP2KP', 'Kementerian Perdagangan', 'Harga harian bahan pokok di pasar rakyat.', {
    data: ['harga bahan pokok'],
  }),
  record(
    'ikan',
    'KUSUKA',
    'Kementerian Kelautan dan Perikanan',
    'Kartu pelaku usaha kelautan: nelayan, pembudi daya, pengolah ikan.',
    {
      data: ['data nelayan'],
    },
  ),
  record('pajak', 'SAMBAT', 'Bapenda', 'Bayar pajak kendaraan bermotor tahunan lewat ponsel.', {
    data: ['tagihan pajak kendaraan'],
  }),
  record(
    'perpus',
    'iBanten',
    'Dinas Perpustakaan dan Kearsipan',
    'Perpustakaan digital: pinjam dan baca buku elektronik.',
    {
      data: ['koleksi buku'],
    },
  ),
  record('loker', 'Banten Kerja', 'Dinas Tenaga Kerja', 'Lowongan kerja, pencari kerja, dan bursa kerja.', {
    data: ['lowongan kerja'],
  }),
  record('bencana', 'Pusdalops', 'BPBD', 'Kejadian bencana, laporan kerusakan, dan kebutuhan pengungsi.', {
    data: ['kejadian bencana'],
  }),
  record(
    'jdih',
    'JDIH Banten',
    'Biro Hukum',
    'Dokumentasi peraturan daerah, keputusan gubernur, dan produk hukum lain.',
    {
      data: ['produk hukum'],
    },
  ),
  record('lpse', 'SPSE', 'LKPP', 'Tender dan pengadaan barang jasa pemerintah secara elektronik.', {
    data: ['paket tender'],
  }),
];
