import type { Candidate } from '../../../functions/domain/similarity/score';
import { record } from './labelled';

export const recordsBefore: readonly Candidate[] = [
  record(
    'srikandi',
    'SRIKANDI',
    'ANRI',
    'Kearsipan dinamis: surat masuk, surat keluar, disposisi, dan pemberkasan arsip.',
    {
      data: ['surat masuk', 'surat keluar', 'arsip'],
      raa: 'RAA.01.02.06',
    },
  ),
  record('si-asn', 'SI-ASN', 'BKN', 'Layanan kepegawaian ASN: data pegawai, kenaikan pangkat, mutasi, dan pensiun.', {
    data: ['data pegawai', 'riwayat jabatan'],
    raa: 'RAA.01.02.07',
  }),
  record('lapor', 'SP4N-LAPOR!', 'Kementerian PANRB', 'Pengaduan dan aspirasi masyarakat tentang pelayanan publik.', {
    data: ['pengaduan masyarakat'],
    raa: 'RAA.01.01.01',
  }),
  record('spse', 'SPSE', 'LKPP', 'Tender dan pengadaan barang dan jasa pemerintah secara elektronik.', {
    data: ['paket pengadaan', 'penyedia'],
    raa: 'RAA.01.02.03',
  }),
  record('sipd', 'SIPD', 'Kementerian Dalam Negeri', 'Perencanaan, penganggaran, dan penatausahaan keuangan daerah.', {
    data: ['RKA', 'DPA', 'realisasi anggaran'],
    raa: 'RAA.01.02.02',
  }),
  record(
    'simbada',
    'SIMBADA',
    'BPKAD',
    'Pencatatan barang milik daerah: perolehan, pemakaian, penghapusan, dan laporan aset.',
    {
      data: ['daftar barang milik daerah'],
      raa: 'RAA.02.02.20',
    },
  ),
  record('palapa', 'Palapa Geoportal', 'Bappeda', 'Berbagi pakai peta dan data geospasial antar perangkat daerah.', {
    data: ['peta tematik', 'peta rencana tata ruang'],
    raa: 'RAA.02.02.22',
  }),
  record('oss', 'OSS-RBA', 'Kementerian Investasi', 'Perizinan berusaha berbasis risiko.', {
    data: ['nomor induk berusaha', 'perizinan berusaha'],
    raa: 'RAA.02.02.05',
  }),
  record('siks-ng', 'SIKS-NG', 'Kementerian Sosial', 'Data terpadu kesejahteraan sosial dan penerima bantuan sosial.', {
    data: ['keluarga penerima manfaat'],
    raa: 'RAA.02.02.03',
  }),
  record('dapodik', 'Dapodik', 'Kementerian Pendidikan', 'Data pokok sekolah, guru, dan peserta didik.', {
    data: ['data sekolah', 'data guru', 'data siswa'],
    raa: 'RAA.02.02.02',
  }),
  record(
    'psb',
    'PSB Online',
    'Dinas Pendidikan',
    'Penerimaan siswa baru SMA, SMK, dan SLB: zonasi, prestasi, dan afirmasi.',
    {
      data: ['data pendaftar'],
      raa: 'RAA.02.02.02',
    },
  ),
  record(
    'siap-izin',
    'Izin Kesehatan Banten',
    'Dinas Penanaman Modal dan PTSP',
    'Permohonan izin praktik tenaga kesehatan dan izin operasional klinik.',
    {
      data: ['izin klinik', 'surat izin praktik'],
      raa: 'RAA.02.02.05',
    },
  ),
  record(
    'antre-rs',
    'Antrean RSUD',
    'RSUD Banten',
    'Mengambil nomor antrean poliklinik dan mendaftar berobat dari rumah.',
    {
      data: ['nomor antrean', 'data pasien'],
      raa: 'RAA.02.02.01',
    },
  ),
  record('absen', 'e-Presensi', 'Badan Kepegawaian Daerah', 'Absensi pegawai dengan lokasi dan foto wajah.', {
    data: ['kehadiran pegawai'],
    raa: 'RAA.01.02.07',
  }),
  record(
    'kinerja',
    'e-Kinerja',
    'Badan Kepegawaian Daerah',
    'Sasaran kinerja pegawai (SKP), catatan harian, dan tunjangan tambahan penghasilan.',
    {
      data: ['SKP', 'nilai kinerja'],
      raa: 'RAA.01.02.04',
    },
  ),
  record(
    'helpdesk',
    'Helpdesk TIK',
    'Dinas Komunikasi dan Informatika',
    'Tiket gangguan jaringan, perangkat komputer, dan surel dinas.',
    {
      data: ['tiket gangguan'],
      raa: 'RAA.02.02.23',
    },
  ),
  record('sppd', 'e-SPPD', 'Sekretariat Daerah', 'Surat perintah perjalanan dinas dan pertanggungjawaban biayanya.', {
    data: ['SPPD', 'biaya perjalanan'],
  }),
  record('jdih', 'JDIH', 'Biro Hukum', 'Dokumentasi peraturan daerah dan keputusan gubernur.', {
    data: ['produk hukum'],
    raa: 'RAA.01.01.03',
  }),
  record(
    'perpus',
    'Perpustakaan Digital',
    'Dinas Perpustakaan dan Kearsipan',
    'Katalog koleksi dan peminjaman buku perpustakaan.',
    {
      data: ['koleksi buku', 'anggota'],
      raa: 'RAA.02.02.26',
    },
  ),
  record(
    'loker',
    'Bursa Kerja',
    'Dinas Tenaga Kerja',
    'Lowongan kerja dan pencari kerja, pelatihan, serta pelaporan penempatan.',
    {
      data: ['lowongan', 'pencari kerja'],
      raa: 'RAA.02.02.16',
    },
  ),
  record('bencana', 'Siaga Bencana', 'BPBD', 'Peringatan dini dan laporan kejadian bencana.', {
    data: ['kejadian bencana'],
    raa: 'RAA.02.02.18',
  }),
  record('samsat', 'Samsat Banten', 'Badan Pendapatan Daerah', 'Pembayaran pajak kendaraan bermotor.', {
    data: ['pajak kendaraan'],
    raa: 'RAA.02.02.19',
  }),
  record(
    'harga',
    'Info Pangan',
    'Dinas Ketahanan Pangan',
    'Harga beras, cabai, dan komoditas pangan di pasar tiap hari.',
    {
      data: ['harga pangan'],
      raa: 'RAA.02.02.08',
    },
  ),
  record(
    'satu-data',
    'Banten Satu Data',
    'Dinas Komunikasi dan Informatika',
    'Portal data terbuka dan statistik sektoral.',
    {
      data: ['dataset', 'metadata'],
      raa: 'RAA.02.02.21',
    },
  ),
];
