import type { Candidate } from '../../../functions/domain/similarity/score';
import { record } from './labelled';

const national: readonly Candidate[] = [
  record(
    'srikandi',
    'Sistem Informasi Kearsipan Dinamis Terintegrasi',
    'Arsip Nasional Republik Indonesia',
    'Pembuatan, pengiriman, dan penyimpanan naskah dinas serta arsip dinamis instansi pemerintah.',
    { abbreviation: 'SRIKANDI', data: ['naskah dinas', 'arsip dinamis'], raa: 'RAA.01.02.06' },
  ),
  record(
    'sp4n',
    'Sistem Pengelolaan Pengaduan Pelayanan Publik Nasional',
    'Kementerian PANRB',
    'Satu kanal bagi masyarakat untuk mengadu dan memantau tindak lanjut instansi.',
    { abbreviation: 'SP4N-LAPOR!', data: ['pengaduan masyarakat'], raa: 'RAA.01.01.01' },
  ),
  record(
    'satusehat',
    'SATUSEHAT',
    'Kementerian Kesehatan',
    'Pertukaran rekam medis elektronik antar fasilitas pelayanan kesehatan.',
    { data: ['rekam medis elektronik', 'fasilitas kesehatan'] },
  ),
  record(
    'sisrute',
    'SISRUTE',
    'Kementerian Kesehatan',
    'Rujukan pasien antar rumah sakit beserta ruang yang tersedia.',
    {
      data: ['rujukan pasien', 'ketersediaan tempat tidur'],
    },
  ),
  record(
    'siks-ng',
    'Sistem Informasi Kesejahteraan Sosial Next Generation',
    'Kementerian Sosial',
    'Pemutakhiran data keluarga miskin dan calon penerima bantuan sosial.',
    { abbreviation: 'SIKS-NG', data: ['penerima bantuan sosial'] },
  ),
  record(
    'simfoni',
    'SIMFONI PPA',
    'Kementerian Pemberdayaan Perempuan dan Perlindungan Anak',
    'Pencatatan kasus kekerasan terhadap perempuan dan anak serta penanganannya.',
    { data: ['kasus kekerasan'] },
  ),
  record('siapkerja', 'SIAPkerja', 'Kementerian Ketenagakerjaan', 'Lowongan kerja, pelatihan kerja, dan sertifikasi.', {
    data: ['lowongan kerja', 'pencari kerja'],
  }),
  record('erdkk', 'e-RDKK', 'Kementerian Pertanian', 'Kebutuhan pupuk bersubsidi tiap kelompok tani.', {
    data: ['kelompok tani', 'kuota pupuk'],
  }),
  record('isikhnas', 'iSIKHNAS', 'Kementerian Pertanian', 'Laporan penyakit hewan, vaksinasi ternak, dan pemotongan.', {
    data: ['kasus penyakit hewan'],
  }),
  record(
    'panel-harga',
    'Panel Harga Pangan',
    'Badan Pangan Nasional',
    'Harga pangan harian tingkat produsen dan eceran.',
    {
      data: ['harga pangan harian'],
    },
  ),
  record('simbg', 'SIMBG', 'Kementerian PUPR', 'Persetujuan bangunan gedung dan sertifikat laik fungsi.', {
    data: ['persetujuan bangunan gedung'],
  }),
  record(
    'oss',
    'Online Single Submission',
    'Kementerian Investasi',
    'Perizinan berusaha berbasis risiko bagi pelaku usaha.',
    {
      abbreviation: 'OSS-RBA',
      data: ['nomor induk berusaha'],
    },
  ),
  record(
    'eblue',
    'e-Blue',
    'Kementerian Perhubungan',
    'Bukti lulus uji berkala kendaraan bermotor dengan kartu pintar.',
    {
      data: ['hasil uji berkala'],
    },
  ),
  record(
    'amdalnet',
    'Amdalnet',
    'Kementerian Lingkungan Hidup',
    'Persetujuan lingkungan: Amdal, UKL-UPL, dan SPPL secara elektronik.',
    { data: ['dokumen lingkungan'] },
  ),
  record(
    'sipsn',
    'SIPSN',
    'Kementerian Lingkungan Hidup',
    'Data timbulan sampah, bank sampah, dan tempat pemrosesan akhir.',
    {
      data: ['timbulan sampah'],
    },
  ),
  record('inarisk', 'InaRISK', 'BNPB', 'Peta ancaman, kerentanan, dan risiko bencana tiap wilayah.', {
    data: ['indeks risiko bencana'],
  }),
  record(
    'inlis',
    'INLISLite',
    'Perpustakaan Nasional',
    'Otomasi perpustakaan: katalog buku, anggota, dan peminjaman.',
    {
      data: ['katalog buku', 'anggota perpustakaan'],
    },
  ),
  record('lhkpn', 'e-LHKPN', 'KPK', 'Penyelenggara negara melaporkan harta kekayaannya.', { data: ['harta kekayaan'] }),
  record('siptl', 'SIPTL', 'BPK', 'Tindak lanjut rekomendasi hasil pemeriksaan oleh instansi.', {
    data: ['rekomendasi pemeriksaan'],
  }),
  record('sirup', 'SIRUP', 'LKPP', 'Pengumuman rencana umum pengadaan barang dan jasa.', {
    data: ['paket pengadaan'],
    raa: 'RAA.01.02.03',
  }),
  record(
    'sipd',
    'Sistem Informasi Pemerintahan Daerah',
    'Kementerian Dalam Negeri',
    'Perencanaan, penganggaran, dan penatausahaan keuangan daerah.',
    {
      abbreviation: 'SIPD',
      data: ['RKPD', 'APBD', 'realisasi anggaran'],
    },
  ),
  record(
    'registrasi-cagar',
    'Registrasi Nasional Cagar Budaya',
    'Kementerian Kebudayaan',
    'Pendaftaran dan penetapan benda, bangunan, dan situs bersejarah.',
    {
      data: ['cagar budaya'],
    },
  ),
];

