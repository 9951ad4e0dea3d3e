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
import { deskForm } from './desk-form';
import {
  agendaForm,
  contactForm,
  letterReplacementForm,
  letterWithdrawalForm,
  liftForm,
  outgoingForm,
  reassignForm,
} from './request-act-forms';
import { peopleOf } from './appoint-acting';
import { rowsOfOthers, rowsOfPerson } from './official-changes';
import { roleTitles } from '../sop/sop';

const postOptions = (roster: Roster): Option[] =>
  offeredPosts(roster).map((post) => ({ value: post.id, label: postLabel(post) }));

export const postForm = (roster: Roster) =>
  deskForm('post', 'Tambah jabatan', [
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
  deskForm('superior', 'Ubah atasan', [
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
  deskForm('official', 'Tambah pejabat', [
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
  deskForm('acting', 'Tunjuk Plh. atau Plt.', [
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

export const endForm = deskForm('end', 'Akhiri masa jabatan', [
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
  return deskForm('mail', 'Perbaiki surel', [
    email('mail.email', own.length > 0 ? `Berlaku juga untuk baris lain pejabat ini: ${own.join(', ')}.` : undefined),
    ...(others.length > 0 ? [othersField(others)] : []),
  ]);
};

export const dayForm = deskForm('day', 'Tambah hari libur', [
  { kind: 'date', name: 'day.date', label: 'Tanggal', required: true, notBeforeThisYear: true },
  { kind: 'text', name: 'day.name', label: 'Nama hari libur', max: 120, required: true },
]);

/**
 * The form that reserves a name. The label is not checked like an applicant's, because the change itself refuses
 * reserved names.
 */
export const nameForm = deskForm('name', 'Tambah nama', [
  {
    kind: 'text',
    name: 'name.label',
    label: 'Nama subdomain',
    help: 'Tanpa akhiran. Contoh: perizinan.',
    max: 100,
    required: true,
  },
]);

export const administratorForm = deskForm('administrator', 'Tambah administrator', [
  { kind: 'text', name: 'administrator.name', label: 'Nama', max: 120, autocomplete: 'off', required: true },
  email('administrator.email', 'Tautan masuk dikirim ke alamat ini.'),
]);

export const periodForm = deskForm(
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
  deskForm('mail', 'Perbaiki surel', [email('mail.email')]),
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
