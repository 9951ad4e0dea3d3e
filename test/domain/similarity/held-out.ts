import { administration, type Row } from './held-out-administration';
import { heldOutRecords } from './held-out-records';
import { type LabelledSet, request } from './labelled';

const publicServices: readonly Row[] = [
  [
    'Lapor Pak Gub',
    'Biro Administrasi Pimpinan',
    'Warga mengirim keluhan dan foto, dinas terkait menjawab.',
    { sp4n: 'Keluhan warga masuk SP4N-LAPOR!.' },
    { helpdesk: 'Gangguan TI.' },
  ],
  [
    'RME Puskesmas',
    'Dinas Kesehatan',
    'Dokter mencatat pemeriksaan dan resep pasien secara elektronik.',
    { satusehat: 'Rekam medis elektronik.' },
    { siptl: 'Pemeriksaan keuangan.' },
  ],
  [
    'Info Kamar Rumah Sakit',
    'Dinas Kesehatan',
    'Jumlah kasur kosong tiap RS agar pasien mudah dirujuk.',
    { sisrute: 'Ketersediaan tempat tidur dan rujukan.' },
    { ruang: 'Ruang rapat.' },
  ],
  [
    'Daftar Berobat dari Rumah',
    'RSUD Cilograng',
    'Pasien memilih dokter dan mendapat nomor urut poli.',
    { antre: 'Nomor antrean poliklinik.' },
    { sisrute: 'Rujukan.' },
  ],
  [
    'Panggil Ambulan',
    'RSUD Banten',
    'Keluarga pasien meminta mobil ambulan dan melihat posisinya.',
    { ambulans: 'Permintaan ambulans 119.' },
    { samsat: 'Kendaraan.' },
  ],
  [
    'Data Warga Prasejahtera',
    'Dinas Sosial',
    'Desa mengusulkan keluarga tidak mampu sebagai calon penerima PKH.',
    { 'siks-ng': 'Calon penerima bansos.' },
    { hibah: 'Yayasan.' },
  ],
  [
    'Rumah Aman',
    'DP3AKKB',
    'Korban KDRT melapor, pendamping mencatat penanganan kasus.',
    { simfoni: 'Kasus kekerasan perempuan dan anak.' },
    { wbs: 'Pelanggaran pegawai.' },
  ],
  [
    'Bursa Kerja Khusus',
    'Dinas Tenaga Kerja',
    'Perusahaan mencari lulusan SMK dan mengumumkan lowongan.',
    { siapkerja: 'Lowongan kerja.' },
    { magang: 'Belum lulus.' },
  ],
  [
    'Kartu Tani Banten',
    'Dinas Pertanian',
    'Petani menebus pupuk subsidi sesuai jatah kelompoknya.',
    { erdkk: 'Kebutuhan pupuk kelompok tani.' },
    { isikhnas: 'Ternak.' },
  ],
  [
    'Sapi Sehat',
    'Dinas Pertanian',
    'Peternak melaporkan ternak sakit, petugas memvaksin PMK.',
    { isikhnas: 'Penyakit dan vaksinasi hewan.' },
    { satusehat: 'Kesehatan manusia.' },
  ],
  [
    'SIHARPA',
    'Dinas Ketahanan Pangan',
    'Enumerator memasukkan harga beras, cabai, dan telur tiap hari.',
    { 'panel-harga': 'Harga pangan harian.' },
    { umkm: 'Pasar daring.' },
  ],
  [
    'PBG Daerah',
    'Dinas Perkim',
    'Pemohon mengunggah gambar untuk persetujuan bangunan gedung.',
    { simbg: 'Persetujuan bangunan gedung di SIMBG.' },
    { oss: 'Izin usaha.' },
  ],
  [
    'Izin Apotek',
    'DPMPTSP',
    'Pelaku usaha apotek mengurus perizinan usahanya.',
    { oss: 'Perizinan berusaha lewat OSS.' },
    { trayek: 'Izin angkutan.' },
  ],
  [
    'KIR Online',
    'Dinas Perhubungan',
    'Pemilik truk mendaftar uji berkala dan menerima bukti lulus.',
    { eblue: 'Uji berkala kendaraan.' },
    { samsat: 'Pajaknya.' },
  ],
  [
    'Dokumen UKL-UPL',
    'DLHK',
    'Pemrakarsa mengirim dokumen lingkungan untuk dinilai.',
    { amdalnet: 'Persetujuan lingkungan.' },
    { sipsn: 'Sampah.' },
  ],
  [
    'Bank Sampah Digital',
    'DLHK',
    'Nasabah menabung sampah, timbangannya direkap tiap kecamatan.',
    { sipsn: 'Bank sampah dan timbulan.' },
    { amdalnet: 'Dinas yang sama.' },
  ],
  [
    'Peta Rawan Tsunami',
    'BPBD',
    'Peta zona bahaya dan jalur evakuasi pesisir.',
    { inarisk: 'Peta ancaman dan risiko bencana.' },
    { tma: 'Muka air sungai.' },
  ],
  [
    'Perpustakaan Sekolah',
    'Dinas Pendidikan dan Kebudayaan',
    'Siswa meminjam buku dan melihat koleksi.',
    { inlis: 'Otomasi perpustakaan.' },
    { spmb: 'Siswa baru.' },
  ],
  [
    'Warisan Budaya Banten',
    'Dinas Pendidikan dan Kebudayaan',
    'Mendaftar situs dan bangunan bersejarah untuk ditetapkan.',
    { 'registrasi-cagar': 'Pendaftaran cagar budaya.' },
    { simbg: 'Bangunan gedung.' },
  ],
  [
    'PPDB SLB',
    'Dinas Pendidikan dan Kebudayaan',
    'Orang tua mendaftarkan anak berkebutuhan khusus sebagai siswa baru.',
    { spmb: 'Seleksi murid baru.' },
    { inlis: 'Siswa.' },
  ],
  [
    'Lubang Jalan',
    'Dinas PUPR',
    'Petugas mencatat kerusakan ruas jalan dan jembatan untuk diperbaiki.',
    { leger: 'Kondisi ruas jalan dan perbaikan.' },
    { trayek: 'Angkutan.' },
  ],
  [
    'Early Warning Banjir',
    'BPBD',
    'Sensor ketinggian air sungai mengirim peringatan ke warga.',
    { tma: 'Tinggi muka air dan peringatan dini.' },
    { inarisk: 'Risiko, bukan sensor.' },
  ],
  [
    'Perizinan Angkutan AKDP',
    'Dinas Perhubungan',
    'Perusahaan bus mengajukan izin trayek dan perpanjangannya.',
    { trayek: 'Izin trayek.' },
    { oss: 'Izin usaha umum.' },
  ],
  [
    'Cek PKB',
    'Bapenda',
    'Pemilik motor melihat tagihan dan membayar lewat dompet digital.',
    { samsat: 'Tagihan dan pembayaran pajak kendaraan.' },
    { eblue: 'Uji berkala.' },
  ],
  [
    'Jelajah Banten',
    'Dinas Pariwisata',
    'Turis melihat objek wisata, penginapan, dan festival.',
    { wisata: 'Destinasi, hotel, dan acara wisata.' },
    { 'registrasi-cagar': 'Cagar budaya.' },
  ],
  [
    'Lapak IKM',
    'Dinas Perindustrian',
    'Pengrajin menjual produknya secara online.',
    { umkm: 'Pasar daring produk UMKM.' },
    { 'panel-harga': 'Harga.' },
  ],
];

