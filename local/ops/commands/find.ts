import type { OpsDeps } from '../connect';
import type { Result } from './result';

const most = 100;

/** Returns cases by number, letter or word, with their state. Texts of the agency and of people stay in the table. */
export const find = async ({ register }: Pick<OpsDeps, 'register'>, text: string): Promise<Result> => {
  const rows: Result['rows'] = [];
  let before: string | undefined;
  do {
    const { heads, next } = await register.search(text, { limit: most - rows.length, before });
    for (const { requestNumber, status, next: at, waits, caseId } of heads)
      rows.push({ number: requestNumber, status, step: at?.step, holder: waits?.holder, caseId });
    before = next;
  } while (before && rows.length < most);
  if (before) rows.push({ more: `only the newest ${most} are listed: name another word` });
  return { rows, failed: rows.length === 0 };
};
