import { changeCatalogue } from '../domain/catalogue/change';
import { catalogueSeed } from '../domain/catalogue/seed';
import { Taken } from '../domain/errors';
import { operator } from '../domain/office/office-record';
import type { Catalogue } from '../ports/catalogue';
import type { Deps } from '../ports/deps';

type SeedDeps = Pick<Deps, 'clock' | 'ids'> & { catalogue: Pick<Catalogue, 'get' | 'change'> };

/**
 * Adds the shipped records whose ids the catalogue has never had. Records that the office changed or merged, or that already use the
 * name, stay as they are.
 * @returns the number of added records
 */
export const seedCatalogue = async ({ catalogue, clock, ids }: SeedDeps): Promise<number> => {
  const seeds = await Promise.all(
    catalogueSeed().map(async (seed) => ({ seed, existing: await catalogue.get(seed.id) })),
  );
  let added = 0;
  for (const { seed } of seeds.filter(({ existing }) => !existing)) {
    const act = { type: 'added', actor: operator, now: clock.now(), digest: ids.digest } as const;
    try {
      await catalogue.change(changeCatalogue(undefined, { ...seed, state: 'listed' }, act));
      added += 1;
    } catch (error) {
      if (!(error instanceof Taken)) throw error;
    }
  }
  return added;
};
