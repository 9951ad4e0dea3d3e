import type { Hono } from 'hono';
import { NotFound } from '../../domain/errors';
import type { CaseView } from '../../domain/case/records';
import { timeline } from '../../domain/case/timeline';
import type { DepsOf } from '../../catalog/deps-of';
import { document } from '../../pages/parts/layout';
import { TrackingPage } from '../../pages/public/tracking';
import { newApp } from '../app';
import { asPage, asProblemJson } from '../problems';

/** The tracking page and its JSON: public to everyone with the link, and without personal data. */
export const trackCase = (deps: DepsOf<'track-case'>): Hono => {
  const viewOf = async (trackingId: string): Promise<CaseView> => {
    const caseId = /^[\w-]{20,40}$/.test(trackingId) ? await deps.cases.caseIdOf(trackingId) : undefined;
    const view = caseId && (await deps.cases.view(caseId));
    if (!view) throw new NotFound('tracking id');
    return view;
  };
  const app = newApp();
  app.onError((error, c) => (c.req.path.startsWith('/api/') ? asProblemJson : asPage)(deps)(error, c));
  app.get('/lacak/:trackingId', async (c) => {
    const view = await viewOf(c.req.param('trackingId'));
    const { holidays, roster } = await deps.office.recent();
    return c.html(document(<TrackingPage {...{ view, roster }} today={{ now: deps.clock.now(), holidays }} />));
  });
  app.get('/api/cases/:trackingId', async (c) => {
    const view = await viewOf(c.req.param('trackingId'));
    return c.json({ requestNumber: view.head.requestNumber, status: view.head.status, steps: timeline(view) });
  });
  return app;
};
