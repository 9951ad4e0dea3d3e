import { profile } from '../office/office-profile';

/**
 * Things that offices call by several names, as data: "meaning: other words". A meaning may be several words. An office adds lines of its
 * own (`synonyms` in its file).
 */
const lines: readonly string[] = [
  'pegawai: asn, pns, pppk, aparatur, karyawan, simpeg, sdm, kepegawaian',
  'hadir: absen, absensi, presensi, kehadiran, absennya',
  'kinerja: skp, ekinerja',
  'aset: bmd, inventaris, inventarisasi, barang, simbada, perlengkapan',
  'kendaraan: mobil, randis, kdo',
  'pengaduan: aduan, keluhan, lapor, komplain, aspirasi, whistleblowing, wbs',
  'surat: persuratan, naskah, korespondensi, tnde, disposisi',
  'arsip: kearsipan, jra',
  'izin: perizinan, lisensi, rekomendasi, oss, ptsp',
  'antrean: antrian, antri, antre, loket',
  'bantuan sosial: bansos, pkh, blt, hibah',
  'miskin: kemiskinan, dtks, dtsen, prasejahtera, rentan, fakir',
  'peta: geospasial, gis, geoportal, spasial, koordinat, webgis, palapa',
  'statistik: satudata, sektoral',
  'anggaran: apbd, penganggaran, rka, dpa, sipd',
  'rencana: perencanaan, renstra, renja, rkpd, musrenbang, rpjmd',
  'pengadaan: lelang, tender, spse, lpse, ekatalog',
  'peserta didik: siswa, murid, pelajar, ppdb, spmb, psb',
  'guru: pendidik, gtk, pengajar',
  'sekolah: sma, smk, slb, dapodik',
  'pelatihan: diklat, bimtek, elearning, lms, pembelajaran, kursus',
  'rumah sakit: rsud, simrs, rs',
  'rekam medis: rme, rekammedis',
  'pasien: berobat, rawat',
  'obat: farmasi, apotek, vaksin',
  'pustaka: perpustakaan',
  'pajak: pkb, samsat, retribusi, perpajakan, bapenda',
  'pajak kendaraan: stnk, bbnkb',
  'bencana: kebencanaan, bpbd, banjir, gempa, tsunami, darurat',
  'wisata: pariwisata, destinasi, turis, wisatawan',
  'tenaga kerja: naker, ketenagakerjaan, lowongan, loker, pencaker',
  'penduduk: kependudukan, siak, dukcapil, ktp, nik',
  'tani: pertanian, petani, pangan, tanaman, pupuk, komoditas',
  'ternak: peternakan, hewan',
  'ikan: perikanan, nelayan, kelautan',
  'hukum: jdih, peraturan, perda, pergub',
  'rapat: pertemuan, undangan, notulen',
  'tamu: kunjungan, bukutamu, pengunjung',
  'perjalanan: sppd, perjadin, spd, spt',
  'lingkungan hidup: amdal, limbah, uklupl, amdalnet',
  'umkm: ukm, ikm, koperasi, wirausaha',
  'masuk akun: sso, login',
  'jalan: jembatan, binamarga',
  'rumah: perumahan, rtlh, hunian, permukiman',
  'desa: siskeudes, kelurahan',
  'tanda tangan: tte, bsre, ttd',
  'uji: laboratorium, lab, sampel',
  'magang: pkl, prakerin',
  'posyandu: balita, stunting, gizi',
  'bahan pokok: sembako, bapok',
  'lokasi: gps, geolokasi, geotagging',
  'foto: swafoto, selfie',
  'cari kerja: pelamar, lamaran',
];

const parsed = (line: string): [string, string[]] => {
  const [meaning = '', others = ''] = line.split(':');
  return [meaning.trim(), others.split(',').map((other) => other.trim())];
};

const toTable = (all: readonly string[]): ReadonlyMap<string, string> =>
  new Map(all.map(parsed).flatMap(([meaning, others]) => others.map((other) => [other, meaning] as const)));

const tables = new Map<readonly string[], ReadonlyMap<string, string>>();
const none: readonly string[] = [];

/** Returns what each other name means: "bansos" → "bantuan sosial"; the office's own lines come last and win. */
export const synonyms = (): ReadonlyMap<string, string> => {
  const own = profile.synonyms ?? none;
  const table = tables.get(own) ?? toTable([...lines, ...own]);
  tables.set(own, table);
  return table;
};
