import { request } from './labelled';

/** Requests that serve people and firms, and two that nothing in the catalogue resembles. */
export const unseenOfServices = [
  request(
    'Bayar PKB Kilat',
    'Badan Pendapatan Daerah',
    'Pemilik motor dan mobil melunasi pajak tahunan dari rumah dengan QRIS, lalu STNK disahkan secara elektronik.',
    {
      similar: { pkb: 'Pembayaran pajak kendaraan bermotor.' },
      notSimilar: { retribusi: 'Badan yang sama, tetapi retribusi.', randis: 'Kendaraan dinas.' },
    },
  ),
  request(
    'Antrian Online Puskesmas dan Klinik',
    'Dinas Kesehatan',
    'Warga mendaftar berobat dari ponsel dan datang saat nomornya hampir dipanggil.',
    {
      similar: { poli: 'Nomor antrean pasien dari rumah.' },
      notSimilar: { ambulans: 'Dinas yang sama, tetapi gawat darurat.', mudik: 'Pendaftaran penumpang.' },
    },
    { data: ['jadwal praktik dokter'] },
  ),
  request(
    'RME Klinik Jiwa',
    'RSUD Provinsi',
    'Dokter menulis catatan medis, resep, dan hasil laboratorium pasien secara elektronik.',
    {
      similar: { rekam: 'Rekam medis elektronik dengan resep dan laboratorium.' },
      notSimilar: { obat: 'Stok obat instalasi farmasi.', hewan: 'Dokter hewan.' },
    },
  ),
  request(
    'SIPOSGI',
    'Badan Kependudukan dan Keluarga Berencana',
    'Kader mencatat tumbuh kembang bayi di posyandu untuk mencegah anak pendek dan kurang gizi.',
    {
      similar: { stunting: 'Pengukuran anak di posyandu dan risiko stunting.' },
      notSimilar: { hewan: 'Vaksinasi ternak.', ppa: 'Anak sebagai korban kekerasan.' },
    },
  ),
  request(
    'Pengajuan Izin Praktik Tenaga Kesehatan',
    'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
    'Dokter dan perawat memohon surat izin praktik, mengunggah syarat, dan mencetak izin sendiri.',
    {
      similar: { izin: 'Permohonan izin dengan unggahan syarat dan penerbitan.' },
      notSimilar: { poli: 'Dokter hanya sebagai jadwal.', penelitian: 'Surat keterangan penelitian.' },
    },
  ),
  request(
    'Surat Izin Magang dan Riset Mahasiswa',
    'Badan Perencanaan Pembangunan Daerah',
    'Peneliti mengirim proposal dan menerima surat rekomendasi riset ke perangkat daerah.',
    {
      similar: { penelitian: 'Surat keterangan penelitian bagi mahasiswa.' },
      notSimilar: { beasiswa: 'Mahasiswa, tetapi bantuan biaya.', hibah: 'Proposal hibah.' },
    },
  ),
  request(
    'Verifikasi Penerima BLT Lansia',
    'Dinas Sosial',
    'Pendamping memeriksa kelayakan lanjut usia miskin sebelum bantuan tunai disalurkan.',
    {
      similar: { bansos: 'Verifikasi dan penyaluran bantuan sosial.' },
      notSimilar: { disabilitas: 'Pendataan difabel tanpa penyaluran bantuan tunai.', rtlh: 'Bantuan rumah.' },
    },
    { data: ['calon penerima bantuan'] },
  ),
  request(
    'Suara Warga Tangguh',
    'Biro Pemerintahan',
    'Masyarakat menyampaikan keluhan dan aspirasi terhadap layanan pemerintah lewat WhatsApp, dan dinas menanggapi.',
    {
      similar: { aduan: 'Keluhan warga yang dijawab perangkat daerah.' },
      notSimilar: {
        helpdesk: 'Gangguan TIK dari pegawai.',
        wbs: 'Dugaan korupsi, dengan identitas dirahasiakan.',
      },
    },
  ),
  request(
    'WebGIS Kehutanan',
    'Dinas Lingkungan Hidup dan Kehutanan',
    'Menampilkan peta tutupan hutan, lahan kritis, dan batas kawasan sebagai lapisan yang bisa diunduh.',
    {
      similar: { peta: 'Peta tematik antar perangkat daerah sudah punya penampil dan katalog.' },
      notSimilar: { udara: 'Dinas yang sama, tetapi mutu udara.', limbah: 'Laporan limbah.' },
    },
    { data: ['peta kawasan hutan'] },
  ),
  request(
    'Cek Zonasi Lahan',
    'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
    'Investor mengecek apakah lokasinya sesuai RTRW sebelum memohon izin.',
    {
      similar: { 'tata-ruang': 'Peruntukan lahan dan kesesuaian lokasi.' },
      notSimilar: { spmb: 'Zonasi sekolah.', tambang: 'Produksi tambang.' },
    },
  ),
  request(
    'Lubang Jalan: Pendataan Kerusakan Ruas Provinsi',
    'Dinas Pekerjaan Umum dan Penataan Ruang',
    'Mandor memotret aspal rusak, sistem memberi tingkat kerusakan dan rencana perbaikan jalan.',
    {
      similar: { jalan: 'Tingkat kerusakan ruas dan penanganannya.' },
      notSimilar: { rtlh: 'Perbaikan rumah.', irigasi: 'Dinas yang sama, tetapi sungai.' },
    },
  ),
  request(
    'EWS Banjir Sungai Ciujung',
    'Badan Penanggulangan Bencana Daerah',
    'Sensor ketinggian air mengirim data, sirene berbunyi, dan warga mendapat peringatan dini.',
    {
      similar: { irigasi: 'Sensor muka air dan peringatan banjir.' },
      notSimilar: { udara: 'Sensor mutu udara.' },
    },
  ),
  request(
    'Posko Siaga: Data Pengungsi dan Korban',
    'Dinas Sosial',
    'Tagana mendata korban bencana alam di tenda, kebutuhan makanan, dan persediaan logistik.',
    {
      similar: { bencana: 'Korban, pengungsi, dan kebutuhan logistik bencana.' },
      notSimilar: { ppa: 'Korban kekerasan.', obat: 'Logistik obat.' },
    },
  ),
  request(
    'PPDB SLB Inklusif',
    'Dinas Pendidikan dan Kebudayaan',
    'Orang tua mendaftarkan anak berkebutuhan khusus ke sekolah luar biasa dan melihat hasil seleksi.',
    {
      similar: { spmb: 'Penerimaan murid baru dengan pendaftaran dan pengumuman.' },
      notSimilar: { disabilitas: 'Pendataan difabel, bukan pendaftaran sekolah.', ijazah: 'Pengesahan ijazah.' },
    },
  ),
  request(
    'Bantuan Biaya Kuliah Santri',
    'Dinas Pendidikan dan Kebudayaan',
    'Lulusan pesantren melamar beasiswa perguruan tinggi, diseleksi, dan menerima dana per semester.',
    {
      similar: { beasiswa: 'Pendaftaran, seleksi, dan pencairan beasiswa.' },
      notSimilar: { hibah: 'Hibah kepada lembaga.', loker: 'Melamar pekerjaan.' },
    },
  ),
  request(
    'Job Fair Virtual',
    'Dinas Tenaga Kerja dan Transmigrasi',
    'Pencari kerja melihat lowongan, mengirim lamaran ke perusahaan, dan diwawancara daring.',
    {
      similar: { loker: 'Lowongan dan lamaran pencari kerja.' },
      notSimilar: { k3: 'Dinas yang sama, tetapi keselamatan kerja.', umkm: 'Etalase produk.' },
    },
  ),
  request(
    'Sembako Stabil',
    'Dinas Perindustrian dan Perdagangan',
    'Memantau harga beras, cabai, dan minyak di pasar tradisional tiap pagi untuk pengendalian inflasi.',
    {
      similar: { harga: 'Harga bahan pokok harian dari pasar.' },
      notSimilar: { tani: 'Kebutuhan pupuk dan panen.', umkm: 'Produk UMKM.' },
    },
  ),
  request(
    'SIPETANI: Alokasi Saprodi',
    'Dinas Ketahanan Pangan',
    'Penyuluh mendata petani penggarap, luas sawah, dan jatah pupuk subsidi tiap musim tanam.',
    {
      similar: { tani: 'Kelompok tani, lahan, dan pupuk bersubsidi.' },
      notSimilar: { nelayan: 'Nelayan dan kapal.', harga: 'Dinas yang sama, tetapi harga pasar.' },
    },
  ),
  request(
    'Lelang Ikan TPI Digital',
    'Dinas Kelautan dan Perikanan',
    'Mencatat kapal yang berlabuh, ikan yang ditangkap, dan harga lelang di tempat pelelangan.',
    {
      similar: { nelayan: 'Kapal dan hasil tangkapan yang dilelang.' },
      notSimilar: { harga: 'Harga bahan pokok di pasar.' },
    },
  ),
  request(
    'Banten Mart: Toko Daring IKM',
    'Dinas Perindustrian dan Perdagangan',
    'Industri kecil dan kerajinan memajang dagangan, menerima order, dan mencatat penjualan.',
    {
      similar: { umkm: 'Etalase produk usaha kecil dan pesanan pembeli.' },
      notSimilar: { tambang: 'Penjualan hasil tambang.', limbah: 'Limbah industri.' },
    },
  ),
  request('Ayo Pelesir', 'Dinas Pariwisata', 'Turis menemukan pantai, hotel, rumah makan, dan festival terdekat.', {
    similar: { wisata: 'Objek wisata, penginapan, kuliner, dan acara.' },
    notSimilar: { mudik: 'Perjalanan mudik.' },
  }),
  request(
    'Rumah Aman: Aduan KDRT',
    'Dinas Sosial',
    'Perempuan yang mengalami kekerasan dalam rumah tangga meminta pendampingan psikolog dan hukum.',
    {
      similar: { ppa: 'Laporan dan pendampingan korban kekerasan.' },
      notSimilar: { aduan: 'Keluhan pelayanan publik.', rtlh: 'Rumah tidak layak huni.' },
    },
  ),
  request(
    'Kumpulan Pergub dan Perda',
    'Sekretariat DPRD',
    'Publik mencari naskah peraturan yang berlaku dan mengunduh salinannya.',
    {
      similar: { hukum: 'Pencarian dan unduhan produk hukum.' },
      notSimilar: { perda: 'Pelanggaran perda.', raperda: 'Proses rancangan, bukan pencarian.' },
    },
  ),
  request(
    'Usulan Pembangunan Dusun',
    'Dinas Pemberdayaan Masyarakat dan Desa',
    'Desa memasukkan usulan kegiatan prioritas hasil musyawarah untuk dibahas di kabupaten dan provinsi.',
    {
      similar: { musrenbang: 'Usulan kegiatan dari desa sampai provinsi.' },
      notSimilar: { rtlh: 'Usulan perbaikan rumah.' },
    },
  ),
  request(
    'Keterbukaan Informasi Rumah Sakit',
    'RSUD Provinsi',
    'Warga memohon dokumen publik dan mengajukan keberatan bila ditolak.',
    {
      similar: { ppid: 'Permohonan informasi publik dan keberatan.' },
      notSimilar: { rekam: 'Rumah sakit yang sama, tetapi rekam medis.', ijazah: 'Pengesahan dokumen alumni.' },
    },
  ),
  request(
    'Buku Statistik dan Open Data Kesehatan',
    'Dinas Kesehatan',
    'Menerbitkan tabel statistik sektoral kesehatan yang bisa diunduh siapa pun.',
    {
      similar: { data: 'Portal data terbuka dan statistik sektoral.' },
      notSimilar: { baca: 'Buku elektronik.', stunting: 'Pengukuran balita.' },
    },
  ),
  request(
    'Perpustakaan Digital Pesantren',
    'Biro Kesejahteraan Rakyat',
    'Santri meminjam kitab dan e-book dari gawai, dengan kartu anggota elektronik.',
    {
      similar: { baca: 'Peminjaman buku elektronik oleh anggota.' },
      notSimilar: { beasiswa: 'Biro yang sama, tetapi beasiswa.', 'arsip-statis': 'Arsip sejarah.' },
    },
  ),
  request(
    'Simulator Drone Penyemprot Mangrove',
    'Dinas Kelautan dan Perikanan',
    'Operator berlatih menerbangkan pesawat nirawak di rawa sebelum terbang sungguhan.',
    { similar: {}, notSimilar: { nelayan: 'Dinas yang sama saja.', blk: 'Kursus keterampilan umum.' } },
  ),
  request(
    'Pemilihan Duta Bahasa',
    'Dinas Kepemudaan dan Olahraga',
    'Peserta mengunggah video, juri memberi nilai, dan penonton memilih favorit.',
    { similar: {}, notSimilar: { atlet: 'Data atlet dan pelatih.', diklat: 'Video pembelajaran.' } },
  ),
] as const;
