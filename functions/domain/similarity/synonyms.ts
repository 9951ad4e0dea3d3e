import { profile } from '../office/office-profile';

/**
 * Things with several names in offices, as data: "meaning: other words". A meaning may be several words. An office adds its own lines
 * (`synonyms` in its file). The lines follow the affairs of a province (UU 23/2014, its annex), then the work behind them. After a change
 * raise `wordsVersion` (catalogue/words.ts).
 */
const lines: readonly string[] = [
  // Education, culture, libraries, youth
  'peserta didik: siswa, murid, pelajar, ppdb, spmb, psb',
  'guru: pendidik, gtk, pengajar',
  'sekolah: sma, smk, slb, madrasah',
  'kampus: universitas, mahasiswa, kuliah',
  'pustaka: perpustakaan, pustakawan',
  'budaya: kebudayaan, cagar, museum, bersejarah, sejarah, warisan, situs',
  'olahraga: atlet, keolahragaan, kejuaraan, cabor',
  'pemuda: kepemudaan, karang',
  'magang: pkl, prakerin, praktik',
  // Health, social affairs, women and children
  'rumah sakit: rsud, simrs, rs',
  'rekam medis: rme, rekammedis',
  'pasien: berobat, rawat, poli, poliklinik, klinik',
  'ambulans: ambulan, ambulance, psc, gawat',
  'kasur: bed, kamar, tidur',
  'obat: farmasi, apotek, vaksin, resep, imunisasi',
  'darah: donor, pendonor, pmi',
  'posyandu: balita, stunting, gizi',
  'bantuan sosial: bansos, pkh, blt',
  'miskin: kemiskinan, dtks, dtsen, prasejahtera, rentan, fakir, dhuafa',
  'disabilitas: difabel, berkebutuhan',
  'kekerasan: kdrt, pelecehan, korban, perundungan',
  // Roads, housing, transport
  'jalan: jembatan, binamarga, ruas',
  'sungai: bendung, irigasi, bendungan, drainase',
  'gedung: pbg, imb, slf, bangunan',
  'rumah: perumahan, rtlh, hunian, permukiman, rusunawa',
  'tanah: lahan, pertanahan, persil',
  'kendaraan: mobil, randis, kdo, motor, truk',
  'angkutan: transportasi, trayek, bus, akdp, angkot',
  'uji berkala: kir, keur',
  'lalu lintas: lalin, atcs, kemacetan',
  'kapal: pelabuhan, dermaga, pelayaran',
  // Order, disasters, environment
  'ketertiban: satpol, trantibum, linmas, penertiban',
  'kebakaran: damkar, pemadam',
  'bencana: kebencanaan, bpbd, banjir, gempa, tsunami, darurat, longsor, pengungsi, evakuasi',
  'lingkungan hidup: amdal, limbah, uklupl, amdalnet, ukl, upl, sppl',
  'sampah: persampahan, tpa, timbulan',
  // Economy
  'tani: pertanian, petani, tanaman, pupuk, komoditas, panen',
  'ternak: peternakan, hewan, peternak, sapi',
  'ikan: perikanan, nelayan, kelautan, tangkapan',
  'bahan pokok: sembako, bapok, pangan, beras, cabai, telur, kepokmas',
  'hutan: kehutanan, mangrove, kayu, bakau',
  'tambang: pertambangan, minerba, galian',
  'listrik: ketenagalistrikan, energi',
  'industri: perindustrian, pabrik',
  'umkm: ukm, ikm, koperasi, wirausaha, pengrajin, perajin',
  'jual: marketplace, lapak, toko, penjualan, berjualan',
  'investasi: investor, penanaman',
  'izin: perizinan, lisensi, rekomendasi, oss, ptsp, nib',
  'tenaga kerja: naker, ketenagakerjaan, lowongan, loker, pencaker',
  'cari kerja: pelamar, lamaran',
  'wisata: pariwisata, destinasi, turis, wisatawan, pelesir, plesir, pelancong, liburan',
  'hotel: penginapan, homestay',
  'pajak: pkb, samsat, retribusi, perpajakan, bapenda',
  'pajak kendaraan: stnk, bbnkb',
  'tagihan: bayar, pembayaran, membayar, tunggakan',
  // Citizens, information, complaints
  'penduduk: kependudukan, siak, dukcapil, ktp, nik',
  'desa: siskeudes, kelurahan',
  'pengaduan: aduan, keluhan, lapor, komplain, aspirasi',
  'korupsi: gratifikasi, suap, antikorupsi, kecurangan, fraud, whistleblowing, wbs, pungli, penyalahgunaan, wewenang, anonim',
  'keterbukaan: ppid',
  'statistik: satudata, sektoral, dataset, opendata, open',
  'peta: geospasial, gis, geoportal, spasial, koordinat, webgis, palapa',
  'survei: survey, kuesioner, kepuasan, skm, angket',
  'antrean: antrian, antri, antre, loket, urut',
  'ormas: lsm, kemasyarakatan',
  'ibadah: masjid, musala, gereja, keagamaan',
  // Administration
  'pegawai: asn, pns, pppk, aparatur, karyawan, simpeg, sdm, kepegawaian',
  'cuti: libur, mangkir, dispensasi',
  'hadir: absen, absensi, presensi, kehadiran, absennya',
  'kinerja: skp, ekinerja',
  'tunjangan: tpp, tukin, remunerasi, penghasilan',
  'pelatihan: diklat, bimtek, elearning, learning, lms, pembelajaran, kursus, belajar, kompetensi, widyaiswara',
  'surat: persuratan, naskah, korespondensi, tnde, disposisi, nota',
  'arsip: kearsipan, jra',
  'tanda tangan: tte, bsre, ttd',
  'aset: bmd, inventaris, inventarisasi, barang, simbada, perlengkapan, peralatan',
  'rapat: pertemuan, notulen, aula, auditorium',
  'acara: agenda, undangan, protokol, sambutan, festival, event, pagelaran',
  'tamu: kunjungan, bukutamu, pengunjung, resepsionis, berkunjung',
  'pinjam: peminjaman, memesan, pemesanan, booking, reservasi, menyewa, sewa',
  'perjalanan: sppd, perjadin, spd, spt',
  'anggaran: apbd, penganggaran, rka, dpa, sipd, pagu, keuangan',
  'rencana: perencanaan, renstra, renja, rkpd, musrenbang, rpjmd',
  'pengadaan: lelang, tender, spse, lpse, ekatalog',
  'pemeriksaan: audit, temuan, tlhp, auditor',
  'harta: lhkpn, lhkasn, kekayaan',
  'hibah: proposal, nphd',
  'hukum: jdih, peraturan, perda, pergub',
  'dewan: dprd, pokir, reses, legislatif',
  'riset: penelitian, litbang, inovasi',
  // Technique
  'masuk akun: sso, login',
  'gangguan: helpdesk, rusak, kerusakan',
  'komputer: printer, laptop, jaringan, internet',
  'uji: laboratorium, lab, sampel',
  'lokasi: gps, geolokasi, geotagging',
  'foto: swafoto, selfie, wajah',
];

const parseLine = (line: string): [string, string[]] => {
  const [meaning = '', others = ''] = line.split(':');
  return [meaning.trim(), others.split(',').map((other) => other.trim())];
};

const toTable = (all: readonly string[]): ReadonlyMap<string, string> =>
  new Map(all.map(parseLine).flatMap(([meaning, others]) => others.map((other) => [other, meaning] as const)));

const tables = new Map<readonly string[], ReadonlyMap<string, string>>();
const none: readonly string[] = [];

/** Returns the meaning of each other name: "bansos" → "bantuan sosial". The office's own lines come last and win. */
export const synonyms = (): ReadonlyMap<string, string> => {
  const own = profile.synonyms ?? none;
  const table = tables.get(own) ?? toTable([...lines, ...own]);
  tables.set(own, table);
  return table;
};
