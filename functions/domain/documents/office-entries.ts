import { copiesOf } from '../letters/letter-kinds';
import type { Block } from './model';

/** The secretariat's entries about a paper. Each is printed where it is given. A paper without it is complete too. */
export interface OfficeEntries {
  /** The office's own number of an outgoing letter, and the day under which it stands. */
  outgoing?: { number: string; date: string };
  /** The signed letter in whose place this one stands. */
  replaces?: { number: string; date: string };
  /** The roster id of whoever signs, where that is settled: a letter that was numbered. */
  signer?: string;
  /** The recipients of a copy (tembusan). Left out, the office's list for this kind of letter applies. */
  copies?: readonly string[];
}

/** The kinds of letters for which an office may set copies. */
export type LetterKind = 'refusal' | 'notRecommended' | 'return' | 'lapse' | 'end';

/** Stands where the office's own number is written by hand. */
export const dottedLine = '.'.repeat(30);

/** Returns who gets a copy of a letter of this kind, as it is printed. */
export const printedCopies = ({ copies }: OfficeEntries, kind: LetterKind): readonly string[] =>
  copies ?? copiesOf(kind).map(({ to }) => to);

/** The list of copies as it stands below a signature; nothing where nobody gets one. */
export const copiesBlocks = (copies: readonly string[]): Block[] =>
  copies.length === 0
    ? []
    : [
        { type: 'paragraph', text: 'Tembusan:' },
        { type: 'list', items: copies },
      ];
