import { type LabelledSet, request } from './labelled';
import { unseenRecords } from './unseen-records';
import { unseenOfServices } from './unseen-services';

/** Requests of the inner office: staff, papers, property, money. Written without a look at the comparison's words, weights or other sets. */
const ofTheOffice = [
  request(
    'Absensi Pegawai Mobile',
    'RSUD Provinsi',
    'Perawat dan staf absen masuk dan pulang lewat ponsel, dengan titik koordinat rumah sakit, untuk hitungan jasa pelayanan.',
    {
      similar: { presensi: 'Merekam kehadiran pegawai dengan lokasi adalah kebutuhan yang sama.' },
      notSimilar: {
        cuti: 'Cuti hanya sebagian kecil dan tidak merekam jam hadir.',
        rekam: 'Rumah sakit yang sama, tetapi urusannya pasien.',
      },
    },
    { data: ['daftar hadir'] },
  ),
  request(
    'Permohonan Izin Tidak Masuk Kerja',
    'Dinas Perhubungan',
    'Pegawai meminta izin libur tahunan atau sakit dari telepon, dan kepala seksi menyetujui.',
    {
      similar: { cuti: 'Pengajuan dan persetujuan cuti adalah kebutuhan yang sama.' },
      notSimilar: {
        izin: 'Izin usaha, bukan izin pegawai.',
        trayek: 'Dinas yang sama dan sama-sama izin, tetapi izin angkutan.',
      },
    },
  ),
  request(
    'SIPENA: Sistem Penilaian Prestasi Aparatur',
    'Dinas Pariwisata',
    'Atasan menilai capaian SKP bawahan tiap triwulan sebagai dasar pembayaran TPP.',
    {
      similar: { 'kinerja-asn': 'Sasaran, laporan, dan penilaian kinerja pegawai sudah ada di sana.' },
      notSimilar: {
        atlet: 'Prestasi atlet, bukan pegawai.',
        pangkat: 'Usul pangkat memakai nilai, tetapi tidak menilai.',
      },
    },
  ),
  request(
    'Layanan KGB dan Kepangkatan Online',
    'Dinas Pendidikan dan Kebudayaan',
    'Guru SMA mengirim berkas usulan naik golongan dan gaji berkala tanpa map kertas.',
    {
      similar: { pangkat: 'Usul kenaikan pangkat dan gaji berkala dengan berkas.' },
      notSimilar: { ijazah: 'Dinas yang sama, tetapi pengesahan ijazah alumni.' },
    },
    { data: ['SK pangkat terakhir'] },
  ),
  request(
    'E-Learning Widyaiswara',
    'Badan Pengembangan Sumber Daya Manusia',
    'Kursus daring bagi pegawai negeri dengan modul, kuis, dan piagam setelah lulus.',
    {
      similar: { diklat: 'Pembelajaran ASN dengan ujian dan sertifikat.' },
      notSimilar: { blk: 'Kursus keterampilan bagi pencari kerja.', baca: 'Membaca buku, bukan belajar dengan ujian.' },
    },
  ),
  request(
    'TATA USAHA: Agenda Surat dan Lembar Disposisi Elektronik',
    'Dinas Lingkungan Hidup dan Kehutanan',
    'Mencatat surat masuk dan keluar, meneruskan disposisi kepala dinas ke bidang, dan menyimpan arsipnya.',
    {
      similar: { surat: 'SRIKANDI mengelola surat, disposisi, dan arsip.' },
      notSimilar: {
        agenda: 'Agenda kegiatan pimpinan, bukan agenda surat.',
        'arsip-statis': 'Arsip sejarah untuk masyarakat.',
      },
    },
    { data: ['surat masuk', 'surat keluar'] },
  ),
  request(
    'Jadwal Kepala Dinas',
    'Dinas Kesehatan',
    'Sekretaris memasukkan undangan rapat kepala dinas, dan ajudan melihat kegiatan hari ini serta siapa yang mewakili.',
    {
      similar: { agenda: 'Jadwal, undangan, dan yang mewakili pimpinan.' },
      notSimilar: { rapat: 'Memesan ruang, bukan mengatur jadwal orang.', poli: 'Jadwal dokter poliklinik.' },
    },
  ),
  request(
    'SIRANDA: Reservasi Aula dan Gedung Pertemuan',
    'Badan Pengembangan Sumber Daya Manusia',
    'Instansi memesan aula, kelas, dan asrama balai diklat menurut tanggal yang kosong.',
    {
      similar: { rapat: 'Pemesanan ruang menurut jadwal.' },
      notSimilar: { diklat: 'Instansi yang sama, tetapi pembelajaran.', rusun: 'Sewa hunian bulanan.' },
    },
  ),
  request(
    'Manajemen Mobil Operasional',
    'Dinas Sosial',
    'Pinjam pakai mobil dinas, pengemudi, perawatan berkala, dan catatan BBM.',
    {
      similar: { randis: 'Peminjaman, sopir, servis, dan bahan bakar kendaraan dinas.' },
      notSimilar: { pkb: 'Pajak kendaraan warga.', ambulans: 'Panggilan gawat darurat.' },
    },
  ),
  request(
    'Inventaris Barang Sekolah Negeri',
    'Dinas Pendidikan dan Kebudayaan',
    'SMA dan SMK mencatat aset, memberi label QR, memindahkan, dan mengusulkan penghapusan barang rusak.',
    {
      similar: { aset: 'Penatausahaan barang milik daerah termasuk mutasi dan penghapusan.' },
      notSimilar: { spmb: 'Sekolah yang sama, tetapi penerimaan murid.', obat: 'Stok obat.' },
    },
    { data: ['kartu inventaris barang'] },
  ),
  request(
    'Kanal Pengaduan Pelanggaran Internal',
    'RSUD Provinsi',
    'Karyawan dapat mengadukan suap dan penyalahgunaan wewenang secara anonim kepada satuan pengawas.',
    {
      similar: { wbs: 'Pelaporan pelanggaran tanpa identitas.' },
      notSimilar: {
        perda: 'Pelanggaran peraturan daerah oleh warga.',
        k3: 'Laporan kecelakaan kerja perusahaan.',
      },
    },
  ),
  request(
    'Monitoring Tindak Lanjut LHP',
    'Dinas Pekerjaan Umum dan Penataan Ruang',
    'Bidang mengunggah bukti penyelesaian temuan BPK dan Inspektorat, lalu sekretariat memantau yang belum tuntas.',
    {
      similar: { temuan: 'Tindak lanjut rekomendasi pemeriksaan per perangkat daerah.' },
      notSimilar: { jalan: 'Dinas yang sama, tetapi kondisi jalan.' },
    },
  ),
  request(
    'Proposal Bantuan Rumah Ibadah dan Ormas',
    'Biro Kesejahteraan Rakyat',
    'Pengurus masjid dan yayasan mengajukan dana hibah, diperiksa kelengkapannya, dan mengirim laporan pertanggungjawaban.',
    {
      similar: { hibah: 'Pengajuan, verifikasi, dan pertanggungjawaban hibah.' },
      notSimilar: {
        bansos: 'Bantuan bagi keluarga, bukan lembaga.',
        beasiswa: 'Biro yang sama, tetapi mahasiswa.',
      },
    },
  ),
  request(
    'Pelaporan Gangguan Internet dan Perangkat Kantor',
    'Sekretariat DPRD',
    'Staf membuat tiket kerusakan komputer, printer, dan wifi; teknisi menutup tiket setelah selesai.',
    {
      similar: { helpdesk: 'Tiket gangguan TIK yang ditangani teknisi.' },
      notSimilar: {
        aduan: 'Keluhan warga atas pelayanan publik.',
        reses: 'Sekretariat yang sama, tetapi usulan warga.',
      },
    },
  ),
];

export const unseen: LabelledSet = { records: unseenRecords, requests: [...ofTheOffice, ...unseenOfServices] };
