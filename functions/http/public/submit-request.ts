import type { Hono } from 'hono';
import { dayOf } from '../../domain/time/calendar';
import { parseSubmission } from '../../domain/forms/submission';
import type { DepsOf } from '../../catalog/deps-of';
import { submitRequest as submit } from '../../use-cases/submit-request';
import { newApp } from '../app';
import { clientAddress } from '../client-address';
import { jsonBody } from '../json-body';
import { asProblemJson } from '../problems';

/** POST /api/requests: registers a request. The same body again gets the same answer. */
export const submitRequest = (deps: DepsOf<'submit-request'>): Hono => {
  const app = newApp();
  app.onError(asProblemJson(deps));
  app.post('/api/requests', async (c) => {
    const submission = parseSubmission(await jsonBody(c), dayOf(deps.clock.now()));
    const { caseId, requestNumber, trackingId } = await submit(deps, submission, clientAddress(c));
    const trackingUrl = `${deps.config.publicUrl}/lacak/${trackingId}`;
    return c.json({ caseId, requestNumber, trackingUrl }, 201);
  });
  return app;
};
