import type { Form, Option } from '../forms/fields';
import { deskForm, reasonField, reasonForm } from './desk-form';
import { profile } from './office-profile';

/** The ways in which the secretariat verifies a contact. */
export const verifications = [
  { value: 'telepon', label: 'Telepon dengan OPD pemohon' },
  { value: 'surat', label: 'Surat dari OPD pemohon' },
  { value: 'tatap-muka', label: 'Bertemu langsung' },
] as const satisfies readonly Option[];
/** Returns the form that moves an open step to another post of its role. */
export const reassignForm = (posts: readonly Option[]) =>
  deskForm('reassign', 'Alihkan kepada jabatan lain', [
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
export const agendaForm = deskForm('agenda', 'Nomor agenda', [
  { kind: 'text', name: 'agenda.number', label: 'Nomor agenda', max: 60, required: true },
  { kind: 'date', name: 'agenda.date', label: 'Tanggal agenda', notAfterToday: true, required: true },
  {
    kind: 'agree',
    name: 'agenda.confirmed',
    label: 'Nomor yang sama',
    statement: 'Satu nomor memang dipakai dua surat.',
  },
]);
/** The form for the office's own number of an outgoing letter. */
export const outgoingForm = deskForm('outgoing', 'Nomor surat keluar', [
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
