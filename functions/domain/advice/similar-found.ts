import * as z from 'zod/mini';
import { applicationClass } from '../catalogue/record';
import type { Option } from '../forms/fields';
import type { FormInput } from '../forms/parse';

/**
 * A similar application from the look-up. It is stored with the decision, so the report shows exactly what the analyst
 * saw.
 */
const foundSimilar = z.object({
  id: z.string(),
  name: z.string(),
  abbreviation: z.optional(z.string()),
  agency: z.string(),
  class: applicationClass,
  reasons: z.array(z.string()),
});
export type FoundSimilar = z.infer<typeof foundSimilar>;

/** Returns "Sistem Informasi Kearsipan (SRIKANDI, ANRI)": the name, its abbreviation unless the name holds it, and the owner. */
export const similarTitle = ({ name, abbreviation, agency }: FoundSimilar): string =>
  `${name} (${abbreviation && !name.includes(abbreviation) ? `${abbreviation}, ` : ''}${agency})`;

/** The labels of application classes in the catalogue and in advice. */
export const classTexts: Record<FoundSimilar['class'], string> = {
  'aplikasi-umum': 'Aplikasi Umum',
  sektor: 'Aplikasi sektor',
  provinsi: 'Aplikasi provinsi',
};

/** Returns the form rows in which the analyst judges similar applications, each with its reasons as help. */
export const toOptions = (similar: readonly FoundSimilar[]): Option[] =>
  similar.map((found) => ({ value: found.id, label: similarTitle(found), help: found.reasons.join(' ') }));

/** More than one page shows at once, but few enough for one read. */
const maxKept = 20;

/**
 * Returns the ids that have an answer or a reason in a form. The next page shows them even if the look-up no longer
 * finds them.
 */
export const judgedIds = (...forms: readonly FormInput[]): string[] => {
  const ids = forms.flatMap((input) =>
    Object.entries(input).flatMap(([name, value]) => {
      const id = /^similar\.([\w-]{1,64})\.(?:answer|reason)$/.exec(name)?.[1];
      return id && [value ?? ''].flat().some((text) => text.trim() !== '') ? [id] : [];
    }),
  );
  return [...new Set(ids)].slice(0, maxKept);
};

export const similarAnswers = [
  { value: 'serupa', label: 'Serupa' },
  { value: 'tidak-serupa', label: 'Tidak serupa' },
] as const;
