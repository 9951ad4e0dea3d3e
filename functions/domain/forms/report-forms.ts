import { integrationStage, milestones } from '../sop/checklist';
import { integrationResults } from '../sop/integration-results';
import { note, options, reason } from './common-fields';
import type { FormContext } from './decision-forms';
import type { Field, FieldGroup } from './fields';
import type { OutcomeId } from '../sop/outcomes';
import { stepOf } from '../sop/sop';

const budget = (required: readonly OutcomeId[]) =>
  ({
    title: 'Anggaran',
    fields: [
      {
        kind: 'rows',
        name: 'budget',
        label: 'Anggaran',
        rowTitle: 'Baris anggaran',
        max: 20,
        required,
        columns: [
          { kind: 'text', name: 'source', label: 'Sumber dana', help: 'Contoh: APBD.', max: 100, required: true },
          { kind: 'money', name: 'ceiling', label: 'Pagu (rupiah)', required: true },
          { kind: 'year', name: 'year', label: 'Tahun anggaran', fromRequest: true, required: true },
          { kind: 'text', name: 'account', label: 'Kode rekening', max: 60, required: true },
          {
            kind: 'choice',
            name: 'model',
            label: 'Model pengadaan',
            options: options('Swakelola', 'Penyedia'),
            style: 'select',
            required: true,
          },
        ],
      },
    ],
  }) as const satisfies FieldGroup;

const systemsGroup = (systems: readonly string[]) =>
  ({
    title: 'Hasil integrasi per sistem',
    fields: [
      {
        kind: 'fixed-rows',
        name: 'systems',
        label: 'Hasil integrasi',
        rows: systems.map((name, index) => ({ value: `${index}`, label: name })),
        columns: [
          {
            kind: 'choice',
            name: 'result',
            label: 'Hasil',
            options: [
              { value: 'terintegrasi', label: integrationResults.terintegrasi },
              { value: 'sebagian', label: integrationResults.sebagian },
              { value: 'tidak-dapat', label: integrationResults['tidak-dapat'] },
            ],
            style: 'select',
            required: ['done'],
          },
          {
            kind: 'text',
            name: 'reason',
            label: 'Alasan',
            help: 'Wajib bila belum seluruhnya terintegrasi.',
            max: 1000,
          },
          {
            kind: 'date',
            name: 'retryOn',
            label: 'Coba lagi pada',
            help: 'Isi bila integrasinya akan dicoba lagi. Sekretariat diingatkan pada tanggal itu.',
            notBeforeToday: true,
          },
        ],
      },
    ],
  }) as const satisfies FieldGroup;

/** The facts of earlier steps that step 7 reports on. */
type BuildContext = Pick<FormContext, 'conditions' | 'receivedOn' | 'earlierIntegration'>;

/** The stage of integration shows what steps 5 and 6 recorded. An integration that step 6 left open may continue after the report. */
const integrationRow = ({ earlierIntegration }: BuildContext) => {
  if (!earlierIntegration) return {};
  const { text, isOpen, contradictedBy } = earlierIntegration;
  const help = isOpen ? `${text} Pilih Berjalan bila integrasinya dilanjutkan setelah ini.` : text;
  return { help, noteFor: contradictedBy, mayContinue: isOpen };
};

const milestoneRows = (context: BuildContext) =>
  ({
    title: 'Tahapan pembangunan',
    fields: [
      {
        kind: 'fixed-rows',
        name: 'milestones',
        label: 'Tahapan',
        rows: milestones.map(({ id, title }) => ({
          value: id,
          label: title,
          ...(id === integrationStage && integrationRow(context)),
        })),
        columns: [
          {
            kind: 'choice',
            name: 'status',
            label: 'Keadaan',
            options: options('Selesai', 'Berjalan', 'Tidak diperlukan'),
            style: 'select',
            required: ['done'],
          },
          {
            kind: 'date',
            name: 'date',
            label: 'Tanggal selesai',
            notAfterToday: true,
            ...(context.receivedOn && { notBefore: { day: context.receivedOn, name: 'permohonan diterima' } }),
          },
          { kind: 'text', name: 'note', label: 'Keterangan', max: 500 },
        ],
      },
    ],
  }) as const satisfies FieldGroup;

const conditionsMet = (conditions: readonly string[]) =>
  conditions.length === 0
    ? []
    : ([
        {
          kind: 'choices',
          name: 'conditionsMet',
          label: 'Syarat dari analisis yang sudah dipenuhi',
          help: 'Yang tidak dicentang dicatat sebagai belum dipenuhi.',
          options: conditions.map((label, index) => ({ value: `${index}`, label })),
          only: ['done'],
        },
      ] as const satisfies readonly Field[]);

/** Returns the report form of step 6, with one row for each system that step 5 listed. */
export const integrationReport = (systems: readonly string[]) =>
  [
    systemsGroup(systems),
    budget(['done']),
    { title: 'Catatan', fields: [note(stepOf('integration').outcomes)] },
  ] as const satisfies readonly FieldGroup[];

/**
 * Returns the report form of step 7. No stage is finished before the day on which the request was received. The stage
 * of integration shows what steps 5 and 6 recorded, and needs a note that explains a contradiction.
 */
export const buildReport = (context: BuildContext) =>
  [
    milestoneRows(context),
    budget(['done']),
    {
      title: 'Hasil',
      fields: [
        ...conditionsMet(context.conditions),
        { kind: 'url', name: 'url', label: 'Alamat aplikasi', help: 'Opsional.', only: ['done'] },
        reason(['cancel']),
        note(stepOf('build').outcomes),
      ],
    },
  ] as const satisfies readonly FieldGroup[];
