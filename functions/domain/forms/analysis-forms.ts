import { conformityChecklist, integrationChecklist } from '../sop/checklist';
import { note, reason } from './common-fields';
import type { Field, FieldGroup, Option } from './fields';
import { similarAnswers } from '../advice/similar-found';
import { raaField } from './raa-field';
import { stepOf } from '../sop/sop';

const systemColumns = [
  { kind: 'text', name: 'name', label: 'Nama sistem', max: 150, required: true },
  { kind: 'text', name: 'owner', label: 'Pemilik dan kontak', max: 200, personal: true, required: true },
  {
    kind: 'choice',
    name: 'method',
    label: 'Cara integrasi',
    options: [
      { value: 'splp', label: 'SPLP' },
      { value: 'api', label: 'API' },
      { value: 'berkas', label: 'Berkas' },
    ],
    style: 'select',
    required: true,
  },
] as const satisfies readonly Field[];

/**
 * Returns the group in which the analyst judges each similar application. The answers are the evidence for checklist
 * item B4.
 */
const similarGroup = (similar: readonly Option[]) =>
  ({
    title: 'Aplikasi serupa di katalog',
    help: 'Jawab tiap aplikasi. Jawabannya menjadi bukti butir B4.',
    folded: true,
    fields: [
      {
        kind: 'fixed-rows',
        style: 'judged',
        name: 'similar',
        label: 'Aplikasi',
        rows: similar,
        columns: [
          { kind: 'choice', name: 'answer', label: 'Penilaian', options: similarAnswers, style: 'radio' },
          { kind: 'text', name: 'reason', label: 'Karena', max: 500 },
        ],
      },
    ],
  }) as const satisfies FieldGroup;

/** Step 4: Bagian A of the analysis report. */
export const conformityForm = [
  {
    title: 'Bagian A. Kesesuaian dengan Arsitektur SPBE',
    shortTitle: 'Bagian A: Kesesuaian',
    fields: [
      {
        kind: 'checklist',
        name: 'checklist',
        label: 'Daftar periksa',
        groups: conformityChecklist,
        weighed: true,
        required: ['conforms', 'conforms-with-conditions', 'does-not-conform'],
      },
    ],
  },
  {
    title: 'Penjelasan keputusan',
    fields: [
      raaField,
      {
        kind: 'lines',
        name: 'conditions',
        label: 'Syarat',
        help: 'Satu syarat per baris. Wajib bila sesuai dengan syarat.',
        max: 30,
        maxLength: 500,
        required: ['conforms-with-conditions'],
        only: ['conforms-with-conditions'],
      },
      reason(['return', 'does-not-conform']),
      note(stepOf('conformity-analysis').outcomes),
    ],
  },
] as const satisfies readonly FieldGroup[];

/** Returns the form of step 4, with the similar applications from the look-up. */
export const conformityFormFor = (similar: readonly Option[] = []) =>
  similar.length > 0 ? ([similarGroup(similar), ...conformityForm] as const) : conformityForm;

/** Step 5: Bagian B. */
export const integrationAnalysisForm = [
  {
    title: 'Bagian B. Kebutuhan integrasi',
    shortTitle: 'Bagian B: Kebutuhan integrasi',
    fields: [
      {
        kind: 'checklist',
        name: 'checklist',
        label: 'Daftar periksa',
        groups: integrationChecklist,
        required: ['integrate', 'no-integration'],
      },
    ],
  },
  {
    title: 'Penjelasan keputusan',
    fields: [
      {
        kind: 'rows',
        name: 'systems',
        label: 'Sistem yang perlu diintegrasikan',
        rowTitle: 'Sistem',
        max: 20,
        columns: systemColumns,
        required: ['integrate'],
        only: ['integrate'],
      },
      note(stepOf('integration-analysis').outcomes),
    ],
  },
] as const satisfies readonly FieldGroup[];
