import * as z from 'zod/mini';
import type { Option } from '../forms/fields';

/** A similar application as the look-up found it, kept with the decision: the report shows what the analyst was shown. */
export const foundSimilar = z.object({
  id: z.string(),
  name: z.string(),
  abbreviation: z.optional(z.string()),
  agency: z.string(),
  class: z.enum(['aplikasi-umum', 'sektor', 'provinsi']),
  reasons: z.array(z.string()),
});
export type FoundSimilar = z.infer<typeof foundSimilar>;

/** "SRIKANDI (ANRI)": as people call it, with its owner. */
export const similarTitle = ({ name, abbreviation, agency }: FoundSimilar): string =>
  `${abbreviation ?? name} (${agency})`;

/** The rows of the form that judges them: each with its reasons. */
export const toOptions = (similar: readonly FoundSimilar[]): Option[] =>
  similar.map((found) => ({ value: found.id, label: similarTitle(found), help: found.reasons.join(' ') }));

export const similarAnswers = [
  { value: 'serupa', label: 'Serupa' },
  { value: 'tidak-serupa', label: 'Tidak serupa' },
] as const;
