import { searchedNumberKeys } from '../../../functions/domain/letters/number-keys';
import type { OpsDeps } from '../connect';
import type { Result } from './result';

const maxCases = 100;

/**
 * Returns cases by number, letter (theirs or the office's own) or word, with their state, and the month of a memo by its number. Texts of
 * the agency and of people stay in the table.
 */
export const find = async ({ register, clock }: Pick<OpsDeps, 'register' | 'clock'>, text: string): Promise<Result> => {
  const numberKeys = searchedNumberKeys(text, clock.now());
  const rows: Result['rows'] = [];
  let before: string | undefined;
  do {
    const {
      heads,
      next: cursor,
      memos = [],
    } = await register.search(text, { limit: maxCases - rows.length, before, numberKeys });
    for (const { requestNumber, status, next, waits, caseId } of heads)
      rows.push({ number: requestNumber, status, step: next?.step, holder: waits?.holder, caseId });
    if (before === undefined) for (const memo of memos) rows.push({ memo });
    before = cursor;
  } while (before && rows.length < maxCases);
  if (before) rows.push({ more: `only the newest ${maxCases} are listed: name another word` });
  const fault = 'no request or memo has this number, letter or word';
  return rows.length > 0 ? { rows, failed: false } : { rows: [{ fault }], failed: true };
};
