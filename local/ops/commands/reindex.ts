import { shelvesOf } from '../../../functions/domain/register/register-shelves';
import type { OpsDeps } from '../connect';
import { allHeads } from './all-heads';
import type { Result } from './result';

/**
 * Stores the words of every case and every catalogue record again. Searches with today's words then find items that an earlier version,
 * or earlier synonyms of the office, stored.
 */
export const reindex = async ({
  register,
  catalogue,
}: Pick<OpsDeps, 'register'> & { catalogue: Pick<OpsDeps['catalogue'], 'all' | 'addWords'> }): Promise<Result> => {
  const caseIds = new Set<string>();
  for await (const head of allHeads(register, shelvesOf())) {
    if (caseIds.has(head.caseId)) continue;
    caseIds.add(head.caseId);
    await register.addWords(head);
  }
  let applications = 0;
  for await (const record of catalogue.all(['listed'])) {
    await catalogue.addWords(record);
    applications += 1;
  }
  return { rows: [{ reindexed: caseIds.size, applications }] };
};
