import { catalogueForm } from '../../domain/catalogue/fields';
import type { CatalogueContent } from '../../domain/catalogue/record';
import { contentOf } from '../../domain/catalogue/values';
import { type FormInput, nestFormInput, parseOrThrow } from '../../domain/forms/parse';
import { dayOf } from '../../domain/time/calendar';
import type { Catalogue } from '../../ports/catalogue';
import type { Deps } from '../../ports/deps';

export type CatalogueDeps = Pick<Deps, 'clock' | 'ids'> & { catalogue: Pick<Catalogue, 'get' | 'change'> };

/** An administrator's act on a record. */
export interface CatalogueInput {
  /** The administrator's id. */
  administrator: string;
  id: string;
  /** The version of the record on the administrator's page. */
  version: string;
  input: FormInput;
}

/** Reads the record form of the desk. @throws InvalidInput */
export const readContent = (input: FormInput, now: Date): CatalogueContent =>
  contentOf(parseOrThrow(catalogueForm, nestFormInput(catalogueForm, input), { today: dayOf(now) }).app);
