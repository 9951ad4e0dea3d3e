import { valueUnder } from '../narrow';
import { options } from './common-fields';
import { type Field, type FieldGroup, fieldsOf, type Form, type Option } from './fields';
import type { FormData } from './form-data';
import { parseForm } from './parse';
import type { Gap } from '../errors';
import { isBlank } from './text-rules';
import { raaOptions } from './raa-field';

const specificationName = <const Name extends string>(name: Name) => `specification.${name}` as const;

const text = <const Name extends string>(name: Name, label: string, help?: string, max = 300) =>
  ({ kind: 'text', name: specificationName(name), label, help, max, required: true }) as const satisfies Field;
const long = <const Name extends string>(name: Name, label: string, help?: string) =>
  ({
    kind: 'longtext',
    name: specificationName(name),
    label,
    help,
    max: 3000,
    rows: 3,
    required: true,
  }) as const satisfies Field;
const choice = <const Name extends string>(name: Name, label: string, ...labels: string[]) =>
  ({
    kind: 'choice',
    name: specificationName(name),
    label,
    options: options(...labels),
    style: 'select',
    required: true,
  }) as const satisfies Field;

const select = <const Name extends string, const Options extends readonly Option[]>(
  name: Name,
  label: string,
  choices: Options,
  help: string,
) =>
  ({
    kind: 'choice',
    name: specificationName(name),
    label,
    help,
    options: choices,
    style: 'select',
  }) as const satisfies Field;

/** Makes an optional field. Fields added later stay optional, because older requests and other systems lack them. */
const optionalText = <const Name extends string>(name: Name, label: string, help: string, max = 300) =>
  ({ kind: 'text', name: specificationName(name), label, help, max }) as const satisfies Field;

/** The legal grounds for processing personal data (UU 27/2022 art. 20). */
const processingBases = options(
  'Persetujuan pemilik data',
  'Perjanjian',
  'Kewajiban hukum',
  'Kepentingan vital',
  'Tugas pelayanan publik',
  'Kepentingan sah lainnya',
);

const groups = [
  {
    title: 'Spesifikasi teknis',
    help: 'Isi bagian ini seluruhnya, atau lampirkan spesifikasi teknis sebagai PDF.',
    fields: [
      text('abbreviation', 'Singkatan aplikasi', undefined, 60),
      long('background', 'Latar belakang dan urgensi'),
      long('process', 'Fungsi dan proses bisnis'),
      long('service', 'Layanan dan pengguna', 'Internal atau masyarakat, dan perkiraan jumlahnya.'),
      long('outputs', 'Keluaran aplikasi'),
      select('raa', 'Usulan kode RAA', raaOptions, 'Opsional. Pilih bila Anda tahu.'),
      long('data', 'Data yang dipakai dan dihasilkan'),
      choice('dataClass', 'Klasifikasi data', 'Terbuka', 'Terbatas', 'Rahasia'),
      choice('personalData', 'Memuat data pribadi', 'Ya', 'Tidak'),
      optionalText('personalKind', 'Jenis data pribadi', 'Bila memuat data pribadi. Contoh: NIK, nama, alamat.'),
      select('personalBasis', 'Dasar pemrosesan data pribadi', processingBases, 'Bila memuat data pribadi.'),
      optionalText(
        'personalRetention',
        'Masa simpan data pribadi',
        'Bila memuat data pribadi. Contoh: 5 tahun sesudah layanan selesai.',
        150,
      ),
      choice('basis', 'Basis aplikasi', 'Web', 'Mobile', 'Desktop', 'Web dan mobile'),
      text('stack', 'Bahasa, kerangka kerja, dan basis data'),
      text('licence', 'Lisensi'),
      text('hosting', 'Tempat hosting dan jaringan'),
      select('hostingCountry', 'Letak hosting', options('Di Indonesia', 'Di luar Indonesia'), 'Opsional.'),
      long('integration', 'Kebutuhan integrasi dan SSO'),
      long('security', 'Keamanan', 'Cadangan, log, dan rencana uji kerentanan.'),
      select('systemCategory', 'Kategori sistem elektronik', options('Strategis', 'Tinggi', 'Rendah'), 'Opsional.'),
      long('schedule', 'Metode dan jadwal'),
      choice('procurement', 'Model pengadaan', 'Swakelola', 'Penyedia'),
      text('funding', 'Sumber dana', 'Contoh: APBD Provinsi.'),
      { kind: 'money', name: specificationName('ceiling'), label: 'Pagu (rupiah)', help: 'Opsional.' },
      {
        kind: 'year',
        name: specificationName('budgetYear'),
        label: 'Tahun anggaran',
        help: 'Opsional.',
        fromRequest: true,
      },
      optionalText('account', 'Kode rekening', 'Opsional.', 60),
      optionalText(
        'planPage',
        'Halaman Peta Rencana SPBE atau Renstra',
        'Opsional. Contoh: Renstra 2025–2029, halaman 41.',
        150,
      ),
      text('unit', 'Unit pengelola dan SK tim'),
      choice('sourceCode', 'Kode sumber diserahkan', 'Ya', 'Tidak'),
    ],
  },
] as const satisfies readonly FieldGroup[];

/** "Spek Teknis Aplikasi Baru" as a form, instead of a PDF. It is completed as a whole or not at all. */
export const specificationForm: Form<typeof groups> = { id: 'specification', groups };
export type SpecificationData = FormData<typeof groups>['specification'];

const eitherWay =
  'Anda melampirkan spesifikasi teknis dan mulai mengisi formulirnya. Kosongkan isian spesifikasi, atau isi semuanya.';

/**
 * Replaces the gaps of all blank answers by one message, because an attached file may take the form's place. Other gaps
 * stay unchanged.
 */
const besideFile = (gaps: readonly Gap[], specification: object): Gap[] => {
  const isMissing = ({ field }: Gap) =>
    fieldsOf(specificationForm).some(({ name }) => name === field) &&
    isBlank(Object.entries(specification).find(([key]) => specificationName(key) === field)?.[1]);
  const first = gaps.find(isMissing);
  return gaps.flatMap((gap) => (gap === first ? [{ ...gap, message: eitherWay }] : isMissing(gap) ? [] : [gap]));
};

/**
 * Reads the specification, nested under `specification`. Returns undefined if the form is empty, else the whole value
 * or its gaps.
 * @param files the attached files; one of them may be the specification
 * @param requestedOn the day of the request, if it is not today
 */
export const parseSpecification = (
  input: unknown,
  today: string,
  files: readonly { kind: string }[],
  requestedOn = today,
): { value?: SpecificationData; gaps: Gap[] } => {
  const specification = valueUnder(input, 'specification');
  const blank =
    isBlank(specification) ||
    (typeof specification === 'object' && specification !== null && Object.values(specification).every(isBlank));
  if (blank) return { gaps: [] };
  const { value, gaps } = parseForm(specificationForm, { specification }, { today, requestedOn }, true);
  const hasFile = files.some(({ kind }) => kind === 'spesifikasi-teknis');
  return {
    value: value?.specification,
    gaps: hasFile && typeof specification === 'object' && specification ? besideFile(gaps, specification) : gaps,
  };
};
