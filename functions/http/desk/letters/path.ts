import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import type { LetterName } from '../../../use-cases/act-on-letter';

export type LettersDeps = DepsOf<'desk-letters'>;

/** Returns the letter in the path. */
export const letterOfPath = (c: Context): LetterName => ({
  caseId: c.req.param('caseId'),
  of: Number(c.req.param('of')),
});
