import * as z from 'zod/mini';
import { oneLine } from '../forms/text-rules';
import { type UnknownChoice, unknownChoices } from '../forms/unknown-choices';
import { raaCodes } from '../sop/raa';
import { catalogueContent } from './record';

const text = z.catch(z.optional(z.string().check(z.overwrite((value) => oneLine(value).slice(0, 200)))), undefined);
/** The filter of the catalogue. It cuts texts, and ignores unknown choices, which `readCatalogueQuery` names. */
const catalogueFilter = z.object({
  cari: text,
  opd: text,
  raa: z.catch(
    z.optional(z.string().check(z.refine((value) => raaCodes.some(({ code }) => code === value)))),
    undefined,
  ),
  status: z.catch(z.optional(catalogueContent.shape.status), undefined),
});
export type CatalogueQuery = z.infer<typeof catalogueFilter>;

/** Reads the query of an address. `unknown` are the choices that the page does not offer. */
export const readCatalogueQuery = (
  address: Readonly<Record<string, string>>,
): { query: CatalogueQuery; unknown: UnknownChoice[] } => {
  const query = catalogueFilter.parse(address);
  return { query, unknown: unknownChoices(query, Object.keys(catalogueFilter.shape), address) };
};
