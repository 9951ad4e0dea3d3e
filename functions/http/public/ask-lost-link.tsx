import type { Hono } from 'hono';
import { lostLinkForm, readLostLink } from '../../domain/forms/lost-link-form';
import { mailboxOf } from '../../domain/forms/mailbox';
import { dayOf } from '../../domain/time/calendar';
import type { DepsOf } from '../../catalog/deps-of';
import { document } from '../../pages/parts/layout';
import { LostLinkPage, lostLinkPath as path, LostLinkSentPage } from '../../pages/public/lost-link';
import { newApp } from '../app';
import { clientAddress } from '../client-address';
import { asPage } from '../problems';
import { typedBody } from '../typed-body';
import { namePostedForms } from '../unsent';

/**
 * An applicant who lost their link asks for another by number and mailbox. The answer is the same whoever asks for whatever: nothing is
 * looked up before it is given, so that neither its words nor its time tell whether they belong together.
 */
export const askLostLink = (deps: DepsOf<'ask-lost-link'>): Hono => {
  const { background, counter, clock, ids } = deps;
  const app = newApp();
  app.onError(asPage(deps));
  app.get(path, (c) =>
    c.html(
      document(
        c.req.query('terkirim') === undefined ? (
          <LostLinkPage filled={{ typed: {}, gaps: [] }} />
        ) : (
          <LostLinkSentPage />
        ),
      ),
    ),
  );
  app.post(path, async (c) => {
    namePostedForms(c, [lostLinkForm]);
    const typed = await typedBody(c);
    const now = clock.now();
    const { asked, gaps } = readLostLink(typed, dayOf(now));
    if (!asked) return c.html(document(<LostLinkPage filled={{ typed, gaps }} />), 400);
    const address = clientAddress(c);
    if (address) await counter.count('address', address, now);
    // What runs apart is told no mailbox, only what tells one from another.
    await background.start('mail-lost-link', {
      requestNumber: asked.requestNumber,
      mailbox: ids.digest(mailboxOf(asked.email)),
    });
    return c.redirect(`${path}?terkirim`, 303);
  });
  return app;
};
