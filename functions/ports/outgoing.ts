import type { OutgoingItem } from '../domain/letters/outgoing-list';
import type { Page, PageAsked } from './work';

interface WaitingLettersAsked extends PageAsked {
  /** Leaves out letters that nobody waits for, so that they take no place on the page. */
  withoutOvertaken?: true;
}

/** The office's letters that wait for a number or a signature. */
export interface OutgoingLetters {
  /** Returns waiting letters, the letter of the earliest decision first. */
  waiting(page: WaitingLettersAsked): Promise<Page<OutgoingItem>>;
}
