import type { OpsDeps } from '../connect';
import type { Result } from './result';

const mostCases = 100;

/** Returns cases by number, letter or word, with their state. Texts of the agency and of people stay in the table. */
export const find = async ({ register }: Pick<OpsDeps, 'register'>, text: string): Promise<Result> => {
  const rows: Result['rows'] = [];
  let before: string | undefined;
  do {
    const { heads, next: cursor } = await register.search(text, { limit: mostCases - rows.length, before });
    for (const { requestNumber, status, next, waits, caseId } of heads)
      rows.push({ number: requestNumber, status, step: next?.step, holder: waits?.holder, caseId });
    before = cursor;
  } while (before && rows.length < mostCases);
  if (before) rows.push({ more: `only the newest ${mostCases} are listed: name another word` });
  return { rows, failed: rows.length === 0 };
};
