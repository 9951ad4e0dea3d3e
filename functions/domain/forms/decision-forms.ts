import { conformityFormFor, integrationAnalysisForm } from './analysis-forms';
import { disposition, type EnteredBefore } from './disposition-forms';
import type { EarlierIntegration } from '../case/step-results';
import type { FoundCandidate } from '../advice/integration-candidates';
import type { FoundSimilar } from '../advice/similar-found';
import type { Suggestions } from '../advice/suggestion';
import type { FieldGroup, Form, Option } from './fields';
import type { FieldIn, FieldsData } from './form-data';
import { buildReport, integrationReport } from './report-forms';
import type { OutcomeId } from '../sop/outcomes';
import type { Attachment } from '../sop/papers-received';
import { roleTitles, type StepId } from '../sop/sop';

/** The variable parts of a step's form: the people to choose from, and the findings of earlier steps. */
export interface FormContext {
  /** Roster ids and titles of the possible recipients of the case. */
  holders: readonly Option[];
  /** Names of the systems listed in step 5. */
  systems: readonly string[];
  /** Conditions set in step 4. */
  conditions: readonly string[];
  /** The day on which the request was received. A form that only shows stored answers needs none. */
  receivedOn?: string;
  /** The statement of steps 5 and 6 on the integration. */
  earlierIntegration?: EarlierIntegration;
  /** Similar applications in the catalogue, by their ids. */
  similar?: readonly Option[];
  /** The initial values of a disposition. */
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
  build: (context: FormContext) => buildReport(context),
} satisfies Record<DecidedStepId, (context: FormContext) => readonly FieldGroup[]>;

/** The steps that an official decides. */
export type DecidedStepId = Exclude<StepId, 'request'>;
type FieldsOf<Step extends DecidedStepId> = FieldIn<ReturnType<(typeof formsByStep)[Step]>>;

/**
 * A stored decision form. Its types follow from the fields of the step's form. Without a step, it may have the fields
 * of any step.
 */
export type DecisionForm<Step extends DecidedStepId = DecidedStepId> = Partial<FieldsData<FieldsOf<Step>>> & {
  outcome: OutcomeId;
  attachments?: Attachment[];
  /**
   * The advice shown in step 4. The suggestions reveal overridden answers; the similar applications are the ones
   * judged.
   */
  suggestions?: Suggestions;
  similarFound?: FoundSimilar[];
  /** Catalogue systems shown in step 5, whether the analyst listed them or not. */
  candidatesFound?: FoundCandidate[];
};

/** Returns the form of a step that an official decides. */
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

/** The form for a note on the progress of step 7. It decides nothing. */
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
