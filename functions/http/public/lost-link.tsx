import type { Hono } from 'hono';
import { InvalidInput } from '../../domain/errors';
import { lostLinkForm } from '../../domain/forms/lost-link-form';
import type { DepsOf } from '../../catalog/deps-of';
import { document } from '../../pages/parts/layout';
import { LostLinkPage, lostLinkPath as path, LostLinkSentPage } from '../../pages/public/lost-link';
import { askLostLink } from '../../use-cases/ask-lost-link';
import { newApp } from '../app';
import { clientAddress } from '../client-address';
import { asPage } from '../problems';
import { typedBody } from '../typed-body';
import { namePostedForms } from '../unsent';

/** GET and POST /tautan-baru, for an applicant who lost their link. Every request gets the same answer. */
export const lostLinkPages = (deps: DepsOf<'ask-lost-link'>): Hono => {
  const app = newApp();
  app.onError(asPage(deps));
  app.get(path, (c) => {
    const isSent = c.req.query('terkirim') !== undefined;
    return c.html(document(isSent ? <LostLinkSentPage /> : <LostLinkPage filled={{ input: {}, gaps: [] }} />));
  });
  app.post(path, async (c) => {
    namePostedForms(c, [lostLinkForm]);
    const input = await typedBody(c);
    try {
      await askLostLink(deps, input, clientAddress(c));
      return c.redirect(`${path}?terkirim`, 303);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return c.html(document(<LostLinkPage filled={{ input, gaps: error.gaps }} />), 400);
    }
  });
  return app;
};
