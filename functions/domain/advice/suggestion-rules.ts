import { foldedName } from '../catalogue/words';
import { valueOf } from '../forms/input-values';
import type { SpecificationData } from '../forms/specification-form';
import { profile } from '../office/office-profile';
import type { Answer } from '../sop/answers';
import { raaTitle } from '../sop/raa';
import { standardTimeText, stepOf } from '../sop/sop';
import { durationIn } from './duration';
import { type FoundSimilar, similarTitle } from './similar-found';
import type { AdviceFacts, Suggestion } from './suggestion';

interface Rule {
  item: string;
  suggest: (facts: AdviceFacts) => Suggestion | undefined;
}
type AnswerWithReason = readonly [answer: Answer, because: string] | undefined;

/** Returns a rule that reads the filled-in specification. A specification that is a file gives no suggestion. */
const bySpecification = (
  item: string,
  source: string,
  read: (specification: SpecificationData) => AnswerWithReason,
): Rule => ({
  item,
  suggest: ({ request: { specification } }) => {
    const [answer, because] = (specification && read(specification)) ?? [];
    return answer && because ? { answer, because, source: `Spesifikasi: ${source}` } : undefined;
  },
});

/** Returns a rule that reads the catalogue's similar applications. Without a look-up it gives no suggestion. */
const byCatalogue = (
  item: string,
  read: (similar: readonly FoundSimilar[], facts: AdviceFacts) => AnswerWithReason,
  source = 'Katalog aplikasi',
): Rule => ({
  item,
  suggest: (facts) => {
    const [answer, because] = (facts.similar && read(facts.similar, facts)) ?? [];
    return answer && because ? { answer, because, source } : undefined;
  },
});

const filledIn = (label: string): AnswerWithReason => ['ya', `${label} diisi.`];
const titles = (found: readonly FoundSimilar[]): string => found.map(similarTitle).join(', ');

/** Returns the RAA code that the analyst chose, or else the code of the request. */
const raaOf = ({ input, request }: AdviceFacts): string => valueOf(input, 'raa') || (request.specification?.raa ?? '');

/** Returns the similar applications of a class, except those that the analyst found not similar. */
const ofClass = (similar: readonly FoundSimilar[], { input }: AdviceFacts, group: FoundSimilar['class']) =>
  similar.filter((found) => found.class === group && valueOf(input, `similar.${found.id}.answer`) !== 'tidak-serupa');

const isSameAgency = (one: string, other: string): boolean => foldedName(one) === foldedName(other);

const personalData = ({
  personalData: has,
  personalKind,
  personalBasis,
  personalRetention,
}: SpecificationData): AnswerWithReason => {
  if (has === 'tidak') return ['tidak-relevan', 'aplikasi tidak memuat data pribadi.'];
  const missing = [
    !personalKind && 'jenis',
    !personalBasis && 'dasar pemrosesan',
    !personalRetention && 'masa simpan',
  ].filter((part) => part !== false);
  if (missing.length === 0) return ['ya', 'jenis, dasar pemrosesan, dan masa simpan diisi.'];
  return [missing.length === 3 ? 'tidak' : 'sebagian', `belum ada ${missing.join(', ')} data pribadi.`];
};

const standardStack = ({ stack }: SpecificationData): AnswerWithReason => {
  const standard = profile.standardStack ?? [];
  if (standard.length === 0) return undefined;
  // "Java" is not in "JavaScript", "PHP" is in "PHP8".
  const names = new Set(
    stack
      .toLowerCase()
      .split(/[\s,;/()&]+/)
      .map((word) => word.replace(/[\d.]+$/, '')),
  );
  const used = standard.filter((name) => names.has(name.toLowerCase()));
  return used.length > 0
    ? ['ya', `${used.join(', ')} termasuk standar ${profile.shortName}.`]
    : ['tidak', `tidak ada yang termasuk standar ${profile.shortName}: ${standard.join(', ')}.`];
};

const budget = ({ funding, ceiling, budgetYear }: SpecificationData): AnswerWithReason => {
  const missing = [!funding && 'sumber', !ceiling && 'pagu', !budgetYear && 'tahun'].filter((part) => part !== false);
  return missing.length === 0
    ? ['ya', 'sumber, pagu, dan tahun diisi.']
    : ['sebagian', `${missing.join(' dan ')} belum diisi pada isiannya sendiri.`];
};

const schedule = ({ schedule: text }: SpecificationData): AnswerWithReason => {
  const days = durationIn(text);
  const { time } = stepOf('build');
  if (days === undefined) return undefined;
  const limit = time.to * (time.unit === 'bulan' ? 31 : 1);
  const standard = `waktu baku langkah 7 ${standardTimeText(time)}`;
  return days <= limit
    ? ['ya', `jadwal tidak lebih lama dari ${standard}.`]
    : ['sebagian', `jadwal lebih lama dari ${standard}.`];
};

