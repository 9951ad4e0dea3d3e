import { type LabelledSet, request } from './labelled';
import { untunedRecords } from './untuned-records';

/**
 * Written without knowledge of the weights, stop words or synonyms. Its first measurement was 100 % precision among the first two and 65 %
 * recall at five. Names without a synonym line (sembako, STNK, GPS, swafoto, pelamar, fakir) then became synonyms. No weight was tuned on
 * it.
 */
export const untuned: LabelledSet = {
  records: untunedRecords,
  requests: [
    request(
      'Curhat Warga',
      'Biro Umum',
      'Masyarakat menyampaikan keluhan layanan pemerintah lewat WhatsApp dan memantau jawabannya.',
      {
        similar: { sp4n: 'Keluhan layanan adalah pengaduan.' },
        notSimilar: { bencana: 'Laporan kejadian, bukan keluhan.' },
      },
    ),
    request(
      'e-Surat Setda',
      'Sekretariat Daerah',
      'Agenda surat masuk dan keluar, disposisi pimpinan, dan tanda tangan elektronik.',
      {
        similar: { srikandi: 'Persuratan wajib memakai SRIKANDI.' },
        notSimilar: { izin: 'Surat izin bukan surat dinas.' },
      },
    ),
    request(
      'Perizinan Penelitian',
      'Badan Kesatuan Bangsa dan Politik',
      'Mahasiswa mengajukan izin penelitian secara daring dan mengunduh surat rekomendasinya.',
      {
        similar: { izin: 'Izin dan nonizin daring sudah dilayani.' },
        notSimilar: { srikandi: 'Bukan surat antarinstansi.' },
      },
    ),
    request('Si Antri', 'RSUD Banten', 'Pendaftaran pasien rawat jalan dan nomor antrian poli dari rumah.', {
      similar: { 'antre-rs': 'Antrean poliklinik sudah ada.' },
      notSimilar: { obat: 'Stok obat bukan antrean.' },
    }),
    request(
      'Kenaikan Pangkat Guru',
      'Dinas Pendidikan dan Kebudayaan',
      'Berkas usul naik pangkat dan pensiun PNS guru dikirim tanpa kertas.',
      {
        similar: { simpeg: 'Kenaikan pangkat dan pensiun ada di SIMASN.' },
        notSimilar: { 'kinerja-asn': 'Pegawai yang sama, urusan lain.' },
      },
    ),
    request('Absensi Online Satpol PP', 'Satpol PP', 'Absensi anggota di pos jaga memakai foto dan GPS.', {
      similar: { presensi: 'Absen dengan lokasi sudah ada.' },
      notSimilar: { 'kinerja-asn': 'Aktivitas, bukan kehadiran.' },
    }),
    request(
      'Data Terpadu Fakir Miskin',
      'Dinas Sosial',
      'Usulan warga tidak mampu dari desa, verifikasi lapangan, dan penyaluran bansos tunai.',
      {
        similar: { bansos: 'Usulan, verifikasi, dan penyaluran sudah ada.' },
        notSimilar: { desa: 'Keuangan desa, bukan warganya.' },
      },
    ),
    request(
      'Inventaris Sekolah',
      'Dinas Pendidikan dan Kebudayaan',
      'Daftar barang inventaris SMA dan SMK milik provinsi, kondisi, dan perpindahannya.',
      {
        similar: { aset: 'Inventaris barang milik daerah.' },
        notSimilar: { lpse: 'Pengadaan, bukan pencatatan.' },
      },
    ),
    request('Pinjam Mobil Operasional', 'Dinas Kesehatan', 'Pegawai memesan mobil dinas dan sopir, BBM dicatat.', {
      similar: { kendaraan: 'Peminjaman kendaraan dinas sudah ada.' },
      notSimilar: { pajak: 'Pajak kendaraan warga.', perpus: 'Pinjam buku.' },
    }),
    request('WebGIS Irigasi', 'Dinas Pekerjaan Umum', 'Peta jaringan irigasi dan kerusakannya untuk umum.', {
      similar: { geoportal: 'Peta tematik dibagikan lewat Palapa.' },
      notSimilar: { bencana: 'Kerusakan karena bencana.' },
    }),
    request(
      'Dana Desa Transparan',
      'Dinas Pemberdayaan Masyarakat dan Desa',
      'Realisasi dana desa dan belanja APB Desa tiap triwulan.',
      {
        similar: { desa: 'Belanja dan APBDes ada di Siskeudes.' },
        notSimilar: { bansos: 'Usulan desa, bukan keuangannya.' },
      },
    ),
    request(
      'Posyandu Pintar',
      'Dinas Kesehatan',
      'Kader menimbang balita dan memantau tumbuh kembang anak agar tidak stunting.',
      {
        similar: { gizi: 'Penimbangan balita sudah dicatat.' },
        notSimilar: { obat: 'Dinas yang sama, urusan lain.' },
      },
    ),
    request(
      'Gudang Farmasi Provinsi',
      'Dinas Kesehatan',
      'Persediaan obat, tanggal kedaluwarsa, dan distribusi vaksin ke puskesmas.',
      {
        similar: { obat: 'Stok obat dan vaksin sudah ada.' },
        notSimilar: { aset: 'Persediaan habis pakai, bukan barang milik daerah.' },
      },
    ),
    request(
      'Pantau Sembako',
      'Dinas Perindustrian dan Perdagangan',
      'Petugas pasar mencatat harga sembako setiap pagi.',
      {
        similar: { harga: 'Harga bahan pokok harian sudah ada.' },
        notSimilar: { gizi: 'Sama-sama memantau.' },
      },
    ),
    request('Kartu Nelayan Banten', 'Dinas Kelautan dan Perikanan', 'Pendataan nelayan dan kapal penangkap ikan.', {
      similar: { ikan: 'Pendataan nelayan sudah nasional.' },
      notSimilar: { aset: 'Kartu inventaris bukan kartu nelayan.' },
    }),
    request('Samsat Ceria', 'Bapenda', 'Pembayaran PKB dan pengesahan STNK secara online.', {
      similar: { pajak: 'PKB adalah pajak kendaraan bermotor.' },
      notSimilar: { kendaraan: 'Kendaraan dinas.' },
    }),
    request(
      'Info Loker Banten',
      'Dinas Tenaga Kerja dan Transmigrasi',
      'Perusahaan memasang lowongan pekerjaan, pelamar mengirim lamaran.',
      {
        similar: { loker: 'Lowongan kerja sudah ada.' },
        notSimilar: { presensi: 'Pegawai, bukan pencari kerja.' },
      },
    ),
    request('Siaga Banjir', 'BPBD', 'Petugas melaporkan banjir dan longsor, jumlah pengungsi, dan logistik.', {
      similar: { bencana: 'Kejadian dan kebutuhan pengungsi sudah dicatat.' },
      notSimilar: { sp4n: 'Pengaduan pelayanan.' },
    }),
    request('Peraturan Gubernur Digital', 'Biro Hukum', 'Pencarian perda dan pergub beserta naskahnya.', {
      similar: { jdih: 'Produk hukum sudah didokumentasikan.' },
      notSimilar: { perpus: 'Buku, bukan peraturan.' },
    }),
    request('Lelang Cepat UMKM', 'Biro Pengadaan', 'Penyedia lokal mengikuti tender kecil dan mengirim penawaran.', {
      similar: { lpse: 'Tender wajib lewat SPSE.' },
      notSimilar: { loker: 'Lowongan, bukan tender.' },
    }),
    request('Jadwal Imam Masjid Raya', 'Biro Kesejahteraan Rakyat', 'Jadwal imam dan khatib serta kegiatan masjid.', {
      similar: {},
      notSimilar: { 'antre-rs': 'Jadwal dokter, bukan imam.' },
    }),
    request('Sewa Alat Berat', 'Dinas Pekerjaan Umum', 'Kontraktor menyewa ekskavator dan membayar retribusinya.', {
      similar: {},
      notSimilar: { kendaraan: 'Kendaraan dinas dipinjam pegawai.', pajak: 'Pajak, bukan retribusi sewa.' },
    }),
  ],
};
