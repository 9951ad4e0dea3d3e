import type { RequestForm } from '../forms/forms';
import type { FormRecord } from './records';

/**
 * Returns the newest request, with the secretariat's later corrections of its contact. Every case has one, because it
 * begins with one.
 */
export const newestRequest = (forms: readonly FormRecord[]): RequestForm => {
  const newest = forms.findLast((form) => form.kind === 'request');
  if (!newest) throw new Error('a case without a request');
  const corrected = forms.findLast((form) => form.kind === 'contact');
  if (!corrected || corrected.seq < newest.seq) return newest.data;
  const { email, phone } = corrected.data;
  return { ...newest.data, contact: { ...newest.data.contact, email, phone } };
};
