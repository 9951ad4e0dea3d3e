import type { CaseHead } from '../case/records';
import { isPhraseOf, wordsIn } from './register-words';
import type { Shelf } from './register-shelves';
import { stepOf } from '../sop/sop';
import { caseStatusTexts } from '../sop/status-texts';
import { waitTexts } from '../time/wait-text';
import { holderText } from '../office/holder-text';
import type { Roster } from '../office/roster';
import type { Holidays } from '../time/calendar';

interface StateContext {
  office: { roster: Roster; holidays: Holidays };
  now: Date;
}

/**
 * Returns a case's state for a row: an official's step, or the case's status. All its words also occur in `stateText`.
 */
export const shortStateText = ({ status, step }: Pick<Shelf, 'status' | 'step'>): string =>
  status === 'berjalan' && step ? stepOf(step).title : caseStatusTexts[status];

/** Returns the full state, as searches match it. */
const stateText = ({ status, step }: Pick<Shelf, 'status' | 'step'>): string =>
  `${caseStatusTexts[status]}${step ? `: ${stepOf(step).title}` : ''}`;

/** Returns the cells of a register's row about the state, holder and due time, each short and in full. */
export const stateCells = (head: CaseHead, { office: { roster, holidays }, now }: StateContext): string[] => [
  shortStateText({ status: head.status, step: head.next?.step }),
  stateText({ status: head.status, step: head.next?.step }),
  ...(head.waits ? [holderText(roster, head.waits.holder)] : []),
  ...waitTexts(head, now, holidays),
];

/**
 * Returns true if words are a phrase of a text. Numbers alone don't count: a search for 12 means a number, not the 12th
 * of a month.
 */
const isIn = (text: string, words: readonly string[]): boolean =>
  words.some((word) => /\p{L}{3}/u.test(word)) && isPhraseOf(wordsIn(text), words);

export const isStateOf = (head: CaseHead, words: readonly string[], around: StateContext): boolean =>
  stateCells(head, around).some((text) => isIn(text, words));

/** Returns the shelves that may hold cases whose row shows these words. Only open cases show holders and dates. */
export const shelvesShowing = (words: readonly string[], shelves: readonly Shelf[]): string[] => {
  const named = shelves.filter((shelf) => isIn(stateText(shelf), words));
  const isOpen = ({ step }: Shelf) => step !== undefined;
  const onlyClosed = named.length > 0 && !named.some(isOpen);
  return shelves.filter((shelf) => named.includes(shelf) || (isOpen(shelf) && !onlyClosed)).map(({ id }) => id);
};
