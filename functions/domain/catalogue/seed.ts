import { profile } from '../office/office-profile';
import type { CatalogueContent } from './record';

interface SeedRecord {
  id: string;
  content: CatalogueContent;
}

type Row = Omit<SeedRecord['content'], 'class' | 'status'> & Partial<Pick<CatalogueContent, 'status'>>;
const rows =
  (group: CatalogueContent['class'], common: Partial<CatalogueContent> = {}) =>
  (id: string, name: string, row: Omit<Row, 'name'>): SeedRecord => ({
    id,
    content: { status: 'berjalan', ...common, ...row, class: group, name },
  });

const umum = rows('aplikasi-umum', { users: 'internal' });
/**
 * Returns a record for a field in which the government may name one shared application. It warns a province not to
 * build its own.
 */
const field = (id: string, name: string, raa: string, purpose: string): SeedRecord =>
  umum(id, `Aplikasi Umum bidang ${name}`, {
    agency: 'Pemerintah pusat',
    raa,
    purpose,
    status: 'dibangun',
    openItems: ['Bidang yang Aplikasi Umumnya ada atau akan ditetapkan. Periksa keputusan terbaru.'],
  });

/** Applications and fields that all provinces share, by Perpres 95/2018 and 132/2022. */
const national: readonly SeedRecord[] = [
  umum('srikandi', 'Sistem Informasi Kearsipan Dinamis Terintegrasi', {
    abbreviation: 'SRIKANDI',
    agency: 'Arsip Nasional Republik Indonesia',
    raa: 'RAA.01.02.06',
    purpose: 'Kearsipan dinamis dan persuratan: surat masuk, surat keluar, disposisi, tanda tangan, dan arsip.',
    dataOut: ['Surat masuk', 'Surat keluar', 'Disposisi', 'Arsip dinamis'],
  }),
  umum('si-asn', 'Sistem Informasi Aparatur Sipil Negara', {
    abbreviation: 'SI-ASN',
    agency: 'Badan Kepegawaian Negara',
    raa: 'RAA.01.02.07',
    personalData: 'ya',
    purpose: 'Kepegawaian: data pegawai, kenaikan pangkat, mutasi, pensiun, dan kinerja ASN.',
    dataOut: ['Data pegawai ASN', 'Riwayat jabatan', 'Riwayat pangkat'],
  }),
  umum('sp4n-lapor', 'Sistem Pengelolaan Pengaduan Pelayanan Publik Nasional', {
    abbreviation: 'SP4N-LAPOR!',
    agency: 'Kementerian PANRB',
    raa: 'RAA.01.01.01',
    users: 'masyarakat',
    purpose: 'Pengaduan dan aspirasi masyarakat tentang pelayanan publik, dan tindak lanjutnya.',
    dataOut: ['Pengaduan masyarakat', 'Tindak lanjut pengaduan'],
  }),
  umum('spse', 'Sistem Pengadaan Secara Elektronik', {
    abbreviation: 'SPSE',
    agency: 'LKPP',
    raa: 'RAA.01.02.03',
    users: 'internal-dan-masyarakat',
    purpose: 'Pengadaan barang dan jasa: tender, penunjukan langsung, dan kontrak.',
    dataOut: ['Paket pengadaan', 'Penyedia', 'Kontrak'],
  }),
  field('umum-perencanaan', 'perencanaan', 'RAA.01.02.01', 'Perencanaan pembangunan: RPJMD, RKPD, dan Renstra.'),
  field('umum-penganggaran', 'penganggaran', 'RAA.01.02.02', 'Penyusunan anggaran: KUA-PPAS, RKA, dan DPA.'),
  field(
    'umum-kinerja',
    'akuntabilitas kinerja',
    'RAA.01.02.04',
    'Perjanjian, pengukuran, dan laporan kinerja (SAKIP).',
  ),
  field('umum-monev', 'pemantauan dan evaluasi', 'RAA.01.02.05', 'Pemantauan dan evaluasi program dan kegiatan.'),
];

