import { noteProgress as progressTransition } from '../domain/case/decisions';
import { progressForm } from '../domain/forms/decision-forms';
import { draftedFields, draftsFor, isSameTyping } from '../domain/forms/drafts';
import { nestFormInput, parseOrThrow, type FormInput } from '../domain/forms/parse';
import { stepOf } from '../domain/sop/sop';
import { dayOf } from '../domain/time/calendar';
import type { CaseStore } from '../ports/cases';
import type { Ids } from '../ports/system';
import type { Dossier } from '../domain/case/records';
import { saveDraft } from './save-draft';
import { type DraftDeps, type DraftPlace, draftsAt, type DraftStore } from './write-draft';

interface ProgressDeps extends DraftDeps {
  cases: DraftStore['cases'] & Pick<CaseStore, 'apply'>;
  ids: Pick<Ids, 'digest' | 'trackingId'>;
}

/** Returns true if the input holds fields of the report that shares a page with the note. */
const holdsReport = (input: FormInput): boolean =>
  Object.keys(input).some((name) => !['outcome', 'text'].includes(name) && !name.startsWith('draft.'));

const withoutNote = <T>({ text: _text, ...rest }: Readonly<Record<string, T>>) => rest;

/** Saves the other entered fields as the reader's draft. Without scripts, the reloaded page would otherwise lose them. */
const keepReport = async (deps: DraftDeps, openedStep: DraftPlace, input: FormInput): Promise<void> => {
  const report = withoutNote(input);
  const fields = draftedFields(report, stepOf(openedStep.record.step).outcomes);
  if (!holdsReport(report) || Object.keys(fields).length === 0) return;
  const { own } = draftsFor(await draftsAt(deps, openedStep), openedStep.entitled);
  // Keeps an equal draft as it is: open pages refer to its version.
  if (!own || !isSameTyping(withoutNote(own.typed), fields)) await saveDraft(deps, openedStep, report, true);
};

/** Removes the noted text from the reader's draft and keeps its version, because open pages refer to it. */
const clearDraftNote = async ({ cases }: DraftStore, openedStep: DraftPlace): Promise<void> => {
  const { own } = draftsFor(await draftsAt({ cases }, openedStep), openedStep.entitled);
  if (own?.typed.text === undefined) return;
  await cases.replaceDraft({ ...own, typed: withoutNote(own.typed) }, own.version);
};

/**
 * Returns true if the newest form is the same note of the same day: its answer was lost, or the button was clicked twice. On another day
 * the same words are news.
 */
const isRepeated = ({ forms }: Dossier, text: string, today: string): boolean => {
  const newest = forms.at(-1);
  return newest?.kind === 'progress' && newest.data.text === text && dayOf(new Date(newest.at)) === today;
};

/**
 * Records a progress note of step 7 and saves the rest of the form as a draft; the step stays open. A repeated note is recorded once.
 * @throws InvalidInput, AlreadyDecided, ConcurrencyConflict
 */
export const noteProgress = async (
  deps: ProgressDeps,
  at: DraftPlace & { dossier: Dossier },
  input: FormInput,
): Promise<void> => {
  const { dossier, record, entitled, now } = at;
  const today = dayOf(now);
  const { text } = parseOrThrow(progressForm, nestFormInput(progressForm, input), { today });
  await keepReport(deps, at, input);
  if (isRepeated(dossier, text, today)) return;
  const moment = { now, digest: deps.ids.digest };
  await deps.cases.apply(progressTransition(dossier, record, entitled, text, moment));
  await clearDraftNote(deps, at);
};
