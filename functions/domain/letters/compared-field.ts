import type { Field } from '../forms/fields';
import type { FormInput } from '../forms/parse';

/** The statement for a signed file that no system can read: a person compared it with its document. */
export const comparedField = {
  kind: 'agree',
  name: 'compared',
  label: 'Isi berkas',
  statement: 'Berkas ini pindaian; saya sudah memeriksa isinya.',
} as const satisfies Field;

/** Tells whether the person confirmed the comparison. */
export const isCompared = (input: FormInput): boolean => input[comparedField.name] === 'true';
