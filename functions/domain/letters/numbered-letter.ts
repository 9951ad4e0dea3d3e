import * as z from 'zod/mini';
import type { Transition } from '../case/case';
import { type CaseHead, type FormRecord, type Numbering, stepId } from '../case/records';
import { endingsOf } from './ended-version';
import { lettersOf, type LetterSource, type OutgoingLetter } from './outgoing-letter';

/** The state of a number that a letter was given. `lifted`: the letter reports a lapse that the secretariat lifted. */
const numberedStates = ['numbered', 'signed', 'withdrawn', 'replaced', 'lifted'] as const;
export type NumberedState = (typeof numberedStates)[number];

/** A number of an outgoing letter, as the desk lists it by month. It stays listed whatever becomes of the letter. */
export const numberedLetterSchema = z.object({
  caseId: z.uuid(),
  of: z.int(),
  kind: z.string(),
  step: stepId,
  requestNumber: z.string(),
  agency: z.string(),
  application: z.string(),
  number: z.string(),
  date: z.iso.date(),
  state: z.enum(numberedStates),
});
export type NumberedLetter = z.infer<typeof numberedLetterSchema>;

type NumberOfDay = Pick<Numbering, 'number' | 'date'>;

/** A change of the list of numbers. `former`: the number that a correction replaces. */
export interface NumberedChange {
  put: NumberedLetter;
  former?: NumberOfDay;
}

/** Returns the row of a letter's number in a state. */
export const numberedLetter = (
  { caseId, requestNumber, agency, application }: CaseHead,
  { kind, step, of }: Pick<OutgoingLetter, 'kind' | 'step' | 'of'>,
  { number, date }: NumberOfDay,
  state: NumberedState,
): NumberedLetter => ({
  caseId,
  of,
  kind,
  step,
  requestNumber,
  agency,
  application: application.name,
  number,
  date,
  state,
});

const presentState = ({ state, isLifted }: OutgoingLetter): NumberedState =>
  isLifted ? 'lifted' : state === 'draft' ? 'numbered' : state;

/** Returns every number that the letters of a case were given, for the list of an office that had none. */
export const numberedLettersOf = (head: CaseHead, source: LetterSource): NumberedLetter[] =>
  lettersOf(source).flatMap((letter) => [
    ...letter.former.map((version) => numberedLetter(head, letter, version, version.how)),
    ...(letter.entry ? [numberedLetter(head, letter, letter.entry, presentState(letter))] : []),
  ]);

/** Returns the lift of a lapse with the mark on the number of the letter that reports the lapse. */
export const markLifted = (forms: readonly FormRecord[], transition: Transition): Transition => {
  const lapse = forms.findLast(({ kind }) => kind === 'lapse');
  if (!lapse) return transition;
  const reissued = endingsOf(forms, lapse.seq).findLast(({ kind }) => kind === 'letter-reissue')?.seq ?? 0;
  const entry = forms
    .filter((form) => form.kind === 'numbering')
    .findLast(({ seq, data }) => data.of === lapse.seq && seq > reissued)?.data;
  if (!entry) return transition;
  const letter = { kind: entry.kind, step: lapse.step, of: lapse.seq };
  const put = numberedLetter(transition.head, letter, entry, 'lifted');
  return { ...transition, outgoing: { ...transition.outgoing, numbered: { put } } };
};