const without: readonly Row[] = [
  [
    'Pembibitan Mangrove',
    'Dinas Kehutanan',
    'Penanaman bibit bakau di pesisir, pemilik lahan, dan angka tumbuhnya.',
    {},
    { erdkk: 'Tanaman pangan.' },
  ],
  ['Skor Atlet', 'Dinas Pemuda dan Olahraga', 'Hasil latihan dan kejuaraan atlet pelajar.', {}, { spmb: 'Pelajar.' }],
  [
    'Pengawasan Parkir Truk Tambang',
    'Dinas Perhubungan',
    'Jam operasional truk tambang diawasi di pos pantau.',
    {},
    { eblue: 'Truk.' },
  ],
  [
    'Retribusi Pelabuhan Perikanan',
    'Dinas Kelautan dan Perikanan',
    'Tambat labuh kapal dan retribusinya.',
    {},
    { samsat: 'Pajak kendaraan.' },
  ],
  [
    'Kalibrasi Alat Ukur',
    'Dinas Perindustrian',
    'Pabrik meminta kalibrasi timbangan dan melihat sertifikatnya.',
    {},
    { corpu: 'Sertifikat pelatihan.' },
  ],
  [
    'Penyuluhan Narkoba',
    'Kesbangpol',
    'Jadwal penyuluh ke sekolah dan materi bahaya narkoba.',
    {},
    { agenda: 'Jadwal.' },
  ],
];

/**
 * Written before the comparison had concepts and fields, and for measuring only: never tune weights, stop words or synonyms on its faults.
 * The earlier comparison measured 52 % recall at five on it, and 89 % precision among the first two.
 */
export const heldOut: LabelledSet = {
  records: heldOutRecords,
  requests: [...administration, ...publicServices, ...without].map(([name, agency, summary, similar, notSimilar]) =>
    request(name, agency, summary, { similar, notSimilar }),
  ),
};
