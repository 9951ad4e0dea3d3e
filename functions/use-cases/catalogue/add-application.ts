import { changeCatalogue } from '../../domain/catalogue/change';
import type { CatalogueDeps, CatalogueInput } from './read-content';
import { readContent } from './read-content';

/** Adds a record that an administrator typed. @returns its id @throws InvalidInput, Taken (app.name) */
export const addApplication = async (
  { catalogue, clock, ids }: CatalogueDeps,
  { administrator, input }: Pick<CatalogueInput, 'administrator' | 'input'>,
): Promise<string> => {
  const now = clock.now();
  const id = ids.trackingId();
  const act = { type: 'added', actor: administrator, now, digest: ids.digest } as const;
  await catalogue.change(changeCatalogue(undefined, { id, state: 'listed', content: readContent(input, now) }, act));
  return id;
};
