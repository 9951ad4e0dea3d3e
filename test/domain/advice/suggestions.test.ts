import type { FormInput } from '../../../functions/domain/forms/parse';
import { applySuggestions } from '../../../functions/domain/advice/apply-suggestions';
import {
  conclusionText,
  integrationConclusion,
  withConditions,
  withoutPrefill,
} from '../../../functions/domain/advice/conclusion';
import { durationIn } from '../../../functions/domain/advice/duration';
import type { FoundSimilar } from '../../../functions/domain/advice/similar-found';
import { type AdviceFacts, suggestionsFor, suggestionText } from '../../../functions/domain/advice/suggestion';
import { suggestionRules } from '../../../functions/domain/advice/suggestion-rules';
import { decisionForm } from '../../../functions/domain/forms/decision-forms';
import type { SpecificationData } from '../../../functions/domain/forms/specification-form';
import { conformityChecklist } from '../../../functions/domain/sop/checklist';
import { requestOf, wholeSpecification } from '../../support/dossier';

const found = (change: Partial<FoundSimilar> = {}): FoundSimilar => ({
  id: 'srikandi',
  name: 'Kearsipan Dinamis',
  abbreviation: 'SRIKANDI',
  agency: 'ANRI',
  class: 'aplikasi-umum',
  reasons: ['Kata yang sama: surat.'],
  ...change,
});
const own = found({ id: 'klinik', abbreviation: 'SIKLIN', agency: 'dinas kesehatan', class: 'provinsi' });
const others = found({ id: 'izin', abbreviation: 'SIZIN', agency: 'Dinas Sosial', class: 'provinsi' });
const sector = found({ id: 'oss', abbreviation: 'OSS-RBA', agency: 'BKPM', class: 'sektor' });

type Given = Omit<AdviceFacts, 'request'> & { spec?: Partial<SpecificationData>; pdf?: true };
const factsOf = ({ spec, pdf, ...rest }: Partial<Given>): AdviceFacts => ({
  request: requestOf({ specification: pdf ? undefined : { ...wholeSpecification, ...spec } }),
  similar: [],
  input: {},
  ...rest,
});
const textOfItem = (item: string, given: Partial<Given>): string | undefined => {
  const suggestion = suggestionsFor(factsOf(given))[item];
  return suggestion && suggestionText(suggestion);
};

