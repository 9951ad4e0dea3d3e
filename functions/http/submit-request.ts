import type { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { dayOf } from '../domain/calendar';
import { canonicalJson } from '../domain/canonical';
import { numberingYear } from '../domain/numbering';
import { register } from '../domain/registration';
import { parseSubmission } from '../domain/submission';
import type { Deps } from '../deps';
import { errorName } from '../log';
import { newApp } from './app';
import { asProblemJson } from './problems';

type SubmitDeps = Pick<Deps, 'cases' | 'workflow' | 'clock' | 'ids' | 'log' | 'config'>;

/** POST /api/requests: registers a request. The same body again gets the same answer. */
export const submitRequest = (deps: SubmitDeps): Hono => {
  const app = newApp();
  app.onError(asProblemJson(deps));
  app.post('/api/requests', async (c) => {
    if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) throw new HTTPException(415);
    const body: unknown = await c.req.json().catch(() => {
      throw new HTTPException(415);
    });
    const now = deps.clock.now();
    const { requestId, form } = parseSubmission(body, dayOf(now));
    const bodyHash = deps.ids.digest(canonicalJson(form));
    const sent = { requestId, form, bodyHash, trackingId: deps.ids.trackingId() };
    const head = await deps.cases.register(numberingYear(now), (serial) =>
      register(sent, serial, { now, digest: deps.ids.digest }),
    );
    // The request is registered whatever happens now: redeliver starts what could not be started.
    await deps.workflow
      .start(head)
      .catch((error: unknown) => deps.log('start-failed', { caseId: head.caseId, error: errorName(error) }));
    deps.log('registered', { caseId: head.caseId });
    const trackingUrl = `${deps.config.publicUrl}/lacak/${head.trackingId}`;
    return c.json({ caseId: head.caseId, requestNumber: head.requestNumber, trackingUrl }, 201);
  });
  return app;
};
