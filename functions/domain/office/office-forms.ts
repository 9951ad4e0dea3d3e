import { catalogueForm } from '../catalogue/fields';
import { memoForm } from '../memos/memo-form';
import type { Field, Form, Option } from '../forms/fields';
import {
  actingKinds,
  offeredPosts,
  type Official,
  officialRoles,
  postLabel,
  type Roster,
  titleAndUnit,
} from './roster';
import { lengthStatement } from './acting-rules';
import { peopleOf } from './appoint-acting';
import { profile } from './office-profile';
import { rowsOfOthers, rowsOfPerson } from './official-changes';
import { roleTitles } from '../sop/sop';

/** The desk's forms as data, like all forms. Field names begin with the form's id, so several forms fit on one page. */
const form = <const Fields extends readonly Field[]>(id: string, title: string, fields: Fields, help?: string) =>
  ({ id, groups: [{ title, help, fields }] }) as const satisfies Form;

const postOptions = (roster: Roster): Option[] =>
  offeredPosts(roster).map((post) => ({ value: post.id, label: postLabel(post) }));

export const postForm = (roster: Roster) =>
  form('post', 'Tambah jabatan', [
    {
      ...({ kind: 'choice', name: 'post.role', label: 'Jenis jabatan', required: true } as const),
      options: officialRoles.map((value) => ({ value, label: roleTitles[value] })),
    },
    {
      ...({ kind: 'text', name: 'post.title', label: 'Sebutan jabatan', max: 80, required: true } as const),
      help: 'Seperti tercetak pada dokumen. Contoh: Kepala Seksi, atau Ketua Tim.',
    },
    { kind: 'text', name: 'post.unit', label: 'Bidang atau seksi', max: 120, required: true },
    { kind: 'choice', name: 'post.superior', label: 'Atasan langsung', options: postOptions(roster) },
  ]);

export const superiorForm = (roster: Roster) =>
  form('superior', 'Ubah atasan', [
    {
      ...({ kind: 'choice', name: 'superior.post', label: 'Atasan langsung', required: true } as const),
      options: postOptions(roster),
    },
  ]);

const email = <const Name extends string>(name: Name, help?: string) =>
  ({ kind: 'email', name, label: 'Surel', autocomplete: 'off', required: true, help }) as const satisfies Field;

/** The question whether an unusually long appointment is meant. */
const lengthField = { kind: 'agree', label: 'Masa yang panjang', statement: lengthStatement } as const;

export const officialForm = (roster: Roster) =>
  form('official', 'Tambah pejabat', [
    {
      ...({ kind: 'choice', name: 'official.post', label: 'Jabatan', required: true } as const),
      options: postOptions(roster),
    },
    {
      ...({ kind: 'text', name: 'official.name', label: 'Nama lengkap dengan gelar' } as const),
      ...({ max: 120, autocomplete: 'off', required: true } as const),
    },
    {
      ...({ kind: 'nip', name: 'official.nip', label: 'NIP', autocomplete: 'off', required: true } as const),
      help: '18 angka, boleh dengan spasi.',
    },
    {
      ...({ kind: 'text', name: 'official.rank', label: 'Pangkat dan golongan', max: 80, required: true } as const),
      help: 'Contoh: Pembina, IV/a.',
    },
    email('official.email'),
    { kind: 'date', name: 'official.from', label: 'Berlaku mulai', required: true },
    {
      ...({ kind: 'date', name: 'official.to', label: 'Berlaku sampai' } as const),
      help: 'Kosongkan bila belum ditentukan. Plh. dan Plt. selalu berbatas waktu.',
    },
    {
      ...({ kind: 'choice', name: 'official.kind', label: 'Plh. atau Plt.' } as const),
      help: 'Plh.: pejabatnya sedang berhalangan. Plt.: jabatannya kosong. Jangan dipilih untuk pejabat definitif.',
      options: actingKinds.map((value) => ({ value, label: value })),
    },
    { kind: 'text', name: 'official.decree', label: 'Nomor surat perintah Plh./Plt.', max: 120 },
    { ...lengthField, name: 'official.confirmed' },
  ]);

