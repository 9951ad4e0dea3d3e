import type { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { dayOf } from '../../domain/time/calendar';
import { canonicalJson } from '../../domain/case/canonical';
import { letterKey, normalised, numberingYear } from '../../domain/case/numbering';
import { register } from '../../domain/case/registration';
import { sameOrTaken } from '../../domain/case/same-request';
import type { CaseHead } from '../../domain/case/records';
import { refuseReserved } from '../../domain/forms/reserved';
import { parseSubmission, type Submission } from '../../domain/forms/submission';
import type { Deps } from '../../ports/deps';
import { errorName } from '../../log';
import { newApp } from '../app';
import { checkAttachments, copyAttachments } from '../../use-cases/keep-attachments';
import { clientAddress } from '../client-address';
import { asProblemJson } from '../problems';

type SubmitDeps = Pick<
  Deps,
  'cases' | 'office' | 'workflow' | 'files' | 'uploads' | 'counter' | 'clock' | 'ids' | 'log' | 'config'
>;

/** The same body sent again gets the same answer, also when its uploads are long forgotten. @throws Taken for another body */
const answeredBefore = async (
  { cases }: SubmitDeps,
  requestId: string,
  bodyHash: string,
): Promise<CaseHead | undefined> => {
  const head = (await cases.view(requestId))?.head;
  return head && sameOrTaken(head, bodyHash);
};

/** Anybody may name an agency and a mailbox: only a request that is otherwise right counts against theirs. @throws TooMany */
const countRight = ({ counter }: SubmitDeps, { agency, contact }: Submission['form'], now: Date) =>
  Promise.all([counter.count('agency', normalised(agency.name), now), counter.count('mailbox', contact.email, now)]);

const registerNow = async (deps: SubmitDeps, { requestId, form, uploads }: Submission, bodyHash: string, now: Date) => {
  const checked = await checkAttachments(deps, requestId, uploads);
  // Before the copies, which stay for good and which no function may delete: only of two at the same moment may one leave some.
  await deps.cases.demandFree({
    caseId: requestId,
    subdomain: form.subdomain,
    letterKeys: [letterKey(form.agency.name, form.letter.number)],
  });
  await countRight(deps, form, now);
  const attachments = await copyAttachments(deps, requestId, checked);
  const sent = { requestId, form: { ...form, attachments }, bodyHash, trackingId: deps.ids.trackingId() };
  return deps.cases.register(numberingYear(now), (serial) => register(sent, serial, { now, digest: deps.ids.digest }));
};

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
    const sent = parseSubmission(body, dayOf(now));
    const bodyHash = deps.ids.digest(canonicalJson({ form: sent.form, uploads: sent.uploads }));
    const [before, { reservedNames }] = await Promise.all([
      answeredBefore(deps, sent.requestId, bodyHash),
      deps.office.recent(),
    ]);
    let head = before;
    if (!head) {
      refuseReserved(sent.form.subdomain, reservedNames);
      const address = clientAddress(c);
      // Before anything that takes time or is somebody else's share: who floods gets 429, and no mail goes out.
      if (address) await deps.counter.count('address', address, now);
      head = await registerNow(deps, sent, bodyHash, now);
    }
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
