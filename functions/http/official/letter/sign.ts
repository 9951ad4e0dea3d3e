import type { Context } from 'hono';
import { AlreadyDecided, InvalidInput } from '../../../domain/errors';
import type { FormInput } from '../../../domain/forms/parse';
import { openSignatoryLink } from '../../../use-cases/open-letter-link';
import { retryOnConflict } from '../../../use-cases/retry-on-conflict';
import { signLetter } from '../../../use-cases/sign-letter';
import { typedBody } from '../../typed-body';
import { endedResponse } from './ended';
import { openedPage } from './opened-page';
import { type LetterDeps, pathOf, secretOf } from './path';

/** @throws AlreadyDecided if the letter was signed or withdrawn after it was opened */
const attempt = async (deps: LetterDeps, c: Context, input: FormInput) => {
  const openedLetter = await openSignatoryLink(deps, secretOf(c));
  const response = endedResponse(c, openedLetter);
  if (response) return response;
  if (openedLetter.access === 'read') return c.html(openedPage(deps, openedLetter), 409);
  try {
    await signLetter(deps, openedLetter, input);
    return c.redirect(pathOf(openedLetter), 303);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return c.html(openedPage(deps, openedLetter, { input, gaps: error.gaps }), 400);
  }
};

/** Signs the letter behind the link. After a conflict it reads the letter again and shows a signed or withdrawn one as such. */
export const postSignature = (deps: LetterDeps) => async (c: Context) => {
  const input = await typedBody(c);
  return retryOnConflict(() => attempt(deps, c, input), [AlreadyDecided]);
};
