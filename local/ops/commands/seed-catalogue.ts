import { seedCatalogue } from '../../../functions/use-cases/seed-catalogue';
import type { OpsDeps } from '../connect';
import type { Result } from './result';

/** Adds the shipped records that the catalogue lacks. A second run changes nothing. */
export const seedShippedCatalogue = async (deps: Pick<OpsDeps, 'catalogue' | 'clock' | 'ids'>): Promise<Result> => ({
  rows: [{ added: await seedCatalogue(deps) }],
});
