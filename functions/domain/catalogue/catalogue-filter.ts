import * as z from 'zod/mini';
import { oneLine } from '../forms/text-rules';
import { catalogueContent } from './record';

/** The query that filters the catalogue. An invalid value filters nothing, and a text is cut at 200 characters. */
const text = z.catch(z.optional(z.string().check(z.overwrite((typed) => oneLine(typed).slice(0, 200)))), undefined);
export const catalogueFilter = z.object({
  cari: text,
  opd: text,
  raa: z.catch(z.optional(z.string().check(z.regex(/^RAA(?:\.\d{2}){1,4}$/))), undefined),
  status: z.catch(z.optional(catalogueContent.shape.status), undefined),
});
export type CatalogueQuery = z.infer<typeof catalogueFilter>;
