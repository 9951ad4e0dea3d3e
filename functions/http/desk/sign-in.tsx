import type { Context, Hono } from 'hono';
import { signInMinutes } from '../../domain/office/desk-access';
import { InvalidInput } from '../../domain/errors';
import type { DepsOf } from '../../catalog/deps-of';
import { ClosedDeskPage, ConfirmPage, SentPage, SignInPage } from '../../pages/desk/sign-in';
import { document } from '../../pages/parts/layout';
import { askSignInLink } from '../../use-cases/ask-sign-in-link';
import { isSignInOpen, signIn } from '../../use-cases/sign-in';
import { typedBody } from '../typed-body';
import { deskApp, endSession, postedAtDesk, setSessionCookie } from './at-desk';

type SignInDeps = DepsOf<'desk-sign-in'>;

const gonePage = (): string =>
  document(
    <ClosedDeskPage
      title="Tautan ini sudah tidak berlaku"
      text={`Tautan masuk berlaku ${signInMinutes} menit dan hanya sekali. Minta tautan baru.`}
    />,
  );

/** Answers every address the same after the same work. */
const askLink = (deps: SignInDeps) => async (c: Context) => {
  const typed = await typedBody(c);
  try {
    await askSignInLink(deps, typed);
    return c.html(document(<SentPage />));
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return c.html(document(<SignInPage filled={{ typed, gaps: error.gaps }} />), 400);
  }
};

const confirm = (deps: SignInDeps) => async (c: Context) => {
  const secret = c.req.param('secret') ?? '';
  if (!(await isSignInOpen(deps, secret))) return c.html(gonePage(), 410);
  return c.html(document(<ConfirmPage path={`/meja/masuk/${secret}`} />));
};

const enter = (deps: SignInDeps) => async (c: Context) => {
  const session = await signIn(deps, c.req.param('secret') ?? '');
  if (!session) return c.html(gonePage(), 410);
  setSessionCookie(deps, c, session);
  return c.redirect('/meja', 303);
};

const leave = (deps: SignInDeps) => async (c: Context) => {
  await postedAtDesk(deps, c);
  await endSession(deps, c);
  return c.redirect('/meja/masuk', 303);
};

/** Sign-in by a one-time link to an administrator's mailbox; GET changes nothing. */
export const deskSignIn = (deps: SignInDeps): Hono => {
  const app = deskApp(deps);
  app.get('/meja/masuk', (c) => c.html(document(<SignInPage filled={{ typed: {}, gaps: [] }} />)));
  app.post('/meja/masuk', askLink(deps));
  app.get('/meja/masuk/:secret', confirm(deps));
  app.post('/meja/masuk/:secret', enter(deps));
  app.post('/meja/keluar', leave(deps));
  return app;
};
