import { recordsAfter } from './after-tuning-records';
import { type LabelledSet, request } from './labelled';

/** The half that was written after the weights were fixed: other records, other words. Nothing is tuned on it. */
export const afterTuning: LabelledSet = {
  records: recordsAfter,
  requests: [
    request(
      'Rekam Medis RSUD Banten',
      'RSUD Banten',
      'Rekam medis elektronik, pendaftaran rawat jalan, farmasi, dan kasir.',
      {
        similar: { simrs: 'SIMRS mencakup semuanya.', satusehat: 'Rekam medis dipertukarkan lewat SATUSEHAT.' },
        notSimilar: { stunting: 'Penimbangan balita bukan rekam medis rumah sakit.' },
      },
      { data: ['rekam medis'], raa: 'RAA.02.02.01' },
    ),
    request(
      'Data Penduduk Rentan',
      'Dinas Pemberdayaan Masyarakat',
      'Pencocokan NIK dan KTP warga rentan yang belum punya akta dan kartu keluarga.',
      {
        similar: { siak: 'NIK, akta, dan kartu keluarga ada di SIAK.' },
        notSimilar: { rtlh: 'Warga miskin, tetapi pendataan rumah.' },
      },
      { data: ['data penduduk'] },
    ),
    request(
      'Keuangan Desa Digital',
      'Dinas Pemberdayaan Masyarakat dan Desa',
      'Penyusunan APBDes, penatausahaan, dan laporan keuangan desa.',
      {
        similar: { siskeudes: 'Keuangan desa wajib memakai Siskeudes.' },
        notSimilar: { retribusi: 'Pendapatan daerah, bukan desa.' },
      },
      { raa: 'RAA.02.02.17' },
    ),
    request(
      'SAKIP Dinas Sosial',
      'Dinas Sosial',
      'Pengukuran kinerja organisasi: perjanjian kinerja, indikator, dan capaian triwulan.',
      {
        similar: { sakip: 'Akuntabilitas kinerja sudah ada.' },
        notSimilar: { audit: 'Temuan pemeriksaan, bukan kinerja.' },
      },
      { data: ['capaian indikator'], raa: 'RAA.01.02.04' },
    ),
    request(
      'Undangan dan Notulen Rapat DPRD',
      'Sekretariat DPRD',
      'Jadwal rapat komisi, undangan, presensi peserta, dan notula.',
      {
        similar: { rapat: 'Undangan, daftar hadir, dan notulen sudah ada.' },
        notSimilar: { tamu: 'Tamu bukan peserta rapat.', diklat: 'Peserta diklat, bukan rapat.' },
      },
    ),
    request(
      'Kunjungan Tamu Dinas',
      'Dinas Pendidikan',
      'Pengunjung mengisi buku tamu dan memilih pejabat yang ditemui.',
      {
        similar: { tamu: 'Buku tamu dan janji temu sudah ada.' },
        notSimilar: { wisata: 'Kunjungan wisata, bukan tamu kantor.' },
      },
    ),
    request(
      'e-Learning Pegawai',
      'Badan Kepegawaian Daerah',
      'Kursus daring bagi ASN, ujian akhir, dan sertifikat bimtek.',
      {
        similar: { diklat: 'Pelatihan aparatur dengan sertifikat sudah ada.' },
        notSimilar: { gratifikasi: 'Pegawai sebagai pelapor.' },
      },
    ),
    request(
      'Posyandu Digital',
      'Dinas Kesehatan',
      'Kader mencatat berat badan balita dan ibu hamil, lalu melihat risiko gizi buruk.',
      {
        similar: { stunting: 'Penimbangan balita di posyandu sudah ada.' },
        notSimilar: { satusehat: 'Pertukaran data, bukan pencatatan kader.' },
      },
      { raa: 'RAA.02.02.01' },
    ),
    request(
      'Peta Pariwisata Anyer',
      'Dinas Pariwisata',
      'Turis melihat destinasi pantai, hotel, dan festival terdekat.',
      {
        similar: { wisata: 'Destinasi dan agenda wisata sudah ada.' },
        notSimilar: { trans: 'Rute bus bukan destinasi.' },
      },
    ),
    request(
      'Registrasi Kapal Nelayan',
      'Dinas Kelautan dan Perikanan',
      'Mendata kapal dan alat tangkap milik nelayan kecil.',
      {
        similar: { nelayan: 'Nelayan dan kapal sudah didata.' },
        notSimilar: { randis: 'Kendaraan dinas, bukan kapal.' },
      },
    ),
    request(
      'Penyaluran Pupuk',
      'Dinas Pertanian',
      'Petani menebus pupuk subsidi di kios dengan kuota kelompok.',
      { similar: { pupuk: 'Penebusan pupuk bersubsidi sudah ada.' }, notSimilar: { ternak: 'OPD sama, urusan lain.' } },
      { data: ['kuota pupuk'] },
    ),
    request(
      'Vaksin Ternak',
      'Dinas Pertanian',
      'Pencatatan vaksinasi sapi dan laporan wabah penyakit mulut dan kuku dari peternak.',
      {
        similar: { ternak: 'Vaksinasi dan penyakit hewan sudah ada.' },
        notSimilar: { simrs: 'Obat manusia, bukan hewan.' },
      },
    ),
    request(
      'Etalase IKM Banten',
      'Dinas Perindustrian dan Perdagangan',
      'Produk industri kecil dipajang dan dijual, dengan pendampingan kemasan.',
      { similar: { umkm: 'Etalase produk usaha kecil sudah ada.' }, notSimilar: { wisata: 'Bukan promosi wisata.' } },
    ),
    request(
      'Pengaduan Jalan Rusak',
      'Dinas Pekerjaan Umum',
      'Warga memotret lubang jalan; petugas menandai perbaikannya.',
      {
        similar: { jalan: 'Kerusakan jalan dan penanganannya sudah ada.' },
        notSimilar: { gratifikasi: 'Pengaduan pelanggaran pegawai.', trans: 'Angkutan, bukan kondisi jalan.' },
      },
      { data: ['kerusakan jalan'], raa: 'RAA.02.02.12' },
    ),
    request('Bedah Rumah', 'Dinas Sosial', 'Usulan bantuan perbaikan hunian keluarga miskin beserta foto.', {
      similar: { rtlh: 'Bantuan perbaikan rumah tidak layak huni.' },
      notSimilar: { siskeudes: 'Desa mengusulkan, tetapi bukan keuangan desa.' },
    }),
    request(
      'Persetujuan UKL-UPL Online',
      'Dinas Lingkungan Hidup',
      'Pemrakarsa mengunggah dokumen UKL-UPL dan memantau persetujuannya.',
      { similar: { amdal: 'Persetujuan lingkungan sudah dilayani.' }, notSimilar: { udara: 'OPD sama; mutu udara.' } },
      { data: ['dokumen UKL-UPL'] },
    ),
    request(
      'Pinjam Mobil Dinas',
      'Dinas Kesehatan',
      'Pegawai memesan kendaraan operasional dan mencatat kilometer serta BBM.',
      { similar: { randis: 'Peminjaman kendaraan dinas sudah ada.' }, notSimilar: { trans: 'Bus umum.' } },
    ),
    request('Tindak Lanjut Temuan BPK', 'BPKAD', 'Pemantauan rekomendasi pemeriksaan BPK dan bukti penyelesaiannya.', {
      similar: { audit: 'Temuan dan rekomendasi ditangani e-Audit.' },
      notSimilar: { ppid: 'Permohonan informasi, bukan temuan.' },
    }),
    request('Satu Akun Guru', 'Dinas Pendidikan', 'Satu login bagi guru untuk semua aplikasi sekolah.', {
      similar: { sso: 'Banten Satu Login sudah melayani akun tunggal.' },
      notSimilar: { diklat: 'Pelatihan aparatur, bukan akun.' },
    }),
    request(
      'Latihan Paskibraka',
      'Dinas Kepemudaan dan Olahraga',
      'Seleksi dan jadwal karantina pasukan pengibar bendera.',
      { similar: {}, notSimilar: { diklat: 'Bukan diklat aparatur.', rapat: 'Jadwal, bukan rapat.' } },
    ),
    request(
      'Transkripsi Naskah Kuno',
      'Dinas Pendidikan dan Kebudayaan',
      'Memindai manuskrip aksara pegon dan mengalihaksarakannya.',
      {
        similar: {},
        notSimilar: { srikandi: 'Naskah kuno bukan naskah dinas.', wisata: 'Budaya, tetapi bukan destinasi.' },
      },
    ),
    request(
      'Simulasi Tarif Air Tanah',
      'Dinas Energi dan Sumber Daya Mineral',
      'Menghitung nilai perolehan air tanah dari meter sumur perusahaan.',
      { similar: {}, notSimilar: { udara: 'Mutu air, bukan tarif.', retribusi: 'Belum ada pembayaran.' } },
    ),
  ],
};
