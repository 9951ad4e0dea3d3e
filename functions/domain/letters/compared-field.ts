import type { Field } from '../forms/fields';
import type { FormInput } from '../forms/parse';

/** The statement for a file whose signature or content the system can't see, as in a scan: a person looked at both. */
export const comparedField = {
  kind: 'agree',
  name: 'compared',
  label: 'Tanda tangan dan isi',
  statement: 'Berkas ini sudah ditandatangani, dan isinya sudah saya periksa.',
} as const satisfies Field;

/** Tells whether the person confirmed the comparison. */
export const isCompared = (input: FormInput): boolean => input[comparedField.name] === 'true';
