import type { Gap } from '../errors';
import type { Field } from './fields';
import type { FormInput } from './parse';

/** The statement of an applicant who sends a returned request again as it was. */
export const unchangedField = {
  kind: 'agree',
  name: 'unchanged',
  label: 'Kirim tanpa perubahan',
  statement: 'Saya tetap mengirim permohonan ini tanpa perubahan.',
} as const satisfies Field;

export const unchangedGap: Gap = {
  field: unchangedField.name,
  message: `Belum ada isian atau lampiran yang Anda ubah. Ubah yang diminta, atau centang "${unchangedField.label}" di atas tombol kirim.`,
};

/** Tells whether the applicant sends the request without a change on purpose. */
export const isUnchangedOnPurpose = (input: FormInput): boolean => input[unchangedField.name] === 'true';
