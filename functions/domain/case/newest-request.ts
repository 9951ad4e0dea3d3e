import type { RequestForm } from '../forms/forms';
import type { FormRecord } from './records';

/** The request as it last came in. Every case has one: it begins with it. */
export const newestRequest = (forms: readonly FormRecord[]): RequestForm =>
  forms.filter(({ kind }) => kind === 'request').at(-1)!.data as unknown as RequestForm;
