/**
 * Words that distinguish nothing: function words (Tala 2003, its list reduced to the words of requests), and words that describe every
 * application [D].
 */
const functionWords =
  'yang dan di ke dari untuk pada dengan atau oleh dalam serta para bagi secara sebagai adalah ini itu agar dapat bisa akan telah sudah belum ' +
  'tidak juga lebih sesuai setiap tiap semua seluruh antar antara tersebut hingga sampai melalui tanpa maupun guna per saat setelah sebelum ' +
  'sedang masih perlu harus satu dua banyak beberapa berbagai lain hal cara mulai tentang terhadap kepada atas bawah baru lama langsung ' +
  'cepat mudah tepat waktu hari bulan tahun orang pihak jenis hasil proses kegiatan kebutuhan tujuan bidang bagian';
const ofEveryApplication =
  'sistem informasi aplikasi layanan pelayanan online daring digital elektronik berbasis web mobile android internet portal platform dashboard ' +
  'dasbor pengelolaan mengelola kelola dikelola manajemen data pendataan basis fitur menu pengguna terpadu terintegrasi integrasi modul ' +
  'provinsi daerah kabupaten kota pemerintah pemerintahan pemprov dinas badan biro opd perangkat unit kerja kantor instansi lingkungan ' +
  'membangun pembangunan pengembangan mendukung memudahkan menyediakan menyajikan menampilkan menyimpan mencatat pencatatan tercatat membantu ' +
  'meningkatkan memantau pemantauan monitoring pelaporan laporan melaporkan rekap rekapitulasi publik masyarakat warga umum internal petugas ' +
  'admin operator pimpinan status riwayat jadwal daftar dokumen formulir verifikasi validasi digunakan gunakan berkala realtime real time mengisi ' +
  'memuat berisi mempercepat transparan akuntabel efektif efisien simpel sim sip sistemnya aplikasinya';
/** Verbs of handling that any request uses: sending, receiving, answering. */
const ofAnyHandling =
  'mengajukan pengajuan diajukan mengirim pengiriman mengunggah mengunduh diunduh unduh unggah memilih melihat lihat mendapat mendapatkan menerima ' +
  'meminta permintaan permohonan memohon pemohon menyetujui persetujuan disetujui mengisi isian memasukkan input menambah mengubah menghapus ' +
  'menentukan menetapkan penetapan mengatur pengaturan mengumumkan pengumuman menilai dinilai berkas bukti rincian nama nomor jumlah ' +
  'kondisi cek mengecek dibuat membuat pembuatan dilakukan melakukan milik dalam terkait langkah otomatis lewat memakai dipakai diberi memberi ' +
  'pejabat atasan kepala tim bagi antarinstansi instansi pusat nasional seluruhnya serta tersedia menerbitkan penerbitan diterbitkan';

export const stopWords: ReadonlySet<string> = new Set(
  `${functionWords} ${ofEveryApplication} ${ofAnyHandling}`.split(' '),
);