const similarAnswered = (similar: readonly FoundSimilar[], { input }: AdviceFacts): AnswerWithReason => {
  if (similar.length === 0) return ['ya', 'tidak ada aplikasi serupa di katalog.'];
  const answered = (value?: string) => similar.filter(({ id }) => valueOf(input, `similar.${id}.answer`) === value);
  const alike = answered('serupa');
  if (alike.length > 0) return ['tidak', `serupa dengan ${titles(alike)}.`];
  return answered('tidak-serupa').length === similar.length
    ? ['ya', `${similar.length} aplikasi yang mirip dinilai tidak serupa.`]
    : undefined;
};

/** The rules, one for each item that has a suggestion. The other items need human judgement. */
export const suggestionRules: readonly Rule[] = [
  bySpecification('A2', 'Fungsi dan proses bisnis', ({ process }) => (process ? filledIn('proses bisnis') : undefined)),
  bySpecification('A3', 'Layanan dan pengguna', ({ service }) =>
    /\d|seluruh|semua/i.test(service)
      ? ['ya', 'layanan dan jumlah pengguna diisi.']
      : ['sebagian', 'jumlah pengguna belum disebut.'],
  ),
  byCatalogue('A5', (similar, { request }) => {
    const own = similar.filter(({ agency }) => isSameAgency(agency, request.agency.name));
    return own.length > 0
      ? ['tidak', `OPD ini sudah memiliki ${titles(own)}.`]
      : ['ya', 'katalog tidak memuat aplikasi serupa milik OPD ini.'];
  }),
  {
    item: 'B1',
    suggest: (facts) => {
      const code = raaOf(facts);
      const source = valueOf(facts.input, 'raa') ? 'Kode RAA di bawah' : 'Spesifikasi: Usulan kode RAA';
      if (code) return { answer: 'ya', because: `${code} ${raaTitle(code) ?? ''}`.trim() + '.', source };
      return { answer: 'tidak', because: 'kode RAA belum dipilih.', source: 'Kode RAA di bawah' };
    },
  },
  byCatalogue('B2', (similar, facts) => {
    const shared = ofClass(similar, facts, 'aplikasi-umum');
    if (shared.length > 0) return ['tidak', `ada Aplikasi Umum ${titles(shared)}.`];
    const code = raaOf(facts);
    return code.startsWith('RAA.01')
      ? ['tidak', `kode ${code} (${raaTitle(code) ?? 'RAA.01'}) adalah bidang Aplikasi Umum.`]
      : ['ya', 'tidak ada Aplikasi Umum yang mirip.'];
  }),
  byCatalogue('B3', (similar, facts) => {
    const shared = ofClass(similar, facts, 'sektor');
    return shared.length > 0
      ? ['tidak', `ada aplikasi sektor ${titles(shared)}.`]
      : ['ya', 'tidak ada aplikasi sektor yang mirip.'];
  }),
  byCatalogue('B4', similarAnswered, 'Jawaban atas aplikasi yang mirip'),
  byCatalogue('B5', (similar, { request }) => {
    const others = similar.filter(
      ({ agency, class: group }) => group === 'provinsi' && !isSameAgency(agency, request.agency.name),
    );
    return others.length > 0 ? ['ya', `kebutuhan yang mirip ada pada ${titles(others)}.`] : undefined;
  }),
  bySpecification('C2', 'Klasifikasi data', ({ dataClass }) => (dataClass ? ['ya', `data ${dataClass}.`] : undefined)),
  bySpecification('C3', 'Data pribadi', personalData),
  bySpecification('D1', 'Letak hosting', ({ hostingCountry }) =>
    hostingCountry === undefined
      ? undefined
      : hostingCountry === 'di-indonesia'
        ? ['ya', 'hosting di Indonesia.']
        : ['tidak', 'hosting di luar Indonesia.'],
  ),
  {
    item: 'D4',
    suggest: ({ request: { subdomain } }) => ({
      answer: 'ya',
      because: `nama ${subdomain}${profile.domainSuffix} dipegang permohonan ini.`,
      source: 'Permohonan: Nama subdomain',
    }),
  },
  bySpecification('E1', 'Kategori sistem elektronik', ({ systemCategory }) =>
    systemCategory ? ['ya', `kategori ${systemCategory}.`] : ['tidak', 'kategori belum dipilih.'],
  ),
  bySpecification('F1', 'Bahasa, kerangka kerja, dan basis data', standardStack),
  bySpecification('F2', 'Kode sumber diserahkan', ({ sourceCode }) =>
    sourceCode === 'ya' ? ['ya', 'OPD menyanggupinya.'] : ['tidak', 'OPD tidak menyerahkannya.'],
  ),
  bySpecification('F4', 'Lisensi', ({ licence }) => (licence ? filledIn('lisensi') : undefined)),
  bySpecification('F6', 'Unit pengelola dan SK tim', ({ unit }) =>
    /\bSK\b|keputusan/i.test(unit) ? ['ya', 'unit dan SK tim diisi.'] : ['sebagian', 'SK tim belum disebut.'],
  ),
  bySpecification('G1', 'Sumber dana, pagu, dan tahun', budget),
  bySpecification('G2', 'Metode dan jadwal', schedule),
  bySpecification('G3', 'Model pengadaan', ({ procurement }) => (procurement ? ['ya', `${procurement}.`] : undefined)),
];
