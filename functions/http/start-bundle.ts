import type { Hono } from 'hono';
import { accessOf, opens } from '../domain/access';
import { LinkEnded, NotFound } from '../domain/errors';
import type { Deps } from '../deps';
import { newApp } from './app';
import { asPage } from './problems';

type StartDeps = Pick<Deps, 'cases' | 'background' | 'clock' | 'ids' | 'log'>;

/** POST /putusan/{secret}/bundel: has the ZIP of the whole case made, and goes back to the page, which offers it when it is ready. */
export const startBundle = (deps: StartDeps): Hono => {
  const { cases, background, clock, ids } = deps;
  const app = newApp();
  app.onError(asPage(deps));
  app.post('/putusan/:secret/bundel', async (c) => {
    const secret = c.req.param('secret');
    const link = /^[\w-]{43}$/.test(secret) ? await cases.link(ids.digest(secret)) : undefined;
    const view = link?.kind === 'official' ? await cases.view(link.caseId) : undefined;
    if (!link || !view) throw new NotFound('link');
    if (!opens(accessOf(link, view, clock.now()))) throw new LinkEnded(`/putusan/${secret}`);
    const { caseId, seq } = view.head;
    await cases.saveBundle({
      caseId,
      seq,
      requestedAt: clock.now().toISOString(),
      key: `bundles/${caseId}/${seq}.zip`,
    });
    await background.start('bundle-case', { caseId });
    return c.redirect(`/putusan/${secret}`, 303);
  });
  return app;
};
