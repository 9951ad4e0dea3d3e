import { raaCodes } from '../sop/raa';
import type { Field, Option } from './fields';

/** The codes of the reference model that name a function. Levels 1 and 2 are headings. */
export const raaOptions: readonly Option[] = raaCodes
  .filter(({ code }) => code.split('.').length > 3)
  .map(({ code, title }) => ({ value: code, label: `${code} ${title}` }));

/** The code that the analyst sets. An application that conforms needs one (checklist B1). */
export const raaField = {
  kind: 'choice',
  name: 'raa',
  label: 'Kode RAA',
  help: 'Wajib bila sesuai.',
  options: raaOptions,
  style: 'select',
  required: ['conforms', 'conforms-with-conditions'],
} as const satisfies Field;
