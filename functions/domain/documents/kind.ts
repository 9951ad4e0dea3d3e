import type { OutcomeId } from '../outcomes';
import type { DocumentRecord, FormRecord } from '../records';
import type { StepId } from '../sop';
import type { CaseSoFar } from './case-so-far';
import type { DocumentBody } from './model';

/** A kind of document: which forms owe one, and what it says. `code` begins its number. */
export interface DocumentKind {
  kind: string;
  code: string;
  title: string;
  audience: DocumentRecord['audience'];
  owedBy: (form: FormRecord) => boolean;
  body: (so: CaseSoFar) => DocumentBody;
}

/** Owed by a decision of this step with one of these outcomes. */
export const decided =
  (step: StepId, ...outcomes: OutcomeId[]) =>
  (form: FormRecord): boolean =>
    form.kind === 'decision' && form.step === step && outcomes.includes(form.data.outcome as OutcomeId);
