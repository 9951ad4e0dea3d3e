import { recordsBefore } from './before-tuning-records';
import { type LabelledSet, request } from './labelled';

/** The half that the weights were tuned on. */
export const beforeTuning: LabelledSet = {
  records: recordsBefore,
  requests: [
    request(
      'e-Surat Dinas Sosial',
      'Dinas Sosial',
      'Mencatat surat masuk dan surat keluar, mengirim disposisi kepala dinas ke bidang, dan menyimpan naskah secara digital.',
      {
        similar: { srikandi: 'Persuratan dan disposisi adalah fungsi SRIKANDI.' },
        notSimilar: {
          sppd: 'Surat perintah perjalanan lain dari persuratan.',
          'siks-ng': 'Sama-sama sosial, tetapi bukan persuratan.',
        },
      },
      { data: ['surat masuk', 'surat keluar'], raa: 'RAA.01.02.06' },
    ),
    request(
      'SIMPEG Dinas Kesehatan',
      'Dinas Kesehatan',
      'Data pegawai dinas, kenaikan pangkat, cuti, dan pensiun ASN di lingkungan dinas.',
      {
        similar: { 'si-asn': 'Data pegawai, pangkat, dan pensiun ada di SI-ASN.' },
        notSimilar: { kinerja: 'SKP bukan data kepegawaian pokok.', loker: 'Mencari kerja bukan kepegawaian.' },
      },
      { data: ['data pegawai'] },
    ),
    request(
      'Lapor Pendidikan',
      'Dinas Pendidikan',
      'Saluran keluhan orang tua dan masyarakat tentang layanan sekolah, dengan tindak lanjut sampai selesai.',
      {
        similar: { lapor: 'Keluhan masyarakat ditangani SP4N-LAPOR!.' },
        notSimilar: { dapodik: 'Hanya sama-sama sekolah.', helpdesk: 'Tiket gangguan TIK, bukan aduan masyarakat.' },
      },
    ),
    request(
      'Inventaris Barang RSUD',
      'RSUD Banten',
      'Daftar inventaris dan aset rumah sakit: perolehan, pemindahan, pemeliharaan, dan penghapusan barang.',
      {
        similar: { simbada: 'Barang milik daerah dicatat di SIMBADA.' },
        notSimilar: { 'antre-rs': 'OPD sama, fungsi lain.', spse: 'Pengadaan bukan pencatatan aset.' },
      },
      { data: ['daftar barang'] },
    ),
    request(
      'Peta Sebaran Irigasi',
      'Dinas Pekerjaan Umum',
      'Menyajikan peta jaringan irigasi provinsi dalam bentuk webgis dan berbagi data spasial.',
      {
        similar: { palapa: 'Berbagi data spasial ada di geoportal.' },
        notSimilar: { 'satu-data': 'Data terbuka tanpa peta.' },
      },
      { data: ['peta irigasi'], raa: 'RAA.02.02.22' },
    ),
    request(
      'Perizinan Klinik',
      'Dinas Kesehatan',
      'Pengajuan izin operasional klinik dan praktik dokter secara daring.',
      {
        similar: {
          'siap-izin': 'Izin klinik dan praktik sudah dilayani.',
          oss: 'Klinik adalah perizinan berusaha di OSS.',
        },
        notSimilar: { 'antre-rs': 'Antrean poliklinik bukan izin.' },
      },
      { data: ['izin klinik'], raa: 'RAA.02.02.05' },
    ),
    request(
      'Antrean Online Puskesmas',
      'Dinas Kesehatan',
      'Pasien mengambil nomor antrian berobat dari telepon genggam dan melihat sisa antrian.',
      {
        similar: { 'antre-rs': 'Mengambil nomor antrean berobat.' },
        notSimilar: { 'siap-izin': 'Kesehatan, tetapi perizinan.' },
      },
    ),
    request(
      'Absensi Wajah Satpol PP',
      'Satuan Polisi Pamong Praja',
      'Kehadiran anggota dengan pengenalan wajah dan titik lokasi tugas.',
      {
        similar: { absen: 'Presensi dengan wajah dan lokasi.' },
        notSimilar: { kinerja: 'Tidak menilai SKP.', palapa: 'Titik lokasi bukan peta tematik.' },
      },
    ),
    request(
      'Penerimaan Peserta Didik SLB',
      'Dinas Pendidikan',
      'Pendaftaran murid baru sekolah luar biasa dengan verifikasi kebutuhan khusus.',
      {
        similar: { psb: 'Penerimaan siswa baru termasuk SLB.' },
        notSimilar: { dapodik: 'Mencatat siswa yang sudah diterima, bukan penerimaan.' },
      },
      { raa: 'RAA.02.02.02' },
    ),
    request(
      'Sistem Bansos Banten',
      'Dinas Sosial',
      'Pendataan keluarga miskin dan penyaluran bantuan sosial provinsi agar tepat sasaran.',
      {
        similar: { 'siks-ng': 'Penerima bantuan sosial didata di SIKS-NG.' },
        notSimilar: { bencana: 'Bantuan bencana tidak didata di sana.' },
      },
      { data: ['keluarga penerima bantuan'], raa: 'RAA.02.02.03' },
    ),
    request(
      'Perjalanan Dinas DPRD',
      'Sekretariat DPRD',
      'Pembuatan SPT dan SPPD anggota dewan serta pertanggungjawaban biaya.',
      {
        similar: { sppd: 'SPPD dan pertanggungjawaban biayanya sudah ada.' },
        notSimilar: { sipd: 'Penatausahaan keuangan lebih luas dari perjalanan.' },
      },
    ),
    request(
      'Monitoring Anggaran OPD',
      'Bappeda',
      'Penyusunan RKA dan DPA, perencanaan program, dan pemantauan realisasi anggaran.',
      {
        similar: { sipd: 'RKA, DPA, dan realisasi ada di SIPD.' },
        notSimilar: { palapa: 'Hanya OPD yang sama.', spse: 'Pengadaan, bukan penganggaran.' },
      },
      { data: ['RKA', 'realisasi anggaran'] },
    ),
    request(
      'Lowongan Kerja Difabel',
      'Dinas Sosial',
      'Mempertemukan perusahaan dengan pencari kerja penyandang disabilitas.',
      {
        similar: { loker: 'Bursa kerja melayani pencari kerja.' },
        notSimilar: { 'si-asn': 'Kepegawaian negara, bukan lowongan.' },
      },
    ),
    request(
      'Peminjaman Buku Keliling',
      'Dinas Perpustakaan dan Kearsipan',
      'Katalog koleksi mobil perpustakaan keliling dan peminjaman buku oleh anggota.',
      {
        similar: { perpus: 'Katalog dan peminjaman buku sudah ada.' },
        notSimilar: { srikandi: 'Arsip dinamis bukan koleksi buku.', samsat: 'Mobil hanya kendaraannya.' },
      },
    ),
    request(
      'Pantau Satwa Badak',
      'Balai Taman Nasional',
      'Mencatat hasil kamera jebak dan jejak badak jawa di hutan Ujung Kulon.',
      {
        similar: {},
        notSimilar: { palapa: 'Titik satwa bukan peta bersama.', bencana: 'Kejadian satwa bukan bencana.' },
      },
    ),
    request(
      'Tes Kebugaran Atlet',
      'Dinas Kepemudaan dan Olahraga',
      'Hasil uji fisik atlet pelatda dan program latihan tiap cabang olahraga.',
      {
        similar: {},
        notSimilar: { kinerja: 'Nilai atlet bukan kinerja pegawai.', loker: 'Latihan atlet bukan pelatihan kerja.' },
      },
    ),
    request(
      'Lelang Cepat Bahan Pokok',
      'Dinas Perindustrian dan Perdagangan',
      'Tender bahan pokok operasi pasar dengan penyedia terdaftar.',
      {
        similar: { spse: 'Tender dengan penyedia adalah SPSE.' },
        notSimilar: { harga: 'Menampilkan harga, tidak membeli.' },
      },
    ),
    request(
      'Arsip Peraturan Gubernur',
      'Biro Hukum',
      'Pencarian peraturan daerah, peraturan gubernur, dan keputusan untuk masyarakat.',
      {
        similar: { jdih: 'Produk hukum sudah di JDIH.' },
        notSimilar: { srikandi: 'Peraturan terbit bukan arsip dinamis.' },
      },
    ),
    request('Lapor Banjir', 'BPBD', 'Warga melaporkan banjir dan gempa dengan foto, posko mengirim peringatan dini.', {
      similar: { bencana: 'Laporan kejadian dan peringatan dini bencana.' },
      notSimilar: { lapor: 'Aduan pelayanan, bukan kejadian bencana.' },
    }),
    request(
      'Skrining Kesehatan Jiwa Remaja',
      'Dinas Kesehatan',
      'Kuesioner kesehatan jiwa remaja dan rujukan ke psikolog.',
      {
        similar: {},
        notSimilar: { 'siap-izin': 'Sama kesehatan, bukan izin.', psb: 'Remaja, tetapi bukan pendaftaran sekolah.' },
      },
    ),
  ],
};
