import * as z from 'zod/mini';
import { applicationClass } from '../catalogue/record';
import type { Option } from '../forms/fields';
import type { FormInput } from '../forms/parse';

/** A similar application as the look-up found it, kept with the decision: the report shows what the analyst was shown. */
const foundSimilar = z.object({
  id: z.string(),
  name: z.string(),
  abbreviation: z.optional(z.string()),
  agency: z.string(),
  class: applicationClass,
  reasons: z.array(z.string()),
});
export type FoundSimilar = z.infer<typeof foundSimilar>;

/** "SRIKANDI (ANRI)": as people call it, with its owner. */
export const similarTitle = ({ name, abbreviation, agency }: FoundSimilar): string =>
  `${abbreviation ?? name} (${agency})`;

/** The class of an application, in the words of catalogue and advice. */
export const classTexts: Record<FoundSimilar['class'], string> = {
  'aplikasi-umum': 'Aplikasi Umum',
  sektor: 'Aplikasi sektor',
  provinsi: 'Aplikasi provinsi',
};

/** The rows of the form that judges them: each with its reasons. */
export const toOptions = (similar: readonly FoundSimilar[]): Option[] =>
  similar.map((found) => ({ value: found.id, label: similarTitle(found), help: found.reasons.join(' ') }));

/** More than one page shows at once, and few enough to be read at once. */
const mostKept = 20;

/** The ids that somebody said something about in a form: its next page shows them, also where the look-up finds them no longer. */
export const judgedIds = (...forms: readonly FormInput[]): string[] => {
  const ids = forms.flatMap((typed) =>
    Object.entries(typed).flatMap(([name, value]) => {
      const id = /^similar\.([\w-]{1,64})\.(?:answer|reason)$/.exec(name)?.[1];
      return id && [value ?? ''].flat().some((text) => text.trim() !== '') ? [id] : [];
    }),
  );
  return [...new Set(ids)].slice(0, mostKept);
};

export const similarAnswers = [
  { value: 'serupa', label: 'Serupa' },
  { value: 'tidak-serupa', label: 'Tidak serupa' },
] as const;
