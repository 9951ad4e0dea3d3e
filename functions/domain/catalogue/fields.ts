import { keysOf } from '../narrow';
import type { Field, FieldGroup, Form, Option } from '../forms/fields';
import { options } from '../forms/common-fields';
import { classTexts } from '../advice/similar-found';
import { raaCodes } from '../sop/raa';
import type { CatalogueContent, CatalogueField } from './record';

/** The prefix of a field's name in the desk's form. */
export const prefix = 'app.';

type FieldFactory = (name: string) => Field;
const text =
  (label: string, max = 300, extra: { help?: string; required?: true; personal?: true } = {}): FieldFactory =>
  (name) => ({ kind: 'text', name, label, max, ...extra });
const longText =
  (label: string, help?: string): FieldFactory =>
  (name) => ({ kind: 'longtext', name, label, help, max: 3000, rows: 3 });
const list =
  (label: string, help: string): FieldFactory =>
  (name) => ({ kind: 'lines', name, label, help, max: 30, maxLength: 200 });
const choice =
  (label: string, choices: readonly Option[], required?: true): FieldFactory =>
  (name) => ({ kind: 'choice', name, label, options: choices, style: 'select', required });
const yesNo = options('Ya', 'Tidak');

const raaOptions: Option[] = raaCodes.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }));

/** The only list of fields. Form, page, export and import follow its order. */
const fields: { [Name in keyof Required<CatalogueContent>]: FieldFactory } = {
  name: text('Nama aplikasi', 150, { required: true }),
  abbreviation: text('Singkatan', 60),
  agency: text('OPD pemilik', 150, { help: 'Tulis lengkap. Contoh: Dinas Kesehatan.', required: true }),
  purpose: longText('Fungsi', 'Untuk apa aplikasi ini dipakai.'),
  class: choice(
    'Kelas',
    keysOf(classTexts).map((value) => ({ value, label: classTexts[value] })),
    true,
  ),
  raa: choice('Kode RAA', raaOptions),
  status: choice('Status', options('Dibangun', 'Berjalan', 'Tidak aktif', 'Dihentikan'), true),
  service: longText('Layanan', 'Layanan yang diberikan, dan kepada siapa.'),
  users: choice('Pengguna', options('Internal', 'Masyarakat', 'Internal dan masyarakat')),
  userCount: text('Perkiraan jumlah pengguna', 60),
  dataIn: list('Data masuk', 'Data yang dipakai. Satu baris satu data.'),
  dataOut: list('Data keluar', 'Data yang dihasilkan. Satu baris satu data.'),
  dataClass: choice('Klasifikasi data', options('Terbuka', 'Terbatas', 'Rahasia')),
  personalData: choice('Memuat data pribadi', yesNo),
  basis: choice('Basis aplikasi', options('Web', 'Mobile', 'Desktop', 'Web dan mobile')),
  stack: text('Bahasa, kerangka kerja, dan basis data'),
  licence: text('Lisensi'),
  hosting: text('Tempat hosting dan jaringan'),
  url: (name) => ({ kind: 'url', name, label: 'Alamat aplikasi' }),
  systemCategory: choice('Kategori sistem elektronik', options('Strategis', 'Tinggi', 'Rendah')),
  pse: text('Nomor pendaftaran PSE', 100),
  apiReady: choice('API siap', yesNo),
  apiMethod: choice('Cara integrasi', [
    { value: 'splp', label: 'SPLP' },
    { value: 'api', label: 'API' },
    { value: 'berkas', label: 'Berkas' },
  ]),
  sso: choice('Memakai SSO', yesNo),
  integrations: list('Terintegrasi dengan', 'Satu baris satu sistem.'),
  sourceCode: text('Tempat kode sumber', 300, { help: 'Tempat penyimpanannya, tanpa kata sandi.' }),
  year: (name) => ({ kind: 'year', name, label: 'Tahun dibangun' }),
  budget: (name) => ({ kind: 'money', name, label: 'Anggaran (rupiah)' }),
  contact: text('Kontak pengelola', 200, { help: 'Hanya tampil di Meja Sekretariat.', personal: true }),
  requestNumber: text('Nomor permohonan asal', 100),
  openItems: list('Yang belum selesai', 'Satu baris satu hal.'),
  retryOn: (name) => ({
    kind: 'date',
    name,
    label: 'Coba integrasi lagi pada',
    help: 'Sekretariat diingatkan sejak tanggal ini. Kosongkan setelah integrasinya selesai.',
  }),
  checkedOn: (name) => ({ kind: 'date', name, label: 'Terakhir diperiksa', notAfterToday: true }),
};

const names = keysOf(fields);
const fieldOf = (name: CatalogueField): Field => fields[name](`${prefix}${name}`);

/** Every field in the order of pages and columns, with its name in the content. */
export const catalogueFields: readonly { name: CatalogueField; field: Field }[] = names.map((name) => ({
  name,
  field: fieldOf(name),
}));

const group = (title: string, from: CatalogueField, to: CatalogueField, folded?: true): FieldGroup => ({
  title,
  folded,
  fields: names.slice(names.indexOf(from), names.indexOf(to) + 1).map(fieldOf),
});

/** The form of a record. The first group is open; the others are folded until they contain a value. */
export const catalogueForm: Form = {
  id: 'app',
  groups: [
    group('Aplikasi', 'name', 'status'),
    group('Layanan dan pengguna', 'service', 'userCount', true),
    group('Data', 'dataIn', 'personalData', true),
    group('Teknis dan keamanan', 'basis', 'pse', true),
    group('Integrasi', 'apiReady', 'integrations', true),
    group('Pengelolaan', 'sourceCode', 'checkedOn', true),
  ],
};
