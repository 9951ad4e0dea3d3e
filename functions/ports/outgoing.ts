import type { OutgoingItem } from '../domain/letters/outgoing-list';
import type { Page, PageAsked } from './work';

/** The office's letters that wait for a number or a signature. */
export interface OutgoingLetters {
  /** Returns waiting letters, the letter of the earliest decision first. */
  waiting(page: PageAsked): Promise<Page<OutgoingItem>>;
}