const cases: [item: string, when: string, given: Partial<Given>, text: string | undefined][] = [
  ['A2', 'the business process is filled in', {}, 'Ya, karena proses bisnis diisi.'],
  [
    'A3',
    'users are counted',
    { spec: { service: 'Masyarakat, 300 orang' } },
    'Ya, karena layanan dan jumlah pengguna diisi.',
  ],
  ['A3', 'users are not counted', {}, 'Sebagian, karena jumlah pengguna belum disebut.'],
  [
    'A5',
    'the agency has a similar one',
    { similar: [own] },
    'Tidak, karena OPD ini sudah memiliki Kearsipan Dinamis (SIKLIN, dinas kesehatan).',
  ],
  [
    'A5',
    'only others have one',
    { similar: [others] },
    'Ya, karena katalog tidak memuat aplikasi serupa milik OPD ini.',
  ],
  ['A5', 'nobody read the catalogue', { similar: undefined }, undefined],
  ['B1', 'the code is chosen', { input: { raa: 'RAA.02.02.01' } }, 'Ya, karena RAA.02.02.01 Kesehatan.'],
  ['B1', 'the request proposes one', { spec: { raa: 'RAA.02.02.03' } }, 'Ya, karena RAA.02.02.03 Sosial.'],
  ['B1', 'there is none', {}, 'Tidak, karena kode RAA belum dipilih.'],
  [
    'B2',
    'an Aplikasi Umum is similar',
    { similar: [found()] },
    'Tidak, karena ada Aplikasi Umum Kearsipan Dinamis (SRIKANDI, ANRI).',
  ],
  [
    'B2',
    'the analyst found it not similar',
    { similar: [found()], input: { 'similar.srikandi.answer': 'tidak-serupa' } },
    'Ya, karena tidak ada Aplikasi Umum yang mirip.',
  ],
  [
    'B2',
    'the code is of a field of one',
    { input: { raa: 'RAA.01.02.06' } },
    'Tidak, karena kode RAA.01.02.06 (Kearsipan) adalah bidang Aplikasi Umum.',
  ],
  [
    'B3',
    'a sector application is similar',
    { similar: [sector] },
    'Tidak, karena ada aplikasi sektor Kearsipan Dinamis (OSS-RBA, BKPM).',
  ],
  ['B3', 'none is', { similar: [others] }, 'Ya, karena tidak ada aplikasi sektor yang mirip.'],
  ['B4', 'the catalogue has none', {}, 'Ya, karena tidak ada aplikasi serupa di katalog.'],
  ['B4', 'one is unanswered', { similar: [own] }, undefined],
  [
    'B4',
    'all are found not similar',
    { similar: [own], input: { 'similar.klinik.answer': 'tidak-serupa' } },
    'Ya, karena 1 aplikasi yang mirip dinilai tidak serupa.',
  ],
  [
    'B4',
    'one is similar',
    { similar: [own], input: { 'similar.klinik.answer': 'serupa' } },
    'Tidak, karena serupa dengan Kearsipan Dinamis (SIKLIN, dinas kesehatan).',
  ],
  [
    'B5',
    'another agency has the need',
    { similar: [others] },
    'Ya, karena kebutuhan yang mirip ada pada Kearsipan Dinamis (SIZIN, Dinas Sosial).',
  ],
  ['B5', 'nobody else has', { similar: [own] }, undefined],
  ['C2', 'the class is given', {}, 'Ya, karena data terbatas.'],
  [
    'C3',
    'there is no personal data',
    { spec: { personalData: 'tidak' } },
    'Tidak relevan, karena aplikasi tidak memuat data pribadi.',
  ],
  ['C3', 'nothing is said of it', {}, 'Tidak, karena belum ada jenis, dasar pemrosesan, masa simpan data pribadi.'],
  [
    'C3',
    'a part is said',
    { spec: { personalKind: 'NIK' } },
    'Sebagian, karena belum ada dasar pemrosesan, masa simpan data pribadi.',
  ],
  [
    'C3',
    'all is said',
    { spec: { personalKind: 'NIK', personalBasis: 'perjanjian', personalRetention: '5 tahun' } },
    'Ya, karena jenis, dasar pemrosesan, dan masa simpan diisi.',
  ],
  ['D1', 'it is hosted in Indonesia', { spec: { hostingCountry: 'di-indonesia' } }, 'Ya, karena hosting di Indonesia.'],
  [
    'D1',
    'it is hosted abroad',
    { spec: { hostingCountry: 'di-luar-indonesia' } },
    'Tidak, karena hosting di luar Indonesia.',
  ],
  ['D1', 'nothing is said of the place', {}, undefined],
  ['D4', 'this request holds the name', {}, 'Ya, karena nama perizinan.bantenprov.go.id dipegang permohonan ini.'],
  ['E1', 'the category is chosen', { spec: { systemCategory: 'tinggi' } }, 'Ya, karena kategori tinggi.'],
  ['E1', 'none is chosen', {}, 'Tidak, karena kategori belum dipilih.'],
  [
    'F1',
    'a part is standard',
    { spec: { stack: 'PHP 8.3, laravel/PostgreSQL' } },
    'Ya, karena PHP, Laravel, PostgreSQL termasuk standar Diskominfo SP.',
  ],
  ['F2', 'the source is handed over', {}, 'Ya, karena OPD menyanggupinya.'],
  ['F2', 'it is not', { spec: { sourceCode: 'tidak' } }, 'Tidak, karena OPD tidak menyerahkannya.'],
  ['F4', 'the licence is given', {}, 'Ya, karena lisensi diisi.'],
  ['F6', 'the decree is named', { spec: { unit: 'Bidang Yankes, SK 12/2026' } }, 'Ya, karena unit dan SK tim diisi.'],
  ['F6', 'no decree is named', {}, 'Sebagian, karena SK tim belum disebut.'],
  ['G1', 'all is given', { spec: { ceiling: 1, budgetYear: 2027 } }, 'Ya, karena sumber, pagu, dan tahun diisi.'],
  ['G1', 'the year is missing', { spec: { ceiling: 1 } }, 'Sebagian, karena tahun belum diisi pada isiannya sendiri.'],
  [
    'G2',
    'it fits',
    { spec: { schedule: 'Scrum, 4 minggu' } },
    'Ya, karena jadwal tidak lebih lama dari waktu baku langkah 7 1 bulan.',
  ],
  [
    'G2',
    'it takes longer',
    { spec: { schedule: '4 (empat) bulan' } },
    'Sebagian, karena jadwal lebih lama dari waktu baku langkah 7 1 bulan.',
  ],
  ['G2', 'it names no time', {}, undefined],
  ['G3', 'the model is given', {}, 'Ya, karena swakelola.'],
];

