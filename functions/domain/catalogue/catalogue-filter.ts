import * as z from 'zod/mini';
import { oneLine } from '../forms/text-rules';
import { catalogueContent } from './record';

/** Reads the catalogue's filter from a query. Ignores invalid values, and cuts a text at 200 characters. */
const text = z.catch(z.optional(z.string().check(z.overwrite((typed) => oneLine(typed).slice(0, 200)))), undefined);
export const catalogueFilter = z.object({
  cari: text,
  opd: text,
  raa: z.catch(z.optional(z.string().check(z.regex(/^RAA(?:\.\d{2}){1,4}$/))), undefined),
  status: z.catch(z.optional(catalogueContent.shape.status), undefined),
});
export type CatalogueQuery = z.infer<typeof catalogueFilter>;
