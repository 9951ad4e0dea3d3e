import type { Hono } from 'hono';
import { hasEnded, minutesLater, sessionHours, signInMinutes } from '../../domain/office/desk-access';
import { dayOf } from '../../domain/time/calendar';
import { InvalidInput } from '../../domain/errors';
import type { Administrator } from '../../domain/office/office-record';
import { nestFormInput, parseOrThrow } from '../../domain/forms/parse';
import type { Deps } from '../../ports/deps';
import { errorName } from '../../log';
import { ClosedDeskPage, ConfirmPage, SentPage, signInForm, SignInPage } from '../../pages/desk/sign-in';
import { document } from '../../pages/parts/layout';
import { renderLetter } from '../../mails/letter';
import { signInLetter } from '../../mails/sign-in';
import { typedBody } from '../typed-body';
import { type DeskDeps, deskApp, endSession, postedAtDesk, setSessionCookie } from './at-desk';

type SignInDeps = DeskDeps & Pick<Deps, 'mailer'>;

const gonePage = (): string =>
  document(
    <ClosedDeskPage
      title="Tautan ini sudah tidak berlaku"
      text={`Tautan masuk berlaku ${signInMinutes} menit dan hanya sekali. Minta tautan baru.`}
    />,
  );

/** Sign-in by a one-time link to an administrator's mailbox; GET changes nothing. */
export const deskSignIn = (deps: SignInDeps): Hono => {
  const { desk, office, clock, ids } = deps;
  const app = deskApp(deps);

  /** What goes wrong here is logged, not shown: every address gets the same answer. */
  const mailLink = async ({ id, email }: Administrator): Promise<void> => {
    const now = clock.now();
    if (!(await desk.mayMail(ids.digest(email), now))) return;
    const secret = ids.secret();
    const expiresAt = minutesLater(now, signInMinutes);
    await desk.saveSignIn({ hash: ids.digest(secret), administrator: id, expiresAt });
    await deps.mailer.send(renderLetter(email, signInLetter(`${deps.config.publicUrl}/meja/masuk/${secret}`)));
  };

  app.get('/meja/masuk', (c) => c.html(document(<SignInPage filled={{ typed: {}, gaps: [] }} />)));
  app.post('/meja/masuk', async (c) => {
    const typed = await typedBody(c);
    try {
      const { email } = parseOrThrow(signInForm, nestFormInput(signInForm, typed), { today: dayOf(clock.now()) });
      const { administrators } = await office.current();
      const known = administrators.find((one) => one.email.toLowerCase() === email);
      if (known)
        await mailLink(known).catch((error: unknown) =>
          deps.log('mail-failed', { notice: 'sign-in', error: errorName(error) }),
        );
      return c.html(document(<SentPage />));
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return c.html(document(<SignInPage filled={{ typed, gaps: error.gaps }} />), 400);
    }
  });

  app.get('/meja/masuk/:secret', async (c) => {
    const link = await desk.signIn(ids.digest(c.req.param('secret')));
    if (!link || hasEnded(link, clock.now())) return c.html(gonePage(), 410);
    return c.html(document(<ConfirmPage path={`/meja/masuk/${c.req.param('secret')}`} />));
  });
  app.post('/meja/masuk/:secret', async (c) => {
    const link = await desk.useSignIn(ids.digest(c.req.param('secret')));
    const now = clock.now();
    const { administrators } = await office.current();
    const listed = link && administrators.some(({ id }) => id === link.administrator);
    if (!listed || hasEnded(link, now)) return c.html(gonePage(), 410);
    const secret = ids.secret();
    const expiresAt = minutesLater(now, sessionHours * 60);
    await desk.saveSession({ hash: ids.digest(secret), administrator: link.administrator, expiresAt });
    setSessionCookie(deps, c, secret);
    return c.redirect('/meja', 303);
  });
  app.post('/meja/keluar', async (c) => {
    await postedAtDesk(deps, c);
    await endSession(deps, c);
    return c.redirect('/meja/masuk', 303);
  });
  return app;
};
