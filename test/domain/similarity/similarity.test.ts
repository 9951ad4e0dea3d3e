import { comparerOf, findSimilar, rarityOf, wordsToLookUp } from '../../../functions/domain/similarity/score';
import { stem } from '../../../functions/domain/similarity/stem';
import { initialsOf, similarityWords, tellingWords } from '../../../functions/domain/similarity/words';
import { afterTuning } from './after-tuning';
import { beforeTuning } from './before-tuning';
import { heldOut } from './held-out';
import { heldOutLater } from './held-out-later';
import { independent } from './independent';
import { record } from './labelled';
import { qualityOf } from './quality';
import { unseen } from './unseen';
import { untuned } from './untuned';

describe.each([
  ['written before the weights were tuned', beforeTuning],
  ['written after', afterTuning],
  ['written without a look at weights or words', untuned],
  ['held out from tuning', heldOut],
  ['held out, written after the words were', heldOutLater],
  ['written without a look at the words, then words were added', unseen],
  ['held out, written last', independent],
])('similar applications on the labelled set %s', (_set, set) => {
  const { pairs, precisionAtTwo, recallAtFive } = qualityOf(set);
  it('has at least 30 pairs with reasons', () => expect(pairs).toBeGreaterThanOrEqual(30));
  it('are 90 % of what stands on the first two places', () => expect(precisionAtTwo).toBeGreaterThanOrEqual(0.9));
  it('are found among five for 80 %', () => expect(recallAtFive).toBeGreaterThanOrEqual(0.8));
  it('names records that exist', () => {
    const ids = new Set(set.records.map(({ id }) => id));
    const named = set.requests.flatMap(({ similar, notSimilar }) => Object.keys({ ...similar, ...notSimilar }));
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('the stem', () => {
  it.each([
    'pegawai kepegawaian',
    'izin perizinan',
    'adu aduan pengaduan mengadukan',
    'surat persuratan menyurat',
    'arsip kearsipan pengarsipan',
    'anggaran penganggaran',
    'rencana perencanaan',
    'antre antrean mengantre',
    'pantau pemantauan memantau',
    'nilai penilaian menilai',
    'terima penerimaan menerima',
    'bencana kebencanaan',
    'tani petani pertanian',
    'ternak peternak peternakan',
    'pariwisata kepariwisataan',
    'pajak perpajakan',
    'sehat kesehatan',
    'didik pendidikan mendidik',
    'peta pemetaan memetakan',
    'lapor laporan melaporkan pelaporan dilaporkan',
    'salur menyalurkan penyaluran disalurkan',
    'nomor penomoran',
    'kunjung kunjungan pengunjung',
    'kirim pengiriman mengirim',
    'rumah perumahan',
    'daya pemberdayaan memberdayakan',
    'hadir kehadiran',
    'miskin kemiskinan',
  ])('is the same for %s', (words) => {
    expect(new Set(words.split(' ').map(stem)).size).toBe(1);
  });
  it.each(['disposisi', 'distribusi', 'sekolah', 'berita', 'terminal', 'peta', 'evaluasi', 'kendaraan', 'pengadaan'])(
    'leaves %s whole, which only looks as if it had an affix',
    (word) => expect(stem(word)).toBe(word),
  );
});

describe('the words that are compared', () => {
  it.each([
    ['function words and what every application says', 'Sistem Informasi Pelayanan yang terpadu di Dinas', []],
    ['numbers and single letters', 'Versi 2026 a b', ['versi']],
    ['accents and marks', 'Réntal (kapal)', ['rental', 'kapal']],
    ['nothing', '', []],
  ])('leave out %s', (_case, text, words) => expect(similarityWords(text)).toEqual(words));
  it.each([
    ['ASN', 'kepegawaian'],
    ['bansos', 'bantuan sosial'],
    ['e-SPPD', 'SPPD'],
    ['webgis', 'peta'],
    ['sembako', 'bahan pokok'],
    ['STNK', 'pajak kendaraan'],
    ['GPS', 'lokasi'],
    ['swafoto', 'foto'],
    ['fakir', 'miskin'],
    ['e-learning', 'pelatihan'],
    ['pungli', 'gratifikasi'],
    ['pelesir', 'wisata'],
    ['festival', 'acara'],
    ['libur', 'cuti'],
    ['open data', 'dataset'],
  ])('are the same for %s and %s', (a, b) => expect([...tellingWords(a).keys()]).toEqual([...tellingWords(b).keys()]));
  it('keep the words of a phrase beside its meaning', () =>
    expect(similarityWords('Bantuan sosial')).toEqual(['bantu', 'sosial', 'bantusosial']));
});

describe('a similar application', () => {
  const asked = {
    name: 'Cuti Pegawai',
    agency: 'Dinas Sosial',
    texts: ['Pengajuan cuti ASN.'],
    data: ['data cuti'],
    raa: 'RAA.01.02.07',
  };
  const found = record('cuti', 'e-Cuti', 'Dinas  sosial', 'Pengajuan cuti pegawai.', {
    data: ['Data cuti'],
    raa: 'RAA.01.02.07.01',
  });
  it('says why it is shown', () => {
    expect(findSimilar(asked, [found], () => 1)[0]?.reasons).toEqual([
      'Kata yang sama: cuti, pegawai.',
      'Kode RAA sama: RAA.01.02.07.',
      'Data yang sama: cuti.',
      'OPD yang sama: Dinas  sosial.',
    ]);
  });
  it('comes with four others at most', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ ...found, id: `cuti-${index}` }));
    expect(findSimilar(asked, many, () => 9)).toHaveLength(5);
  });
  it('is none where the catalogue is empty, or the request says nothing', () => {
    expect(findSimilar(asked, [], () => 0)).toEqual([]);
    expect(findSimilar({ name: '', agency: '', texts: [], data: [] }, [found], () => 1)).toEqual([]);
  });
  it('is looked up by twenty words at most, those of the name first', () => {
    const texts = [Array.from({ length: 60 }, (_, index) => `kata${index}`).join(' ')];
    const words = wordsToLookUp({ ...asked, texts });
    expect(words).toHaveLength(20);
    expect(words.slice(0, 2)).toEqual(['cuti', stem('pegawai')]);
  });
  it('counts for more by a rare word', () => {
    expect([1, 20, 0].map(rarityOf)).toEqual([1, expect.closeTo(0.63, 2), 1]);
  });
  const scoreOf = (texts: string, purpose: string, name = 'Nama', agency = 'Biro Umum') =>
    comparerOf({ name, agency, texts: [texts], data: [] }, () => 1)(record('x', 'Lain', 'Diskominfo', purpose));
  it('scores higher by the same word than by another word of its meaning', () =>
    expect(scoreOf('Seleksi siswa', 'Data siswa').score).toBeGreaterThan(scoreOf('Seleksi siswa', 'Data murid').score));
  it('counts a meaning once, and each further word of it for a part', () => {
    const [one, two] = [scoreOf('siswa', 'siswa'), scoreOf('siswa murid', 'siswa murid')];
    expect(two.score).toBeGreaterThan(one.score);
    expect(two.score).toBeLessThan(2 * one.score);
  });
  it.each([
    ['a word of the same meaning', 'Seleksi siswa', 'Data murid', 'Kata yang searti: siswa (murid).'],
    ['a longer word', 'Pemasangan ambulatori', 'Kendali ambulator', 'Kata yang mirip: ambulatori (ambulator).'],
  ])('names %s as such', (_what, texts, purpose, reason) => expect(scoreOf(texts, purpose).reasons).toContain(reason));
  it('knows a name by its initials', () => {
    expect(initialsOf('Penerimaan Siswa Baru')).toBe('psb');
    const found = { ...record('psb', 'PSB', 'Dinas Pendidikan', 'Zonasi.'), texts: [] };
    const asked = { name: 'Penerimaan Siswa Baru', agency: 'Dinas Pendidikan', texts: [], data: [] };
    expect(findSimilar(asked, [found], () => 1)[0]?.reasons).toContain('Singkatan yang sama: PSB.');
  });
  it('weighs a word of the asking agency less, but not what its abbreviation means', () => {
    const ofBpbd = scoreOf('Laporan banjir', 'Kejadian bencana', 'Siaga', 'BPBD').score;
    expect(ofBpbd).toBe(scoreOf('Laporan banjir', 'Kejadian bencana', 'Siaga', 'Biro Umum').score);
  });
  it('stands alone where others are far weaker', () => {
    const asked = {
      name: 'Cuti Pegawai',
      agency: 'Dinas Sosial',
      texts: ['Cuti ASN dan surat izin atasan.'],
      data: [],
    };
    const [best, weak] = [
      record('cuti', 'e-Cuti', 'BKD', 'Cuti pegawai.'),
      record('surat', 'e-Surat', 'Biro', 'Surat.'),
    ];
    expect(findSimilar(asked, [weak, best], () => 1).map(({ record: { id } }) => id)).toEqual(['cuti']);
  });
});
