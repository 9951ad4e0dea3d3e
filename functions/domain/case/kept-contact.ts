import { isSamePhone } from '../forms/phone';
import type { RequestForm } from '../forms/forms';
import { newestRequest } from './newest-request';
import type { FormRecord } from './records';

type Contact = RequestForm['contact'];

const isSame = (name: 'email' | 'phone', one: string, other: string): boolean =>
  name === 'phone' ? isSamePhone(one, other) : one === other;

/**
 * Returns a revision's contact. A field that the applicant did not change keeps its present value, because the
 * secretariat may have corrected it meanwhile.
 *
 * `shownSeq` is the newest event that the page showed. A page that names no event replaces all fields.
 */
export const keepCorrected = (forms: readonly FormRecord[], contact: Contact, shownSeq: number): Contact => {
  const then = forms.filter(({ seq }) => seq <= shownSeq);
  if (then.length === 0 || then.length === forms.length) return contact;
  const [shown, now] = [newestRequest(then).contact, newestRequest(forms).contact];
  const kept = (name: 'email' | 'phone'): string =>
    isSame(name, contact[name], shown[name]) && !isSame(name, shown[name], now[name]) ? now[name] : contact[name];
  return { ...contact, email: kept('email'), phone: kept('phone') };
};
