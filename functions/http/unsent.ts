import type { Context } from 'hono';
import { answersText } from '../domain/forms/answers-text';
import type { Form } from '../domain/forms/fields';
import type { FormInput } from '../domain/forms/parse';
import { typedBody } from './typed-body';

declare module 'hono' {
  interface ContextVariableMap {
    /** The forms of the page that posts here: they name what was typed where the post is refused. */
    postedForms?: readonly Form[];
  }
}

/** Says which forms a page posts, before anything refuses it. */
export const namePostedForms = (c: Context, forms: readonly Form[]): void => c.set('postedForms', forms);

/** Returns the input of the form that came with this request, as text, or '' where there was none. It never throws. */
export const unsentText = async (c: Context): Promise<string> => {
  if (c.req.method !== 'POST') return '';
  const typed: FormInput = await typedBody(c).catch(() => ({}));
  return answersText(c.get('postedForms') ?? [], typed);
};