const sector = rows('sektor', { users: 'internal' });
const sectors: readonly SeedRecord[] = [
  sector('dapodik', 'Data Pokok Pendidikan', {
    abbreviation: 'Dapodik',
    agency: 'Kementerian Pendidikan Dasar dan Menengah',
    raa: 'RAA.02.02.02',
    purpose: 'Data sekolah, guru, dan siswa.',
    personalData: 'ya',
    dataOut: ['Data sekolah', 'Data guru', 'Data siswa'],
  }),
  sector('satusehat', 'SATUSEHAT', {
    agency: 'Kementerian Kesehatan',
    raa: 'RAA.02.02.01',
    personalData: 'ya',
    purpose: 'Pertukaran data kesehatan: rekam medis elektronik dan data fasilitas kesehatan.',
    dataOut: ['Rekam medis elektronik', 'Data fasilitas kesehatan'],
  }),
  sector('siak', 'Sistem Informasi Administrasi Kependudukan', {
    abbreviation: 'SIAK',
    agency: 'Kementerian Dalam Negeri',
    raa: 'RAA.02.02.04',
    personalData: 'ya',
    purpose: 'Administrasi kependudukan: NIK, kartu keluarga, KTP-el, dan akta pencatatan sipil.',
    dataOut: ['NIK', 'Data penduduk', 'Kartu keluarga'],
  }),
  sector('siks-ng', 'Sistem Informasi Kesejahteraan Sosial Next Generation', {
    abbreviation: 'SIKS-NG',
    agency: 'Kementerian Sosial',
    raa: 'RAA.02.02.03',
    personalData: 'ya',
    purpose: 'Data kesejahteraan sosial dan penerima bantuan sosial.',
    dataOut: ['Penerima bantuan sosial', 'Data kesejahteraan sosial'],
  }),
  sector('oss-rba', 'Online Single Submission Risk Based Approach', {
    abbreviation: 'OSS-RBA',
    agency: 'Kementerian Investasi dan Hilirisasi/BKPM',
    raa: 'RAA.02.02.05',
    purpose: 'Perizinan berusaha berbasis risiko.',
    users: 'internal-dan-masyarakat',
    dataOut: ['Nomor Induk Berusaha', 'Perizinan berusaha'],
  }),
  sector('sipd', 'Sistem Informasi Pemerintahan Daerah', {
    abbreviation: 'SIPD',
    agency: 'Kementerian Dalam Negeri',
    raa: 'RAA.01.02.02',
    purpose: 'Perencanaan, penganggaran, penatausahaan, dan pelaporan keuangan daerah.',
    dataOut: ['APBD', 'RKPD', 'Realisasi anggaran'],
  }),
  sector('siinas', 'Sistem Informasi Industri Nasional', {
    abbreviation: 'SIINas',
    agency: 'Kementerian Perindustrian',
    raa: 'RAA.02.02.06',
    purpose: 'Data industri dan laporan perusahaan industri.',
    users: 'internal-dan-masyarakat',
    dataOut: ['Data perusahaan industri'],
  }),
  sector('siskeudes', 'Sistem Keuangan Desa', {
    abbreviation: 'Siskeudes',
    agency: 'Kementerian Dalam Negeri dan BPKP',
    raa: 'RAA.02.02.17',
    purpose: 'Perencanaan, penganggaran, dan laporan keuangan desa.',
    dataOut: ['APB Desa', 'Laporan keuangan desa'],
  }),
];

const kominfo = 'Dinas Komunikasi, Informatika, Statistik dan Persandian';
const pemprov = 'Pemerintah Provinsi Banten';
const banten = rows('provinsi', {
  openItems: ['Keterangan awal dari sumber terbuka. Periksa pemilik dan keadaannya, lalu lengkapi.'],
});

