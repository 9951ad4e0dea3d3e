import type { CatalogueContent } from '../../../functions/domain/catalogue/record';
import { randomFrom } from '../../../local/year/random';
import { someContent } from './records';

/** Words of government applications, the most common first. */
const ranked = `pelayanan data masyarakat daerah laporan pegawai surat perizinan keuangan kesehatan aset pendidikan
  monitoring kegiatan anggaran bantuan sosial sekolah pengaduan desa pajak kinerja rencana pendaftaran penduduk pasien
  antrean arsip kendaraan peta rapat pengadaan retribusi guru siswa evaluasi program pertanian bencana kepegawaian
  warga rumah sakit jalan lingkungan tanah wisata pasar harga pangan perusahaan koperasi pelatihan kerja hukum
  peraturan disposisi presensi cuti gaji tunjangan pensiun mutasi jabatan perpustakaan buku museum budaya hotel energi
  listrik tambang hutan lahan sungai banjir air irigasi jembatan proyek kontrak penyedia logistik gudang stok beras
  petani nelayan ikan kapal ternak vaksin balita gizi stunting imunisasi ambulans darurat obat apotek laboratorium
  puskesmas dokter perawat beasiswa mahasiswa atlet pemuda perempuan anak kekerasan panti lansia disabilitas zakat
  masjid hibah proposal ormas pemilu partai investasi ekspor industri limbah sampah udara iklim karbon parkir terminal
  trayek angkutan pelabuhan bandara uji kir reklame hiburan restoran`.split(/\s+/);

/** The sum of the words' shares up to each rank, by Zipf's law. */
const sums = ranked.reduce<number[]>((before, _word, index) => [...before, (before.at(-1) ?? 0) + 1 / (index + 1)], []);
const all = sums.at(-1) ?? 1;
const steps = 1_000_000;

/** Returns words as offices use them: few are in most texts, and most are in few texts. */
export const usualWords = (seed: number, count: number): string[] => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const at = (random.between(0, steps - 1) / steps) * all;
    return ranked[sums.findIndex((sum) => sum > at)] ?? '';
  });
};

/** Returns the content of a record with words as offices use them. */
export const usualContent = (serial: number): CatalogueContent => {
  const words = usualWords(serial + 1, 20);
  return someContent(serial, {
    name: `Sistem Informasi ${words.slice(0, 3).join(' ')} ${serial}`,
    purpose: words.slice(3, 17).join(' '),
    dataOut: [words.slice(17, 20).join(' ')],
  });
};
