import type { RequestForm } from '../forms/forms';
import type { FormRecord } from './records';

/** The request as it last came in. Every case has one: it begins with it. */
export const newestRequest = (forms: readonly FormRecord[]): RequestForm => {
  const newest = forms.findLast((form) => form.kind === 'request');
  if (!newest) throw new Error('a case without a request');
  return newest.data;
};