describe('the suggestion', () => {
  it.each(cases)('for %s where %s', (item, _when, given, text) => expect(textOfItem(item, given)).toBe(text));
  it('has a test for each row', () => {
    expect(
      suggestionRules.map(({ item }) => item).filter((item) => !cases.some(([tested]) => tested === item)),
    ).toEqual([]);
  });
  it('is for items that exist, each once', () => {
    const items = conformityChecklist.flatMap((group) => group.items.map(({ id }) => id));
    const rows = suggestionRules.map(({ item }) => item);
    expect(rows.filter((item) => !items.includes(item))).toEqual([]);
    expect(new Set(rows).size).toBe(rows.length);
  });
  it('names what is no standard', () => {
    expect(textOfItem('F1', { spec: { stack: 'JavaScript, Oracle' } })).toMatch(
      /^Tidak, karena tidak ada yang termasuk standar/,
    );
  });
  it('rests on the request and the catalogue alone where the specification is a file', () => {
    expect(Object.keys(suggestionsFor(factsOf({ pdf: true }))).sort()).toEqual(['A5', 'B1', 'B2', 'B3', 'B4', 'D4']);
  });
});

const form = decisionForm('conformity-analysis', { holders: [], systems: [], conditions: [] });
const suggestions = suggestionsFor(factsOf({ spec: { personalData: 'tidak' } }));

describe('using suggestions', () => {
  it('answers one item with its source, and its reason where it is no Ya', () => {
    expect(applySuggestions(form, {}, 'C3', suggestions)).toEqual({
      'checklist.C3.answer': 'tidak-relevan',
      'checklist.C3.evidence': 'Spesifikasi: Data pribadi',
      'checklist.C3.note': 'aplikasi tidak memuat data pribadi.',
    });
  });
  it('answers what is open of a group and leaves what was answered and written', () => {
    const input = { 'checklist.C2.answer': 'tidak', 'checklist.C3.note': 'Sudah saya periksa', note: 'x' };
    expect(applySuggestions(form, input, 'C', suggestions)).toEqual({
      ...input,
      'checklist.C3.answer': 'tidak-relevan',
      'checklist.C3.evidence': 'Spesifikasi: Data pribadi',
    });
  });
  it.each(['A1', 'Z', '', '__proto__'])('changes nothing for %j, which has none', (item) => {
    expect(applySuggestions(form, { note: 'x' }, item, suggestions)).toEqual({ note: 'x' });
  });
});

describe('the conclusion', () => {
  const input = {
    'checklist.B2.answer': 'sebagian',
    'checklist.B2.note': 'Pakai SRIKANDI\nuntuk surat',
    'checklist.A4.answer': 'tidak',
  };
  it.each([
    ['nothing speaks against it', { 'checklist.A4.answer': 'tidak' }, undefined],
    [
      'a mandatory item is met in part',
      input,
      'Usulan: Sesuai dengan syarat, karena butir wajib dijawab Sebagian: B2.',
    ],
    [
      'a mandatory item is not met',
      { ...input, 'checklist.A1.answer': 'tidak' },
      'Usulan: Kembalikan atau Tidak sesuai, karena butir wajib dijawab Tidak: A1.',
    ],
  ])('where %s', (_case, given, text) => expect(conclusionText(given)).toBe(text));
  const condition = 'Penuhi B2 (Tidak menduplikasi Aplikasi Umum): Pakai SRIKANDI untuk surat';
  it('begins with a condition for each item that is met in part', () => {
    expect(withConditions(input).conditions).toBe(condition);
  });
  it('leaves conditions that somebody wrote', () => {
    expect(withConditions({ ...input, conditions: 'Pakai SSO' }).conditions).toBe('Pakai SSO');
  });
  it.each([
    ['passes over', condition, ''],
    ['keeps, once somebody added to them,', `${condition}\nPakai SSO`, `${condition}\nPakai SSO`],
  ])('%s its own conditions with an outcome that takes none', (_case, conditions, kept) => {
    expect(withoutPrefill({ conditions }).conditions).toBe(kept);
  });
});

it.each([
  ['4 (empat) bulan', 120],
  ['Tahap 1: 2 minggu, tahap 2: 3 bulan', 90],
  ['2 tahun', 730],
  ['segera', undefined],
])('reads the time that %j names', (text, days) => expect(durationIn(text)).toBe(days));

it.each<[string, FormInput, string | undefined]>([
  ['nothing while a question is open', { 'checklist.H1.answer': 'tidak' }, undefined],
  ['the need that an item shows', { 'checklist.H2.answer': 'ya' }, 'Usulan: Perlu integrasi, karena dijawab Ya: H2.'],
  [
    'no need where no item shows one',
    { 'checklist.H1.answer': 'tidak', 'checklist.H2.answer': 'tidak', 'checklist.H4.answer': 'tidak-relevan' },
    'Usulan: Tidak perlu integrasi, karena tidak dijawab Ya atau Sebagian: H1, H2, H4.',
  ],
])('suggests for step 5 %s', (_case, input, text) => expect(integrationConclusion(input)).toBe(text));
