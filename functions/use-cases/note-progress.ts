import { noteProgress as progressTransition } from '../domain/case/decisions';
import { progressForm } from '../domain/forms/decision-forms';
import { draftsFor } from '../domain/forms/drafts';
import { nestFormInput, parseOrThrow, type FormInput } from '../domain/forms/parse';
import { dayOf } from '../domain/time/calendar';
import type { CaseStore } from '../ports/cases';
import type { Ids } from '../ports/system';
import type { Dossier } from '../domain/case/records';
import { type DraftPlace, draftsAt, type DraftStore } from './write-draft';

interface ProgressDeps extends DraftStore {
  cases: DraftStore['cases'] & Pick<CaseStore, 'apply'>;
  ids: Pick<Ids, 'digest'>;
}

/** Takes the noted text out of the reader's draft, which stays the version that open pages stand on. */
const clearDraftNote = async ({ cases }: DraftStore, place: DraftPlace): Promise<void> => {
  const { own } = draftsFor(await draftsAt({ cases }, place), place.entitled);
  if (own?.typed.text === undefined) return;
  const { text: _text, ...typed } = own.typed;
  await cases.replaceDraft({ ...own, typed }, own.version);
};

/**
 * Records a note on the progress of step 7; the step stays open. The same note sent again is recorded once: its answer was lost,
 * or the button was clicked twice. @throws InvalidInput, AlreadyDecided, ConcurrencyConflict
 */
export const noteProgress = async (
  deps: ProgressDeps,
  at: DraftPlace & { dossier: Dossier },
  input: FormInput,
): Promise<void> => {
  const { dossier, record, entitled, now } = at;
  const { text } = parseOrThrow(progressForm, nestFormInput(progressForm, input), { today: dayOf(now) });
  const newest = dossier.forms.at(-1);
  if (newest?.kind === 'progress' && newest.data.text === text) return;
  const moment = { now, digest: deps.ids.digest };
  await deps.cases.apply(progressTransition(dossier, record, entitled, text as string, moment));
  await clearDraftNote(deps, at);
};