/** The ten applications named in the province's own public repositories. */
const ofBanten: readonly SeedRecord[] = [
  banten('portal-pemprov', 'Portal Pemerintah Provinsi Banten', {
    abbreviation: 'Portal Pemprov',
    agency: kominfo,
    raa: 'RAA.02.02.23',
    users: 'masyarakat',
    basis: 'web',
    purpose: 'Portal informasi resmi, berita, dan layanan pemerintah provinsi.',
  }),
  banten('banten-satu-data', 'Banten Satu Data', {
    agency: kominfo,
    raa: 'RAA.02.02.21',
    users: 'internal-dan-masyarakat',
    basis: 'web',
    purpose: 'Portal data terbuka dan statistik sektoral provinsi.',
    dataOut: ['Dataset terbuka', 'Statistik sektoral'],
  }),
  banten('banten-satu-login', 'Banten Satu Login', {
    abbreviation: 'SSO',
    agency: kominfo,
    raa: 'RAA.02.02.23',
    users: 'internal',
    basis: 'web',
    purpose: 'Satu akun untuk masuk ke aplikasi-aplikasi provinsi (single sign-on).',
    dataOut: ['Akun pengguna'],
  }),
  banten('simbada', 'Sistem Informasi Manajemen Barang Daerah', {
    abbreviation: 'SIMBADA',
    agency: 'Badan Pengelolaan Keuangan dan Aset Daerah',
    raa: 'RAA.02.02.20',
    purpose: 'Inventaris, mutasi, dan laporan barang milik daerah (aset).',
    users: 'internal',
    dataOut: ['Barang milik daerah', 'Inventaris aset'],
  }),
  banten('palapa', 'Palapa', {
    agency: kominfo,
    raa: 'RAA.02.02.22',
    users: 'internal-dan-masyarakat',
    basis: 'web',
    purpose: 'Geoportal: peta dan data geospasial provinsi.',
    dataOut: ['Peta tematik', 'Data geospasial'],
  }),
  banten('helpdesk', 'Helpdesk', {
    agency: kominfo,
    raa: 'RAA.02.02.23',
    users: 'internal',
    basis: 'web',
    purpose: 'Permintaan bantuan dan laporan gangguan layanan TIK antar-OPD.',
    dataOut: ['Tiket bantuan'],
  }),
  banten('sop-online', 'SOP Online', {
    agency: pemprov,
    raa: 'RAA.02.02.24',
    users: 'internal',
    basis: 'web',
    purpose: 'Penyusunan dan penyimpanan standar operasional prosedur perangkat daerah.',
    dataOut: ['Standar operasional prosedur'],
  }),
  banten('dashboard-pimpinan', 'Dashboard Pimpinan', {
    agency: pemprov,
    raa: 'RAA.02.02.24',
    users: 'internal',
    basis: 'web',
    purpose: 'Ringkasan capaian dan indikator pembangunan untuk pimpinan.',
    dataIn: ['Statistik sektoral', 'Realisasi anggaran'],
  }),
  banten('layanan-kesehatan', 'Layanan Kesehatan', {
    agency: 'Dinas Kesehatan',
    raa: 'RAA.02.02.01',
    users: 'masyarakat',
    personalData: 'ya',
    purpose: 'Informasi fasilitas dan layanan kesehatan untuk masyarakat.',
  }),
  banten('psb', 'Penerimaan Siswa Baru', {
    abbreviation: 'PSB',
    agency: 'Dinas Pendidikan dan Kebudayaan',
    raa: 'RAA.02.02.02',
    personalData: 'ya',
    purpose: 'Pendaftaran dan seleksi siswa baru SMA, SMK, dan SKh.',
    users: 'masyarakat',
    basis: 'web',
    dataIn: ['Data siswa'],
  }),
];

/**
 * Returns the first catalogue of this process's office. A province other than Banten starts with the national records
 * only.
 */
export const catalogueSeed = (): readonly SeedRecord[] => [
  ...national,
  ...sectors,
  ...(/\bbanten\b/i.test(profile.government) ? ofBanten : []),
];