const provincial: readonly Candidate[] = [
  record(
    'ecuti',
    'e-Cuti',
    'Badan Kepegawaian Daerah',
    'ASN mengajukan cuti tahunan, sakit, dan melahirkan; atasan menyetujui.',
    {
      data: ['sisa cuti'],
      raa: 'RAA.01.02.07',
    },
  ),
  record(
    'tpp',
    'SIMTPP',
    'Badan Kepegawaian Daerah',
    'Penghitungan tambahan penghasilan pegawai dari kehadiran dan kinerja.',
    {
      data: ['daftar TPP', 'rekap kehadiran'],
      raa: 'RAA.01.02.07',
    },
  ),
  record(
    'corpu',
    'Banten Corporate University',
    'BPSDM',
    'Kelas daring, modul belajar, dan sertifikat kompetensi ASN.',
    {
      data: ['peserta pelatihan', 'sertifikat'],
    },
  ),
  record('sppd', 'e-SPPD', 'BPKAD', 'Surat tugas, rincian biaya, dan pertanggungjawaban perjalanan dinas.', {
    data: ['surat perjalanan dinas'],
  }),
  record('simbada', 'SIMBADA', 'BPKAD', 'Pencatatan barang milik daerah: tanah, gedung, peralatan, dan mesin.', {
    data: ['kartu inventaris barang'],
  }),
  record('ruang', 'SIPRA', 'Biro Umum', 'Pemesanan ruang rapat dan aula di lingkungan sekretariat.', {
    data: ['jadwal ruang rapat'],
  }),
  record('tamu', 'Buku Tamu Digital', 'Biro Umum', 'Pencatatan tamu yang berkunjung dan pejabat yang dituju.', {
    data: ['daftar tamu'],
  }),
  record(
    'agenda',
    'Agenda Pimpinan',
    'Biro Administrasi Pimpinan',
    'Jadwal acara gubernur, sambutan, dan penugasan yang mewakili.',
    {
      data: ['agenda gubernur'],
    },
  ),
  record(
    'hibah',
    'e-Hibah',
    'Biro Kesejahteraan Rakyat',
    'Proposal hibah rumah ibadah dan yayasan, verifikasi, serta laporan penggunaannya.',
    {
      data: ['proposal hibah'],
    },
  ),
  record(
    'ormas',
    'SIORMAS',
    'Badan Kesatuan Bangsa dan Politik',
    'Pelaporan keberadaan organisasi kemasyarakatan dan pengurusnya.',
    {
      data: ['daftar organisasi'],
    },
  ),
  record(
    'ppid',
    'PPID Banten',
    'Diskominfo',
    'Permohonan informasi publik, keberatan, dan daftar informasi dikecualikan.',
    {
      data: ['permohonan informasi'],
    },
  ),
  record('helpdesk', 'Helpdesk', 'Diskominfo', 'Tiket gangguan jaringan, surel, dan komputer OPD.', {
    data: ['tiket gangguan'],
  }),
  record('satudata', 'Banten Satu Data', 'Diskominfo', 'Portal dataset terbuka dari seluruh OPD beserta metadatanya.', {
    data: ['dataset'],
  }),
  record(
    'wbs',
    'WBS Banten',
    'Inspektorat',
    'Pelaporan dugaan korupsi dan gratifikasi pegawai dengan identitas dirahasiakan.',
    {
      data: ['laporan dugaan pelanggaran'],
    },
  ),
  record(
    'spmb',
    'SPMB Banten',
    'Dinas Pendidikan dan Kebudayaan',
    'Seleksi murid baru SMA dan SMK: zonasi, prestasi, afirmasi.',
    {
      data: ['calon murid'],
    },
  ),
  record('leger', 'SI Leger Jalan', 'Dinas PUPR', 'Kondisi ruas jalan provinsi, jembatan, dan riwayat perbaikan.', {
    data: ['ruas jalan', 'kondisi jembatan'],
  }),
  record('tma', 'Siaga Air', 'Dinas PUPR', 'Tinggi muka air sungai dan bendung dari sensor, dengan peringatan dini.', {
    data: ['tinggi muka air'],
  }),
  record(
    'trayek',
    'SITRAYEK',
    'Dinas Perhubungan',
    'Izin trayek angkutan antarkota dalam provinsi dan kartu pengawasannya.',
    { data: ['izin trayek'] },
  ),
  record('samsat', 'Samsat Ceria', 'Bapenda', 'Pembayaran pajak kendaraan bermotor dan cek tagihannya.', {
    data: ['tagihan pajak kendaraan'],
  }),
  record('wisata', 'Banten Tourism', 'Dinas Pariwisata', 'Destinasi, hotel, dan kalender acara wisata.', {
    data: ['destinasi wisata'],
  }),
  record('umkm', 'Banten Mart', 'Dinas Koperasi dan UKM', 'Pasar daring produk UMKM binaan.', {
    data: ['produk UMKM'],
  }),
  record('skm', 'e-SKM', 'Biro Organisasi', 'Survei kepuasan masyarakat dan indeksnya tiap unit layanan.', {
    data: ['indeks kepuasan'],
  }),
  record(
    'antre',
    'Antrean Online RSUD Banten',
    'RSUD Banten',
    'Pengambilan nomor antrean poliklinik dan pendaftaran pasien.',
    {
      data: ['nomor antrean', 'jadwal dokter'],
    },
  ),
  record('ambulans', 'PSC 119 Banten', 'Dinas Kesehatan', 'Permintaan ambulans dan penanganan gawat darurat.', {
    data: ['panggilan darurat'],
  }),
  record(
    'jdih',
    'JDIH Banten',
    'Biro Hukum',
    'Peraturan daerah, peraturan gubernur, dan keputusan yang dapat diunduh.',
    { data: ['produk hukum'] },
  ),
  record('magang', 'Magang Banten', 'BKD', 'Pendaftaran praktik kerja mahasiswa dan siswa SMK di OPD.', {
    data: ['peserta magang'],
  }),
];

export const heldOutRecords = [...national, ...provincial];