/** Returns the form that appoints a person from the roster to act for a post. Their data is not entered again. */
export const actingForm = (roster: Roster) =>
  form('acting', 'Tunjuk Plh. atau Plt.', [
    {
      ...({ kind: 'choice', name: 'acting.post', label: 'Untuk jabatan', required: true } as const),
      options: postOptions(roster),
    },
    {
      ...({ kind: 'choice', name: 'acting.person', label: 'Orang', required: true } as const),
      help: 'Orangnya belum ada di daftar? Pakai "Tambah pejabat".',
      options: peopleOf(roster).map((row) => ({ value: row.id, label: `${row.name}, ${titleAndUnit(roster, row)}` })),
    },
    {
      ...({ kind: 'choice', name: 'acting.kind', label: 'Plh. atau Plt.', style: 'radio', required: true } as const),
      options: [
        { value: 'Plh.', label: 'Plh.: pejabatnya sedang berhalangan' },
        { value: 'Plt.', label: 'Plt.: jabatannya kosong' },
      ],
    },
    {
      ...({ kind: 'date', name: 'acting.from', label: 'Hari pertama', required: true } as const),
      help: 'Paling awal hari ini, walaupun surat perintahnya berlaku lebih dulu.',
    },
    { kind: 'date', name: 'acting.to', label: 'Hari terakhir', required: true },
    { kind: 'text', name: 'acting.decree', label: 'Nomor surat perintah', max: 120, required: true },
    { ...lengthField, name: 'acting.confirmed' },
  ]);

export const endForm = form('end', 'Akhiri masa jabatan', [
  { kind: 'date', name: 'end.to', label: 'Hari terakhir', required: true },
  { ...lengthField, name: 'end.confirmed' },
]);
/** Returns the question whether to change the address of the others who share it, too. `others` has their names and posts. */
const othersField = (others: readonly string[]) =>
  ({
    ...({ kind: 'choice', name: 'mail.others', label: 'Alamat pejabat lain', required: true } as const),
    ...({
      style: 'radio',
      help: `Alamat lama juga dipakai ${others.join(', ')}.`,
      missing: 'Pilih apakah alamat pejabat lain ikut diubah.',
    } as const),
    options: [
      { value: 'biarkan', label: 'Biarkan alamat mereka' },
      { value: 'ubah', label: 'Ubah alamat mereka juga' },
    ],
  }) as const satisfies Field;

/** Returns the form for an official's address. If other people share it, the form asks whether to change theirs too. */
export const mailForm = (roster: Roster, official: Official) => {
  const own = rowsOfPerson(roster, official).map((row) => titleAndUnit(roster, row));
  const others = rowsOfOthers(roster, official).map((row) => `${row.name} (${titleAndUnit(roster, row)})`);
  return form('mail', 'Perbaiki surel', [
    email('mail.email', own.length > 0 ? `Berlaku juga untuk baris lain pejabat ini: ${own.join(', ')}.` : undefined),
    ...(others.length > 0 ? [othersField(others)] : []),
  ]);
};

export const dayForm = form('day', 'Tambah hari libur', [
  { kind: 'date', name: 'day.date', label: 'Tanggal', required: true, notBeforeThisYear: true },
  { kind: 'text', name: 'day.name', label: 'Nama hari libur', max: 120, required: true },
]);

/**
 * The form that reserves a name. The label is not checked like an applicant's, because the change itself refuses
 * reserved names.
 */
export const nameForm = form('name', 'Tambah nama', [
  {
    kind: 'text',
    name: 'name.label',
    label: 'Nama subdomain',
    help: 'Tanpa akhiran. Contoh: perizinan.',
    max: 100,
    required: true,
  },
]);

export const administratorForm = form('administrator', 'Tambah administrator', [
  { kind: 'text', name: 'administrator.name', label: 'Nama', max: 120, autocomplete: 'off', required: true },
  email('administrator.email', 'Tautan masuk dikirim ke alamat ini.'),
]);

const reasonField = <const Id extends string>(id: Id, help?: string) =>
  ({
    kind: 'longtext',
    name: `${id}.reason`,
    label: 'Alasan',
    help,
    max: 1000,
    rows: 3,
    required: true,
  }) as const satisfies Field;
export const reasonForm = <const Id extends string>(id: Id, title: string, help?: string) =>
  form(id, title, [reasonField(id, help)]);

