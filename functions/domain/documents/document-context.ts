import type { FoundCandidate } from '../advice/integration-candidates';
import { type DecisionForm, decisionForm, type FormContext } from '../forms/decision-forms';
import { systemsIn, type SystemLists } from '../forms/systems';
import { type FoundSimilar, toOptions } from '../advice/similar-found';
import { type Field, type FieldKind, fieldsOf } from '../forms/fields';
import type { RequestForm } from '../forms/forms';
import { newestRequest } from '../case/newest-request';
import type { CaseHead, FormRecord } from '../case/records';
import { postLabel, type Roster } from '../office/roster';
import type { StepId } from '../sop/sop';
import { classesAbove } from '../case/disposition';
import type { OfficeEntries } from './office-entries';

/** The facts that a document may use: the case as it was when its form came, and nothing later. So asking again gives the same document. */
export interface DocumentContext {
  head: Pick<CaseHead, 'requestNumber' | 'receivedAt'>;
  /** The form that the document is made of, and all forms up to it, oldest first. */
  form: FormRecord;
  past: readonly FormRecord[];
  roster: Roster;
  /** The post that owned the step that a form was about. */
  postOf: (form: FormRecord) => string | undefined;
  /** The secretariat's entries about this paper. */
  entries: OfficeEntries;
  /** Somebody is asked to sign this letter: its event lists it as a draft, or it has its number. */
  awaitsSignature: boolean;
}

export interface Decision {
  form: FormRecord;
  data: DecisionForm;
}

/** The form as a decision. A lapse has an outcome and no answers. @throws for a form that decides nothing */
export const asDecision = (form: FormRecord): Decision => {
  if (form.kind !== 'decision' && form.kind !== 'lapse') throw new Error(`${form.kind} is no decision`);
  return { form, data: form.data };
};

/** The newest decision of a step, if there was one. */
export const decisionOf = ({ past }: DocumentContext, step: StepId): Decision | undefined => {
  const newest = past.filter((form) => form.step === step && form.kind === 'decision').at(-1);
  return newest && asDecision(newest);
};

/** The request as it last came in. */
export const requestOf = ({ past }: DocumentContext): RequestForm => newestRequest(past);

type ListedSystem = SystemLists['listed'][number];

/** The systems that step 5 listed; none where it said that integration is not needed. */
export const systemsOf = (so: DocumentContext): readonly ListedSystem[] =>
  systemsIn(decisionOf(so, 'integration-analysis')?.data).listed;

/** The conditions that step 4 set. */
export const conditionsOf = (so: DocumentContext): string[] =>
  decisionOf(so, 'conformity-analysis')?.data.conditions ?? [];

/** The similar applications that step 4 judged; none in decisions of before. */
export const similarOf = (so: DocumentContext): FoundSimilar[] =>
  decisionOf(so, 'conformity-analysis')?.data.similarFound ?? [];

/** The systems of the catalogue that step 5 was shown; none in decisions of before. */
export const candidatesOf = (so: DocumentContext): FoundCandidate[] =>
  decisionOf(so, 'integration-analysis')?.data.candidatesFound ?? [];

const contextOf = (so: DocumentContext): FormContext => ({
  holders: so.roster.posts.map(({ id, title, unit }) => ({ value: id, label: postLabel({ title, unit }) })),
  systems: systemsOf(so).map(({ name }) => name),
  conditions: conditionsOf(so),
  entered: classesAbove(so.past, so.form.step),
  similar: toOptions(similarOf(so)),
});

/** The field of a step's form by its name and kind. @throws where the form has none */
export const fieldOf = <K extends FieldKind>(
  so: DocumentContext,
  step: Exclude<StepId, 'request'>,
  name: string,
  kind: K,
): Field & { kind: K } => {
  const field = fieldsOf(decisionForm(step, contextOf(so))).find((candidate) => candidate.name === name);
  if (field?.kind !== kind) throw new Error(`the form of ${step} has no ${kind} field ${name}`);
  return field as Field & { kind: K };
};
