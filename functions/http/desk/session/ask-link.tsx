import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import { SentPage, SignInPage } from '../../../pages/desk/sign-in';
import { document } from '../../../pages/parts/layout';
import { askSignInLink } from '../../../use-cases/ask-sign-in-link';
import { typedBody } from '../../typed-body';
import { refusedInput } from '../../refused-input';

/** Shows the form for the mailbox that gets the sign-in link. */
export const showSignIn = (c: Context) => c.html(document(<SignInPage filled={{ input: {}, gaps: [] }} />));

/** Gives every address the same answer after the same work. */
export const askLink = (deps: DepsOf<'desk-sign-in'>) => async (c: Context) => {
  const input = await typedBody(c);
  try {
    await askSignInLink(deps, input);
    return c.html(document(<SentPage />));
  } catch (error) {
    const { gaps, status } = refusedInput(error);
    return c.html(document(<SignInPage filled={{ input, gaps }} />), status);
  }
};
