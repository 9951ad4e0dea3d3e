import type { CaseHead } from '../../../functions/domain/case/records';
import { isLoopOn } from '../../../functions/domain/letters/letter-kinds';
import { numberedLettersOf } from '../../../functions/domain/letters/numbered-letter';
import { shelvesOf } from '../../../functions/domain/register/register-shelves';
import type { OpsDeps } from '../connect';
import { allHeads } from './all-heads';
import type { Result } from './result';

type ReindexDeps = Pick<OpsDeps, 'register'> & {
  catalogue: Pick<OpsDeps['catalogue'], 'all' | 'addWords'>;
  cases: Pick<OpsDeps['cases'], 'dossier'>;
  outgoing: Pick<OpsDeps['outgoing'], 'addNumbered'>;
};

/** Lists the numbers of a case's letters by month. Returns their count. */
const listNumbers = async ({ cases, outgoing }: ReindexDeps, { caseId }: CaseHead): Promise<number> => {
  const dossier = isLoopOn() ? await cases.dossier(caseId) : undefined;
  const letters = dossier ? numberedLettersOf(dossier.head, dossier) : [];
  await outgoing.addNumbered(letters);
  return letters.length;
};

/**
 * Stores the words of every case and every catalogue record again. Searches with today's words then find items that an earlier version,
 * or earlier synonyms of the office, stored. Where letters are signed, also lists the numbers of letters by month.
 */
export const reindex = async (deps: ReindexDeps): Promise<Result> => {
  const { register, catalogue } = deps;
  const caseIds = new Set<string>();
  let numbers = 0;
  for await (const head of allHeads(register, shelvesOf())) {
    if (caseIds.has(head.caseId)) continue;
    caseIds.add(head.caseId);
    await register.addWords(head);
    numbers += await listNumbers(deps, head);
  }
  let applications = 0;
  for await (const record of catalogue.all(['listed'])) {
    await catalogue.addWords(record);
    applications += 1;
  }
  return { rows: [{ reindexed: caseIds.size, applications, numbers }] };
};
