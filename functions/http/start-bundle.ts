import type { Hono } from 'hono';
import type { Deps } from '../ports/deps';
import { newApp } from './app';
import { demandOpen, type LinkDeps, openOfficialLink } from '../use-cases/open-link';
import { asPage } from './problems';

type StartDeps = LinkDeps & Pick<Deps, 'background' | 'log'>;

/** POST /putusan/{secret}/bundel: has the ZIP of the whole case made, and goes back to the page, which offers it when it is ready. */
export const startBundle = (deps: StartDeps): Hono => {
  const { cases, background, clock } = deps;
  const app = newApp();
  app.onError(asPage(deps));
  app.post('/putusan/:secret/bundel', async (c) => {
    const secret = c.req.param('secret');
    const opened = await openOfficialLink(deps, secret);
    demandOpen(opened);
    const { caseId, seq } = opened.dossier.head;
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
