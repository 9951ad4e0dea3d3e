import { normalizeNumber } from '../case/numbering';
import type { Official } from './roster';

/**
 * Returns true if two rows are of the same person. A NIP alone does not tell: a wrongly entered one would hand a
 * person's mails to another.
 */
export const isSamePerson = (a: Pick<Official, 'name' | 'nip'>, b: Pick<Official, 'name' | 'nip'>): boolean =>
  a.nip === b.nip && normalizeNumber(a.name) === normalizeNumber(b.name);