/** The ways in which the secretariat verifies a contact. */
export const verifications = [
  { value: 'telepon', label: 'Telepon dengan OPD pemohon' },
  { value: 'surat', label: 'Surat dari OPD pemohon' },
  { value: 'tatap-muka', label: 'Bertemu langsung' },
] as const satisfies readonly Option[];
/** Returns the form that moves an open step to another post of its role. */
export const reassignForm = (posts: readonly Option[]) =>
  form('reassign', 'Alihkan kepada jabatan lain', [
    {
      ...({ kind: 'choice', name: 'reassign.post', label: 'Jabatan', style: 'radio', required: true } as const),
      options: posts,
    },
    reasonField('reassign'),
  ]);
/** The form that corrects an applicant's address and telephone, after the secretariat has verified their owner. */
export const contactForm = {
  id: 'correct',
  groups: [
    {
      title: 'Perbaiki kontak pemohon',
      fields: [
        {
          kind: 'email',
          name: 'correct.email',
          label: 'Surel pemohon',
          help: 'Bila alamatnya berganti, tautan lama ke halaman permohonan berhenti berlaku dan alamat lama diberi tahu. Tautan pelacakan tetap.',
          autocomplete: 'off',
          personal: true,
          required: true,
        },
        {
          kind: 'phone',
          name: 'correct.phone',
          label: 'Telepon pemohon',
          autocomplete: 'off',
          personal: true,
          required: true,
        },
        {
          kind: 'choice',
          name: 'correct.verified',
          label: 'Dipastikan lewat',
          style: 'radio',
          options: verifications,
          required: true,
        },
        reasonField('correct', 'Pemohon ikut membaca alasan ini.'),
      ],
    },
  ],
} as const satisfies Form;
/** The form for the incoming letter's entry in the office's agenda book. */
export const agendaForm = form('agenda', 'Nomor agenda', [
  { kind: 'text', name: 'agenda.number', label: 'Nomor agenda', max: 60, required: true },
  { kind: 'date', name: 'agenda.date', label: 'Tanggal agenda', notAfterToday: true, required: true },
  {
    kind: 'agree',
    name: 'agenda.confirmed',
    label: 'Nomor yang sama',
    statement: 'Satu nomor memang dipakai dua surat.',
  },
]);
/** Returns a form without its title, for a page whose heading already names it. */
export const withoutTitles = (form: Form): Form => ({
  ...form,
  groups: form.groups.map((group) => ({ ...group, untitled: true as const })),
});

/** The form for the office's own number of an outgoing letter. */
export const outgoingForm = form('outgoing', 'Nomor surat keluar', [
  {
    ...({ kind: 'text', name: 'outgoing.number', label: 'Nomor surat', max: 60, required: true } as const),
    help: `Dari buku agenda surat keluar, ditulis lengkap.${profile.letters?.numberExample ? ` Contoh: ${profile.letters.numberExample}` : ''}`,
  },
  { kind: 'date', name: 'outgoing.date', label: 'Tanggal surat', notAfterToday: true, required: true },
]);
const toldReason = 'Alasan ini ikut dikirim kepada pemohon.';
export const letterWithdrawalForm = reasonForm('takeback', 'Tarik surat ini', toldReason);
/** The form that replaces a signed letter. */
export const letterReplacementForm = reasonForm('replacement', 'Ganti surat ini', toldReason);
export const liftForm = reasonForm('lift', 'Buka kembali permohonan');

export const periodForm = form(
  'period',
  'Ekspor register',
  [
    { kind: 'date', name: 'period.from', label: 'Diterima mulai', required: true },
    { kind: 'date', name: 'period.to', label: 'Diterima sampai', required: true },
  ],
  'Paling lama satu tahun.',
);

const noRoster: Roster = { posts: [], officials: [] };

/**
 * Returns every form of the desk without roster options. It labels typed input for a reader who may not see the roster.
 */
export const deskForms = (): readonly Form[] => [
  postForm(noRoster),
  superiorForm(noRoster),
  officialForm(noRoster),
  actingForm(noRoster),
  reassignForm([]),
  endForm,
  form('mail', 'Perbaiki surel', [email('mail.email')]),
  dayForm,
  nameForm,
  administratorForm,
  liftForm,
  contactForm,
  agendaForm,
  outgoingForm,
  letterWithdrawalForm,
  letterReplacementForm,
  periodForm,
  memoForm([], [], noRoster),
  catalogueForm,
];
