import type { NumberedLetter } from '../domain/letters/numbered-letter';
import type { OutgoingItem } from '../domain/letters/outgoing-list';
import type { Page, PageAsked } from './work';

interface WaitingLettersAsked extends PageAsked {
  /** Leaves out letters that nobody waits for, so that they take no place on the page. */
  withoutOvertaken?: true;
}

/** The office's letters that wait for a number or a signature, and the numbers that they were given. */
export interface OutgoingLetters {
  /** Returns waiting letters, the letter of the earliest decision first. */
  waiting(page: WaitingLettersAsked): Promise<Page<OutgoingItem>>;
  /** Returns the numbers of letters of a month ('YYYY-MM'), by the day of the letter. */
  numbered(month: string, page: PageAsked): Promise<Page<NumberedLetter>>;
  /** Lists numbers that an earlier version gave. A repeated call changes nothing. */
  addNumbered(letters: readonly NumberedLetter[]): Promise<void>;
}
