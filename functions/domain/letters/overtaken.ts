import type { Transition } from '../case/case';
import type { CaseEvent } from '../case/records';
import { lettersOf, type LetterSource, type OutgoingLetter } from './outgoing-letter';
import { outgoingItem } from './outgoing-list';

/** The turn after which nobody waits for a letter of return: the applicant sent the revision, or the request ended. */
export interface Overtaken {
  how: 'resubmitted' | 'withdrawn' | 'lapsed';
  at: string;
}

const isTurn = (type: CaseEvent['type']): type is Overtaken['how'] =>
  type === 'resubmitted' || type === 'withdrawn' || type === 'lapsed';

/**
 * Returns the turn that overtook a letter of return, or undefined. A number that the secretariat entered later means
 * that the office still sends the letter.
 */
export const overtakenBy = (
  { topic, of, state, entry }: Pick<OutgoingLetter, 'topic' | 'of' | 'state' | 'entry'>,
  events: readonly CaseEvent[],
): Overtaken | undefined => {
  if (topic !== 'return' || (state !== 'draft' && state !== 'numbered')) return undefined;
  const since = Math.max(of, entry?.seq ?? 0);
  for (const { type, seq, at } of events) if (seq > since && isTurn(type)) return { how: type, at };
  return undefined;
};

/** Returns the transition of such a turn, with the mark on the letters in the desk's list that it overtakes. */
export const markOvertaken = (source: LetterSource, transition: Transition): Transition => {
  const turn = transition.event;
  const overtaken = lettersOf(source)
    .filter((letter) => overtakenBy(letter, [turn]) && !overtakenBy(letter, source.events))
    .map((letter) => ({ ...outgoingItem(transition.head, letter, letter.entry), overtaken: true as const }));
  return overtaken.length === 0 ? transition : { ...transition, outgoing: { ...transition.outgoing, overtaken } };
};
