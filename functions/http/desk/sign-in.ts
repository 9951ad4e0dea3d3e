import type { Context, Hono } from 'hono';
import type { DepsOf } from '../../catalog/deps-of';
import { endSession } from '../../use-cases/open-session';
import { postedAtDesk } from './at-desk';
import { deskApp } from './desk-app';
import { dropSessionCookie, sessionOf } from './session-cookie';
import { askLink, showSignIn } from './session/ask-link';
import { confirm, enter } from './session/enter';

type SignInDeps = DepsOf<'desk-sign-in'>;

const leave = (deps: SignInDeps) => async (c: Context) => {
  await postedAtDesk(deps, c);
  await endSession(deps, sessionOf(c) ?? '');
  dropSessionCookie(deps, c);
  return c.redirect('/meja/masuk', 303);
};

/** Sign-in by a one-time link to an administrator's mailbox; GET changes nothing. */
export const deskSignIn = (deps: SignInDeps): Hono => {
  const app = deskApp(deps);
  app.get('/meja/masuk', showSignIn);
  app.post('/meja/masuk', askLink(deps));
  app.get('/meja/masuk/:secret', confirm(deps));
  app.post('/meja/masuk/:secret', enter(deps));
  app.post('/meja/keluar', leave(deps));
  return app;
};
