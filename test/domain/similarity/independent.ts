import { independentRecords } from './independent-records';
import { type LabelledSet, request } from './labelled';

/**
 * Written without a look at vocabulary, thresholds or the records of other sets. Its first measurement was 100 % precision among the first
 * two and 86 % recall at five. Nothing is tuned on it.
 */
export const independent: LabelledSet = {
  records: independentRecords,
  requests: [
    request(
      'Tumbuh Kembang Anak',
      'Dinas Pemberdayaan Masyarakat dan Desa',
      'Pemantauan gizi balita dan stunting oleh kader posyandu di desa.',
      {
        similar: { posyandu: 'Kader sudah mencatat penimbangan balita.' },
        notSimilar: { kekerasan: 'Anak sebagai korban.' },
      },
    ),
    request(
      'Hibah Rumah Ibadah',
      'Biro Kesejahteraan Rakyat',
      'Pengurus masjid dan gereja mengajukan proposal hibah.',
      {
        similar: { hibah: 'Usulan hibah dari lembaga.' },
        notSimilar: { pupuk: 'Usulan bantuan lain.', beasiswa: 'Seleksi orang, bukan lembaga.' },
      },
    ),
    request(
      'Papan Iklan Online',
      'Badan Pendapatan Daerah',
      'Wajib pajak mendaftarkan reklame dan membayar pajaknya.',
      {
        similar: { reklame: 'Objek dan pajak yang sama.' },
        notSimilar: { trayek: 'Izin angkutan.' },
      },
    ),
    request('Bantuan Kuliah', 'Biro Kesejahteraan Rakyat', 'Mahasiswa kurang mampu mendaftar bantuan biaya kuliah.', {
      similar: { beasiswa: 'Bantuan biaya kuliah ialah beasiswa.' },
      notSimilar: { panti: 'Bantuan penghuni panti.' },
    }),
    request('SPMB Madrasah dan SMA', 'Dinas Pendidikan', 'Penerimaan murid baru SMA, zonasi dan prestasi.', {
      similar: { ppdb: 'Penerimaan siswa baru yang sama.' },
      notSimilar: { beasiswa: 'Seleksi mahasiswa.', atlet: 'Prestasi olahraga.' },
    }),
    request('Perpustakaan Hukum', 'Sekretariat DPRD', 'Warga mencari perda, keputusan dan rancangan peraturan DPRD.', {
      similar: { jdih: 'Produk hukum daerah sudah dicari di JDIH.' },
      notSimilar: { pustaka: 'Buku bacaan.' },
    }),
    request('Pinjam Kendaraan', 'Badan Pengelolaan Keuangan', 'Pegawai memesan mobil operasional dan sopirnya.', {
      similar: { dokar: 'Peminjaman mobil dinas.' },
      notSimilar: { ambulans: 'Pengiriman ambulans.', trayek: 'Armada angkutan umum.' },
    }),
    request('Booking Aula', 'Sekretariat DPRD', 'Pemesanan ruang rapat, aula dan peralatannya.', {
      similar: { ruang: 'Pemesanan ruang rapat sudah ada.', dokar: 'Peminjaman sarana kantor oleh pegawai.' },
      notSimilar: { pustaka: 'Peminjaman buku.' },
    }),
    request(
      'Stok Pangan Pokok',
      'Dinas Ketahanan Pangan',
      'Persediaan beras dan gula di gudang serta harganya di pasar.',
      {
        similar: { lambung: 'Cadangan beras.', infopasar: 'Harga kebutuhan pokok.' },
        notSimilar: { pupuk: 'Persediaan pupuk, bukan pangan.' },
      },
    ),
    request('Bursa Kerja Disabilitas', 'Dinas Sosial', 'Perusahaan memasang lowongan untuk penyandang disabilitas.', {
      similar: { loker: 'Lowongan kerja sudah dilayani.' },
      notSimilar: { blk: 'Kursus, bukan lowongan.', limbah: 'Perusahaan melapor limbah.' },
    }),
    request(
      'Pelatihan Keterampilan',
      'Dinas Koperasi',
      'Warga mendaftar kursus menjahit dan las, lalu mendapat sertifikat.',
      {
        similar: { blk: 'Kursus dan sertifikat peserta.' },
        notSimilar: { ppdb: 'Pendaftaran sekolah.' },
      },
    ),
    request('Lapor Jalan Rusak', 'Dinas Pekerjaan Umum', 'Foto jalan berlubang di peta dan kemajuan perbaikan ruas.', {
      similar: { jalan: 'Peta kondisi jalan dan perbaikannya.' },
      notSimilar: { banjir: 'Sungai, bukan jalan.', trayek: 'Angkutan jalan.' },
    }),
    request('Siaga Sungai', 'Badan Penanggulangan Bencana', 'Sensor ketinggian air dan sirene peringatan banjir.', {
      similar: { banjir: 'Sensor muka air dan peringatan.' },
      notSimilar: { ambulans: 'Darurat medis.' },
    }),
    request('Sampah Jadi Uang', 'Dinas Koperasi', 'Warga menabung sampah plastik, saldonya ditukar sembako.', {
      similar: { sampah: 'Tabungan sampah warga.' },
      notSimilar: { limbah: 'Limbah berbahaya pabrik.', infopasar: 'Harga sembako.' },
    }),
    request(
      'Pelaporan B3 Industri',
      'Dinas Perindustrian dan Perdagangan',
      'Pabrik melaporkan limbah berbahaya tiap triwulan.',
      {
        similar: { limbah: 'Laporan limbah B3 pabrik.' },
        notSimilar: { sampah: 'Sampah rumah tangga.' },
      },
    ),
    request(
      'Bantuan Nelayan dan Petani',
      'Dinas Kelautan dan Perikanan',
      'Data nelayan, perahu, dan bantuan alat tangkap ikan.',
      {
        similar: { nelayan: 'Pendataan nelayan dan kapalnya.' },
        notSimilar: { ternak: 'Hewan ternak.', panti: 'Bantuan panti.' },
      },
    ),
    request('e-RDKK', 'Dinas Pertanian', 'Kelompok tani menyusun kebutuhan pupuk dan benih per musim.', {
      similar: { pupuk: 'Usulan kebutuhan pupuk kelompok tani.' },
      notSimilar: { ternak: 'Kesehatan hewan.' },
    }),
    request(
      'Dokter Hewan Keliling',
      'Dinas Ketahanan Pangan',
      'Peternak meminta vaksin sapi dan melaporkan hewan sakit.',
      {
        similar: { ternak: 'Vaksin dan penyakit hewan.' },
        notSimilar: { posyandu: 'Imunisasi balita.', ambulans: 'Panggilan untuk manusia.' },
      },
    ),
    request(
      'Prestasi Pemuda',
      'Dinas Kepemudaan dan Olahraga',
      'Data atlet pelajar, cabang olahraga, dan medali PON.',
      {
        similar: { atlet: 'Basis data atlet dan prestasi.' },
        notSimilar: { ppdb: 'Jalur prestasi sekolah.' },
      },
    ),
    request('Jelajah Situs Sejarah', 'Dinas Pariwisata', 'Peta bangunan bersejarah dan benda purbakala Banten Lama.', {
      similar: { cagar: 'Situs dan benda cagar budaya.' },
      notSimilar: { jalan: 'Peta jalan.' },
    }),
    request(
      'Disiplin dan Tukin ASN',
      'Inspektorat',
      'Presensi pegawai, capaian kerja bulanan, dan pemotongan tunjangan.',
      {
        similar: { kinerja: 'Tunjangan kinerja.', absen: 'Absensi pegawai.' },
        notSimilar: { temuan: 'Temuan pemeriksaan.' },
      },
    ),
    request(
      'Monitoring LHP',
      'Badan Pengelolaan Keuangan',
      'Tindak lanjut rekomendasi hasil pemeriksaan BPK oleh OPD.',
      {
        similar: { temuan: 'Tindak lanjut temuan BPK.' },
        notSimilar: { kinerja: 'Capaian pegawai.' },
      },
    ),
    request('Rumah Aman', 'Dinas Sosial', 'Pengaduan KDRT, pendampingan psikolog, dan penampungan korban.', {
      similar: { kekerasan: 'Korban kekerasan melapor dan didampingi.', panti: 'Penampungan orang terlantar.' },
      notSimilar: { ikm: 'Survei.' },
    }),
    request('Suara Pelanggan', 'RSUD Banten', 'Pasien menilai layanan rumah sakit lewat kuesioner kepuasan.', {
      similar: { ikm: 'Survei kepuasan layanan.' },
      notSimilar: { ambulans: 'Darurat medis.' },
    }),
    request('Perizinan Angkutan', 'Dinas Penanaman Modal', 'Pengusaha bus mengajukan dan memperpanjang izin trayek.', {
      similar: { trayek: 'Izin trayek angkutan umum.' },
      notSimilar: { dokar: 'Mobil dinas.' },
    }),
  ],
};
