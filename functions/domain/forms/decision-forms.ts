import { conformityFormFor, integrationAnalysisForm } from './analysis-forms';
import { disposition, type EnteredBefore } from './disposition-forms';
import type { FoundCandidate } from '../advice/integration-candidates';
import type { FoundSimilar } from '../advice/similar-found';
import type { Suggestions } from '../advice/suggestion';
import type { FieldGroup, Form, Option } from './fields';
import type { FieldIn, FieldsData } from './form-data';
import { buildReport, integrationReport } from './report-forms';
import type { OutcomeId } from '../sop/outcomes';
import type { Attachment } from '../sop/papers-received';
import { roleTitles, type StepId } from '../sop/sop';

/** The parts of a step's form that the SOP does not give: the people to choose from, and the findings of earlier steps. */
export interface FormContext {
  /** Roster ids and titles of whoever the case may pass to. */
  holders: readonly Option[];
  /** Names of the systems listed in step 5. */
  systems: readonly string[];
  /** Conditions set in step 4. */
  conditions: readonly string[];
  /** Similar applications of the catalogue, by their ids. */
  similar?: readonly Option[];
  /** The values that a disposition begins with. */
  entered?: EnteredBefore;
}

const formsByStep = {
  'agency-disposition': ({ holders, entered }: FormContext) =>
    disposition('accept', roleTitles['kepala-bidang'], holders, ['reject', 'return'], entered),
  'division-disposition': ({ holders, entered }: FormContext) =>
    disposition('forward', roleTitles['kepala-seksi'], holders, ['send-back'], entered),
  'conformity-analysis': ({ similar }: FormContext) => conformityFormFor(similar),
  'integration-analysis': () => integrationAnalysisForm,
  integration: ({ systems }: FormContext) => integrationReport(systems),
  build: ({ conditions }: FormContext) => buildReport(conditions),
} satisfies Record<DecidedStepId, (context: FormContext) => readonly FieldGroup[]>;

/** The steps that an official decides. */
export type DecidedStepId = Exclude<StepId, 'request'>;
type FieldsOf<Step extends DecidedStepId> = FieldIn<ReturnType<(typeof formsByStep)[Step]>>;

/** A decision's form as stored: the fields of the step's form say the types. Without a step, what any step may say. */
export type DecisionForm<Step extends DecidedStepId = DecidedStepId> = Partial<FieldsData<FieldsOf<Step>>> & {
  outcome: OutcomeId;
  attachments?: Attachment[];
  /** The advice that step 4 was shown: suggestions, so that overriding shows, and the similar applications that it judged. */
  suggestions?: Suggestions;
  similarFound?: FoundSimilar[];
  /** Systems of the catalogue that step 5 was shown, listed or not. */
  candidatesFound?: FoundCandidate[];
};

/** The form of a step that an official decides. */
export const decisionForm = (step: DecidedStepId, context: FormContext): Form => ({
  id: step,
  groups: formsByStep[step](context),
});

export const withdrawalForm = {
  id: 'withdraw',
  groups: [
    {
      title: 'Cabut permohonan',
      fields: [
        {
          kind: 'longtext',
          name: 'reason',
          label: 'Alasan',
          help: 'Alasan ini dicatat dan disampaikan kepada pejabat yang sedang memeriksa permohonan.',
          max: 3000,
          rows: 3,
          required: true,
        },
      ],
    },
  ],
} as const satisfies Form;

/** A note on how step 7 is getting on: it decides nothing. */
export const progressForm = {
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
} as const satisfies Form;
