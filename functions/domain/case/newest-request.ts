import type { RequestForm } from '../forms/forms';
import type { FormRecord } from './records';

/**
 * The request as it last came in, with what the secretariat corrected of its contact since. Every case has one: it begins with it.
 */
export const newestRequest = (forms: readonly FormRecord[]): RequestForm => {
  const newest = forms.findLast((form) => form.kind === 'request');
  if (!newest) throw new Error('a case without a request');
  const corrected = forms.findLast((form) => form.kind === 'contact');
  if (!corrected || corrected.seq < newest.seq) return newest.data;
  const { email, phone } = corrected.data;
  return { ...newest.data, contact: { ...newest.data.contact, email, phone } };
};
