import { shelvesOf } from '../../../functions/domain/register/register-shelves';
import type { OpsDeps } from '../connect';
import { allHeads } from './all-heads';
import type { Result } from './result';

/** Stores every case's words anew, so that the register also finds by today's words what an earlier version stored. */
export const reindex = async ({ register }: Pick<OpsDeps, 'register'>): Promise<Result> => {
  const seen = new Set<string>();
  for await (const head of allHeads(register, shelvesOf())) {
    if (seen.has(head.caseId)) continue;
    seen.add(head.caseId);
    await register.addWords(head);
  }
  return { rows: [{ reindexed: seen.size }] };
};
