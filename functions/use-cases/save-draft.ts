import { valueOf } from '../domain/forms/input-values';
import { draftFields } from '../domain/forms/draft-fields';
import { type Draft, draftedFields, planSave } from '../domain/forms/drafts';
import type { FormInput } from '../domain/forms/parse';
import { stepOf } from '../domain/sop/sop';
import { type DraftDeps, type DraftPlace, newDraft, writeDraft } from './write-draft';

/** Accepts only versions and slots in the form that pages and `ids.trackingId` produce. Other text must not become part of a key. */
const isToken = (text: string) => /^[\w-]{16,64}$/.test(text);

/**
 * Saves a posted form as the reader's draft. `isPressed` is true if the person pressed the button, and false if the page saves by itself.
 * Returns the draft as stored. @throws InvalidInput if the author's slots are full, ConcurrencyConflict
 */
export const saveDraft = (
  deps: DraftDeps,
  openedStep: DraftPlace,
  input: FormInput,
  isPressed: boolean,
): Promise<Draft> => {
  const next = valueOf(input, draftFields.next);
  const slot = valueOf(input, draftFields.slot);
  const base = input[draftFields.version];
  const save = {
    ...newDraft(openedStep, isToken(next) ? next : deps.ids.trackingId()),
    typed: draftedFields(input, stepOf(openedStep.record.step).outcomes),
    base: base === undefined ? undefined : [base].flat(),
    slot: isToken(slot) ? slot : '',
    isPressed,
  };
  return writeDraft(deps, openedStep, (drafts) => planSave(drafts, save));
};
