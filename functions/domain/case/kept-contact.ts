import type { Gap } from '../errors';
import { fieldsOf } from '../forms/fields';
import { valueOf } from '../forms/input-values';
import { mailboxOf } from '../forms/mailbox';
import type { FormInput } from '../forms/parse';
import { isSamePhone } from '../forms/phone';
import type { RequestForm } from '../forms/forms';
import { contactForm } from '../office/request-act-forms';
import { present } from '../present';
import { newestRequest } from './newest-request';
import type { FormRecord } from './records';

type Contact = RequestForm['contact'];
type CorrectedName = 'email' | 'phone';

const isSame = (name: CorrectedName, one: string, other: string): boolean =>
  name === 'phone' ? isSamePhone(one, other) : mailboxOf(one) === mailboxOf(other);

/**
 * Returns the contact that a page with this newest event showed, and the present one. Returns undefined if the page
 * names no event or nothing changed since.
 */
const shownAndPresent = (forms: readonly FormRecord[], shownSeq: number): readonly [Contact, Contact] | undefined => {
  const then = forms.filter(({ seq }) => seq <= shownSeq);
  if (then.length === 0 || then.length === forms.length) return undefined;
  return [newestRequest(then).contact, newestRequest(forms).contact];
};

/**
 * Returns a revision's contact. A field that the applicant did not change keeps its present value, because the
 * secretariat may have corrected it meanwhile.
 *
 * `shownSeq` is the newest event that the page showed. A page that names no event replaces all fields.
 */
export const keepCorrected = (forms: readonly FormRecord[], contact: Contact, shownSeq: number): Contact => {
  const pair = shownAndPresent(forms, shownSeq);
  if (!pair) return contact;
  const [shown, now] = pair;
  const kept = (name: CorrectedName): string =>
    isSame(name, contact[name], shown[name]) && !isSame(name, shown[name], now[name]) ? now[name] : contact[name];
  return { ...contact, email: kept('email'), phone: kept('phone') };
};

const correctedField = (name: CorrectedName) =>
  present(
    fieldsOf(contactForm).find((field) => field.name === `correct.${name}`),
    name,
  );

/**
 * Merges the desk's correction with a change since its page. A field that its author left as shown takes the present
 * value. A field that both changed gets a gap that names the present value.
 */
export const mergeCorrection = (
  forms: readonly FormRecord[],
  input: FormInput,
): { input: FormInput; conflicts: Gap[] } => {
  const pair = shownAndPresent(forms, Number(input.seq));
  if (!pair) return { input, conflicts: [] };
  const [shown, now] = pair;
  const merged: Record<string, FormInput[string]> = { ...input };
  const conflicts: Gap[] = [];
  for (const name of ['email', 'phone'] as const) {
    const { name: field, label } = correctedField(name);
    const value = valueOf(input, field);
    if (value === '' || isSame(name, shown[name], now[name]) || isSame(name, value, now[name])) continue;
    if (isSame(name, value, shown[name])) merged[field] = now[name];
    else
      conflicts.push({
        field,
        message: `${label} baru saja diubah menjadi ${now[name]}. Periksa isian Anda. Simpan lagi bila isian Anda yang benar.`,
      });
  }
  return { input: merged, conflicts };
};
