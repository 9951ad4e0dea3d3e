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

/**
 * The facts that a document may use: the case up to the document's form, and nothing later. Making the document again
 * therefore gives the same result.
 */
export interface DocumentContext {
  head: Pick<CaseHead, 'requestNumber' | 'receivedAt'>;
  /** The form that the document is made from. `past` holds all forms up to it, oldest first. */
  form: FormRecord;
  past: readonly FormRecord[];
  roster: Roster;
  /** Returns the post that owned the step of a form. */
  postOf: (form: FormRecord) => string | undefined;
  /** The last day ('YYYY-MM-DD') for a revision, and the day on which the letter that names it is made. */
  revision: { lastDay?: string; today: string };
  /** The secretariat's entries about this document. */
  entries: OfficeEntries;
  /** True if the letter needs a signature: its event lists it as a draft, or it has its number. */
  awaitsSignature: boolean;
}

export interface Decision {
  form: FormRecord;
  data: DecisionForm;
}

/**
 * Returns a form as a decision. A lapse has an outcome but no answers. @throws Error for a form that decides nothing
 */
export const asDecision = (form: FormRecord): Decision => {
  if (form.kind !== 'decision' && form.kind !== 'lapse') throw new Error(`${form.kind} is no decision`);
  return { form, data: form.data };
};

/** Returns the newest decision of a step, or undefined. */
export const decisionOf = ({ past }: DocumentContext, step: StepId): Decision | undefined => {
  const newest = past.filter((form) => form.step === step && form.kind === 'decision').at(-1);
  return newest && asDecision(newest);
};

/** Returns the newest version of the request. */
export const requestOf = ({ past }: DocumentContext): RequestForm => newestRequest(past);

type ListedSystem = SystemLists['listed'][number];

/** Returns the systems that step 5 listed. The list is empty if step 5 found no need for integration. */
export const systemsOf = (context: DocumentContext): readonly ListedSystem[] =>
  systemsIn(decisionOf(context, 'integration-analysis')?.data).listed;

/** Returns the conditions that step 4 set. */
export const conditionsOf = (context: DocumentContext): string[] =>
  decisionOf(context, 'conformity-analysis')?.data.conditions ?? [];

/** Returns the similar applications that step 4 judged. Older decisions have none. */
export const similarOf = (context: DocumentContext): FoundSimilar[] =>
  decisionOf(context, 'conformity-analysis')?.data.similarFound ?? [];

/** Returns the catalogue systems shown in step 5. Older decisions have none. */
export const candidatesOf = (context: DocumentContext): FoundCandidate[] =>
  decisionOf(context, 'integration-analysis')?.data.candidatesFound ?? [];

const contextOf = (context: DocumentContext): FormContext => ({
  holders: context.roster.posts.map(({ id, title, unit }) => ({ value: id, label: postLabel({ title, unit }) })),
  systems: systemsOf(context).map(({ name }) => name),
  conditions: conditionsOf(context),
  entered: classesAbove(context.past, context.form.step),
  similar: toOptions(similarOf(context)),
});

const isOfKind = <K extends FieldKind>(field: Field, kind: K): field is Field & { kind: K } => field.kind === kind;

/** Returns the field of a step's form by its name and kind. @throws Error if the form lacks it */
export const fieldOf = <K extends FieldKind>(
  context: DocumentContext,
  step: Exclude<StepId, 'request'>,
  name: string,
  kind: K,
): Field & { kind: K } => {
  const field = fieldsOf(decisionForm(step, contextOf(context))).find((candidate) => candidate.name === name);
  if (!field || !isOfKind(field, kind)) throw new Error(`the form of ${step} has no ${kind} field ${name}`);
  return field;
};
