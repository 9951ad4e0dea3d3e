import { note, options, reason } from './common-fields';
import { deadlineName, farDeadline } from './far-deadline';
import type { Field, FieldGroup, Option } from './fields';
import type { OutcomeId } from '../sop/outcomes';

const instructions: readonly Option[] = [
  { value: 'tindak-lanjuti', label: 'Tindak lanjuti' },
  { value: 'telaah', label: 'Telaah dan sarannya' },
  { value: 'proses', label: 'Proses sesuai ketentuan' },
  { value: 'koordinasikan', label: 'Koordinasikan' },
  { value: 'tanggapan', label: 'Tanggapan dan saran' },
  { value: 'siapkan', label: 'Siapkan bahan/jawaban' },
  { value: 'diketahui', label: 'Untuk diketahui' },
];

/** Entries from an earlier sheet and from the desk. A lower sheet starts with them and may change them. */
export interface EnteredBefore {
  agenda?: string;
  urgency?: string;
  security?: string;
}

/** Returns the fields in the head of a sheet: agenda number, urgency, security and deadline. */
const sheetFacts = (outcome: OutcomeId, { agenda, urgency = 'biasa', security = 'biasa' }: EnteredBefore) =>
  [
    {
      kind: 'text',
      name: 'agenda',
      label: 'Nomor agenda',
      help: agenda && `Sudah dicatat: ${agenda}. Isi hanya bila nomornya lain.`,
      max: 60,
      only: [outcome],
    },
    {
      kind: 'choice',
      name: 'urgency',
      label: 'Sifat',
      options: options('Biasa', 'Segera', 'Sangat Segera'),
      initial: urgency,
      style: 'select',
      only: [outcome],
    },
    {
      kind: 'choice',
      name: 'security',
      label: 'Keamanan',
      options: options('Biasa', 'Terbatas', 'Rahasia'),
      initial: security,
      style: 'select',
      only: [outcome],
    },
    {
      kind: 'date',
      name: deadlineName,
      label: 'Batas waktu',
      help: 'Kosongkan untuk memakai waktu baku SOP.',
      notBeforeToday: true,
      only: [outcome],
    },
    { ...farDeadline, only: [outcome] },
  ] as const satisfies readonly Field[];

/** Returns the fields of the disposition sheet that a person completes. The other facts come from the case. */
export const disposition = (
  outcome: OutcomeId,
  to: string,
  holders: readonly Option[],
  refusals: OutcomeId[],
  before: EnteredBefore = {},
) =>
  [
    {
      title: 'Disposisi',
      untitled: true,
      fields: [
        {
          kind: 'choice',
          name: 'holder',
          label: `Teruskan kepada ${to}`,
          options: holders,
          style: 'radio',
          required: [outcome],
          missing: `Pilih ${to} tujuan.`,
          only: [outcome],
        },
        reason(refusals),
      ],
    },
    {
      title: 'Petunjuk dan catatan (opsional)',
      folded: true,
      fields: [
        { kind: 'choices', name: 'instructions', label: 'Dengan hormat harap', options: instructions, only: [outcome] },
        note([outcome, ...refusals]),
        ...sheetFacts(outcome, before),
      ],
    },
  ] as const satisfies readonly FieldGroup[];
