import { shelvesOf } from '../../../functions/domain/register/register-shelves';
import { proposeApplication } from '../../../functions/use-cases/catalogue/propose-application';
import type { OpsDeps } from '../connect';
import { allHeads } from './all-heads';
import type { Result } from './result';

/** Proposes a record for every finished case without one, for cases from before the catalogue. A second run changes nothing. */
export const proposeApplications = async (
  deps: Pick<OpsDeps, 'cases' | 'register' | 'catalogue' | 'clock' | 'ids'>,
): Promise<Result> => {
  let proposed = 0;
  for await (const { caseId } of allHeads(deps.register, shelvesOf('selesai'))) {
    const dossier = await deps.cases.dossier(caseId);
    if (dossier && (await proposeApplication(deps, dossier))) proposed += 1;
  }
  return { rows: [{ proposed }] };
};
