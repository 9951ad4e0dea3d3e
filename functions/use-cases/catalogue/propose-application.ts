import { system } from '../../domain/case/case';
import { changeCatalogue } from '../../domain/catalogue/change';
import { proposedContent } from '../../domain/catalogue/proposal';
import type { Dossier } from '../../domain/case/records';
import { ConcurrencyConflict } from '../../domain/errors';
import type { CatalogueDeps } from './read-content';

/**
 * Proposes a catalogue record for a case whose build is done. Other endings propose none. The record has the case's id, so a retry is
 * harmless.
 * @returns true if this call proposed it
 */
export const proposeApplication = async (
  { catalogue, clock, ids }: CatalogueDeps,
  dossier: Dossier,
): Promise<boolean> => {
  const { caseId, status } = dossier.head;
  if (status !== 'selesai' || (await catalogue.get(caseId))) return false;
  const act = { type: 'proposed', actor: system, now: clock.now(), digest: ids.digest } as const;
  const record = { id: caseId, state: 'proposed', content: proposedContent(dossier) } as const;
  try {
    await catalogue.change(changeCatalogue(undefined, record, act));
    return true;
  } catch (error) {
    // An earlier attempt of this task has written the record.
    if (error instanceof ConcurrencyConflict) return false;
    throw error;
  }
};
