import { chainFaults } from '../../../functions/domain/case/chain';
import { catalogueChainFaults } from '../../../functions/domain/catalogue/change';
import { memoFaults } from '../../../functions/domain/memos/memo';
import { officeChainFaults } from '../../../functions/domain/office/office-chain';
import { shelvesOf } from '../../../functions/domain/register/register-shelves';
import type { OpsDeps } from '../connect';
import { allHeads } from './all-heads';
import type { Result } from './result';

type VerifyDeps = Pick<OpsDeps, 'cases' | 'register' | 'catalogue' | 'office' | 'memos' | 'ids'>;
const maxAttempts = 3;

/** Reads again after a fault. The record and its events are two reads, and a change between them looks like a fault only once. */
const faultsAfterRetry = async (readFaults: () => Promise<string[]>): Promise<string[]> => {
  for (let attempt = 1; ; attempt += 1) {
    const faults = await readFaults();
    if (faults.length === 0 || attempt === maxAttempts) return faults;
  }
};

const caseFaults = async ({ cases, ids }: VerifyDeps, caseId: string): Promise<string[]> => {
  const dossier = await cases.dossier(caseId);
  if (!dossier) return ['the head is missing'];
  return chainFaults(dossier.head, dossier.events, dossier.forms, ids.digest);
};

/** Checks the chain of an application, which one query reads with its record. */
const applicationFaults = async ({ catalogue, ids }: VerifyDeps, id: string): Promise<string[]> => {
  const history = await catalogue.history(id, Number.MAX_SAFE_INTEGER);
  return history ? catalogueChainFaults(history.record, history.events, ids.digest) : ['the record is missing'];
};

/** Checks the office's chain, and the memos that its events sealed. */
const checkOffice = async ({ office, memos, ids }: VerifyDeps) => {
  let counts = { officeEvents: 0, memos: 0 };
  const faults = await faultsAfterRetry(async () => {
    const [record, events, memoRecords] = await Promise.all([office.current(), office.events(), memos.all()]);
    counts = { officeEvents: events.length, memos: memoRecords.length };
    return [...officeChainFaults(record, events, ids.digest), ...memoFaults(memoRecords, events, ids.digest)];
  });
  return { faults, counts };
};

/**
 * Checks the chain of every case, of every application of the catalogue, and of the office with its memos. The last row says how many
 * of each it checked.
 */
export const verifyChains = async (deps: VerifyDeps): Promise<Result> => {
  const rows: Result['rows'] = [];
  const checkedCases = new Set<string>();
  for (const shelf of shelvesOf()) {
    for await (const { caseId, requestNumber } of allHeads(deps.register, [shelf])) {
      if (checkedCases.has(caseId)) continue;
      checkedCases.add(caseId);
      for (const fault of await faultsAfterRetry(() => caseFaults(deps, caseId)))
        rows.push({ requestNumber, caseId, fault });
    }
  }
  let applications = 0;
  for await (const { id } of deps.catalogue.all()) {
    applications += 1;
    for (const fault of await faultsAfterRetry(() => applicationFaults(deps, id)))
      rows.push({ application: id, fault });
  }
  const office = await checkOffice(deps);
  rows.push(...office.faults.map((fault) => ({ office: fault })));
  const faults = rows.length;
  return { rows: [...rows, { cases: checkedCases.size, applications, ...office.counts, faults }], failed: faults > 0 };
};
