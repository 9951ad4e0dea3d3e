import type { FieldGroup, Form } from './fields';
import type { FormData } from './form-data';
import type { SpecificationData } from './specification-form';
import type { Attachment } from '../sop/papers-received';
import { siteProfile } from '../office/site-profile';

export const applicationTypes = [
  { value: 'sistem-informasi', label: 'Sistem informasi' },
  { value: 'aplikasi', label: 'Aplikasi' },
] as const;
/** Returns the label of a type: "Sistem informasi". */
const applicationTypeText = (type: ApplicationType): string =>
  applicationTypes.find(({ value }) => value === type)?.label ?? type;
/** Returns "aplikasi Perizinan Klinik". A name that begins with its type stays as it is: "Aplikasi Klinik". */
export const applicationText = ({ type, name }: { type: ApplicationType; name: string }): string => {
  const kind = `${applicationTypeText(type).toLowerCase()} `;
  return name.toLowerCase().startsWith(kind) ? name : `${kind}${name}`;
};
export type ApplicationType = (typeof applicationTypes)[number]['value'];

const groups = [
  {
    title: 'Surat permohonan',
    help: 'Surat resmi OPD yang sudah ditandatangani kepala OPD.',
    fields: [
      {
        kind: 'text',
        name: 'letter.number',
        label: 'Nomor surat permohonan',
        help: 'Seperti tertulis pada surat. Contoh: 123/Dinkes/2026.',
        max: 100,
        required: true,
      },
      {
        kind: 'date',
        name: 'letter.date',
        label: 'Tanggal surat',
        notAfterToday: true,
        isUsuallyRecent: true,
        required: true,
      },
    ],
  },
  {
    title: 'OPD pemohon',
    fields: [
      {
        kind: 'text',
        name: 'agency.name',
        label: 'Nama OPD',
        help: 'Tulis lengkap. Contoh: Dinas Kesehatan.',
        max: 150,
        autocomplete: 'organization',
        required: true,
      },
      {
        kind: 'text',
        name: 'agency.head.title',
        label: 'Jabatan kepala OPD',
        help: 'Untuk alamat surat dan tanda tangan. Bila kosong, kami memakai jabatan menurut jenis OPD, misalnya Kepala Dinas.',
        max: 100,
        autocomplete: 'off',
      },
      {
        kind: 'text',
        name: 'agency.head.name',
        label: 'Nama kepala OPD',
        help: 'Lengkap dengan gelar.',
        max: 120,
        autocomplete: 'off',
        personal: true,
        required: true,
      },
      {
        kind: 'nip',
        name: 'agency.head.nip',
        label: 'NIP kepala OPD',
        help: '18 angka, boleh dengan spasi. Tulis tanda - bila tidak ber-NIP.',
        orNone: true,
        autocomplete: 'off',
        personal: true,
        required: true,
      },
    ],
  },
  {
    title: 'Penanggung jawab sistem informasi',
    help: 'Orang yang kami hubungi. Tanda terima dan hasil tiap langkah dikirim ke surelnya.',
    fields: [
      {
        kind: 'text',
        name: 'contact.name',
        label: 'Nama penanggung jawab',
        max: 120,
        autocomplete: 'name',
        personal: true,
        required: true,
      },
      {
        kind: 'phone',
        name: 'contact.phone',
        label: 'Nomor telepon kantor atau HP',
        help: `Contoh: 0812-3456-7890 atau ${siteProfile.phoneExample}.`,
        autocomplete: 'tel',
        personal: true,
        required: true,
      },
      {
        kind: 'email',
        name: 'contact.email',
        label: 'Surel penanggung jawab',
        help: `Contoh: nama@${siteProfile.domainSuffix.slice(1)}.`,
        autocomplete: 'email',
        personal: true,
        required: true,
      },
      {
        kind: 'text',
        name: 'contact.position',
        label: 'Jabatan penanggung jawab',
        max: 120,
        autocomplete: 'organization-title',
        personal: true,
        required: true,
      },
    ],
  },
  {
    title: 'Aplikasi yang diajukan',
    fields: [
      {
        kind: 'choice',
        name: 'application.type',
        label: 'Jenis yang diajukan',
        options: applicationTypes,
        style: 'radio',
        required: true,
      },
      {
        kind: 'text',
        name: 'application.name',
        label: 'Nama sistem informasi atau aplikasi',
        max: 150,
        required: true,
      },
      {
        kind: 'longtext',
        name: 'application.summary',
        label: 'Ringkasan kebutuhan',
        help: 'Untuk siapa, untuk apa, dan mengapa diperlukan. Beberapa kalimat cukup.',
        max: 3000,
        rows: 5,
        required: true,
      },
      {
        kind: 'subdomain',
        name: 'subdomain',
        label: 'Nama subdomain',
        help: 'Satu kata dari 3–63 huruf kecil, boleh dengan angka dan tanda hubung. Contoh: izin-klinik.',
        suffix: siteProfile.domainSuffix,
        required: true,
      },
    ],
  },
  {
    title: 'Pernyataan',
    fields: [
      {
        kind: 'agree',
        name: 'commitment',
        label: 'Pernyataan komitmen',
        statement: `Dengan ini kami mengajukan pembangunan sistem informasi / aplikasi untuk OPD kami dan menyanggupi serta berkomitmen untuk melakukan pembangunan sistem informasi / aplikasi dalam rangka menyajikan informasi terkini yang dibutuhkan oleh masyarakat ${siteProfile.territory}.`,
        required: true,
      },
    ],
  },
] as const satisfies readonly FieldGroup[];

export const requestForm: Form<typeof groups> = { id: 'request', groups };

/** The stored request: the SOP's FORMULIR and its letter. Its fields define the types. */
export type RequestForm = FormData<typeof groups> & {
  attachments: Attachment[];
  /** The filled-in technical specification. Undefined if it came as a file. */
  specification?: SpecificationData;
};
