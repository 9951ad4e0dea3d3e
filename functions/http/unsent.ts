import type { Context } from 'hono';
import { answersText } from '../domain/forms/answers-text';
import type { Form } from '../domain/forms/fields';
import type { FormInput } from '../domain/forms/parse';
import { typedBody } from './typed-body';

declare module 'hono' {
  interface ContextVariableMap {
    /** The forms of the posting page: they give the labels of the typed input if the post is refused. */
    postedForms?: readonly Form[];
  }
}

/** Registers the forms of a page before anything can refuse its post. */
export const namePostedForms = (c: Context, forms: readonly Form[]): void => c.set('postedForms', forms);

/** Returns the input of this request's form as text, or '' if there is none. Never throws. */
export const unsentText = async (c: Context): Promise<string> => {
  if (c.req.method !== 'POST') return '';
  const input: FormInput = await typedBody(c).catch(() => ({}));
  return answersText(c.get('postedForms') ?? [], input);
};
