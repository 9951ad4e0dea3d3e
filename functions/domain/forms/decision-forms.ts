import { conformityForm, integrationAnalysisForm } from './analysis-forms';
import { disposition } from './disposition-forms';
import type { FieldGroup, Form, Option } from './fields';
import { buildReport, integrationReport } from './report-forms';
import { roleTitles, type StepId } from '../sop/sop';

/** What a step's form is made of besides the SOP: who may be chosen, what earlier steps found. */
export interface FormContext {
  /** Roster ids and titles of whoever the case may pass to. */
  holders: readonly Option[];
  /** Names of the systems listed in step 5. */
  systems: readonly string[];
  /** Conditions set in step 4. */
  conditions: readonly string[];
}

const formsByStep: Record<Exclude<StepId, 'request'>, (context: FormContext) => readonly FieldGroup[]> = {
  'agency-disposition': ({ holders }) =>
    disposition('accept', roleTitles['kepala-bidang'], holders, ['reject', 'return']),
  'division-disposition': ({ holders }) => disposition('forward', roleTitles['kepala-seksi'], holders, ['send-back']),
  'conformity-analysis': () => conformityForm,
  'integration-analysis': () => integrationAnalysisForm,
  integration: ({ systems }) => integrationReport(systems),
  build: ({ conditions }) => buildReport(conditions),
};

/** The form of a step that an official decides. */
export const decisionForm = (step: Exclude<StepId, 'request'>, context: FormContext): Form => ({
  id: step,
  groups: formsByStep[step](context),
});

const withReason = (id: string, label: string, help: string): Form => ({
  id,
  groups: [
    {
      title: label,
      fields: [{ kind: 'longtext', name: 'reason', label: 'Alasan', help, max: 3000, rows: 3, required: true }],
    },
  ],
});

export const withdrawalForm = withReason(
  'withdraw',
  'Cabut permohonan',
  'Alasan ini dicatat dan disampaikan kepada pejabat yang sedang memeriksa permohonan.',
);

/** A note on how step 7 is getting on: it decides nothing. */
export const progressForm: Form = {
  id: 'progress',
  groups: [
    {
      title: 'Catatan kemajuan',
      fields: [
        {
          kind: 'longtext',
          name: 'text',
          label: 'Catatan kemajuan',
          help: 'Pemohon melihat catatan ini.',
          max: 3000,
          rows: 3,
          required: true,
        },
      ],
    },
  ],
};
