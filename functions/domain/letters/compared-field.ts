import type { Field } from '../forms/fields';
import type { FormInput } from '../forms/parse';

/** Asked beside a signed file that no system can read: whoever attaches it compared it with its document. */
export const comparedField = {
  kind: 'agree',
  name: 'compared',
  label: 'Isi berkas',
  statement: 'Berkas ini pindaian; saya sudah memeriksa isinya.',
} as const satisfies Field;

/** Tells whether that was stated. */
export const isCompared = (input: FormInput): boolean => input[comparedField.name] === 'true';
