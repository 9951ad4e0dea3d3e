import { copiesOf, type LetterTopic } from '../letters/letter-kinds';
import type { Block } from './model';

/** The secretariat's entries about a document. All are optional, and each is printed if it exists. */
export interface OfficeEntries {
  /** The office's own number of an outgoing letter, and the date of the letter. */
  outgoing?: { number: string; date: string };
  /** The signed letter that this one replaces. */
  replaces?: { number: string; date: string };
  /** The signatory's roster id, if it is fixed because the letter has its number. */
  signer?: string;
  /** The recipients of a copy (tembusan). If undefined, the office's list for this kind of letter applies. */
  copies?: readonly string[];
}

/** Printed for a fact that is written by hand: a number not entered yet, or a person who is no longer on the roster. */
export const dottedLine = '.'.repeat(30);

/** Returns the recipients of copies of a letter, as printed. */
export const printedCopies = ({ copies }: OfficeEntries, topic: LetterTopic): readonly string[] =>
  copies ?? copiesOf(topic).map(({ to }) => to);

/** Returns the list of copies below a signature, or nothing if there are none. */
export const copiesBlocks = (copies: readonly string[]): Block[] =>
  copies.length === 0
    ? []
    : [
        { type: 'paragraph', text: 'Tembusan:' },
        { type: 'list', items: copies },
      ];
