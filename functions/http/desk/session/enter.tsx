import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import { ClosedDeskPage, ConfirmPage } from '../../../pages/desk/sign-in';
import { document } from '../../../pages/parts/layout';
import { isSignInOpen, signIn } from '../../../use-cases/sign-in';
import { setSessionCookie } from '../session-cookie';

type SignInDeps = DepsOf<'desk-sign-in'>;

const endedLink = (c: Context) => c.html(document(<ClosedDeskPage reason="link-ended" />), 410);

/** Shows the button that signs in. */
export const confirm = (deps: SignInDeps) => async (c: Context) => {
  const secret = c.req.param('secret') ?? '';
  if (!(await isSignInOpen(deps, secret))) return endedLink(c);
  return c.html(document(<ConfirmPage path={`/meja/masuk/${secret}`} />));
};

/** Uses the one-time link, and sets the session's cookie. */
export const enter = (deps: SignInDeps) => async (c: Context) => {
  const session = await signIn(deps, c.req.param('secret') ?? '');
  if (!session) return endedLink(c);
  setSessionCookie(deps, c, session);
  return c.redirect('/meja', 303);
};
