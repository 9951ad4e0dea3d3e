import { canonicalJson } from '../domain/case/canonical';
import { letterKey, normalizeNumber, numberingYear } from '../domain/case/numbering';
import type { CaseHead } from '../domain/case/records';
import { register } from '../domain/case/registration';
import { demandSameBody } from '../domain/case/same-request';
import { refuseReserved } from '../domain/forms/reserved';
import type { Submission } from '../domain/forms/submission';
import type { Deps } from '../ports/deps';
import type { Workflow } from '../ports/workflow';
import { errorName } from '../log';
import { checkAttachments, copyAttachments, type KeepDeps } from './keep-attachments';

type RegisterDeps = KeepDeps & Pick<Deps, 'cases' | 'office' | 'counter' | 'ids'>;
type SubmitDeps = RegisterDeps & Pick<Deps, 'log'> & { workflow: Pick<Workflow, 'start'> };

/** Returns the case that the same body registered before, even after its uploads were deleted. @throws Taken for another body */
const registeredBefore = async (
  { cases }: RegisterDeps,
  requestId: string,
  bodyHash: string,
): Promise<CaseHead | undefined> => {
  // A case of this moment may be missed: registering it again returns it.
  const head = (await cases.view(requestId, true))?.head;
  return head && demandSameBody(head, bodyHash);
};

/** Counts only a valid request against the limits of agency and mailbox, because anybody may name both. @throws TooMany */
const countValid = ({ counter }: RegisterDeps, { agency, contact }: Submission['form'], now: Date) =>
  Promise.all([
    counter.count('agency', normalizeNumber(agency.name), now),
    counter.count('mailbox', contact.email, now),
  ]);

const registerNow = async (
  deps: RegisterDeps,
  { requestId, form, uploads }: Submission,
  bodyHash: string,
  now: Date,
): Promise<CaseHead> => {
  const checked = await checkAttachments(deps, requestId, uploads);
  // Checks before copying, because no function may delete a copy. Only two requests at the same moment can then leave an unused copy.
  await deps.cases.demandFree({
    caseId: requestId,
    subdomain: form.subdomain,
    letterKeys: [letterKey(form.agency.name, form.letter.number)],
  });
  await countValid(deps, form, now);
  const attachments = await copyAttachments(deps, requestId, checked);
  const request = { requestId, form: { ...form, attachments }, bodyHash, trackingId: deps.ids.trackingId() };
  const moment = { now, digest: deps.ids.digest };
  return deps.cases.register(numberingYear(now), (serial) => register(request, serial, moment));
};

/**
 * Registers a request and starts its execution. The same body again returns the same case. `address`: the sender's network address, if
 * known, counted before any slow work.
 * @throws InvalidInput, Taken, TooMany, Busy
 */
export const submitRequest = async (deps: SubmitDeps, submission: Submission, address?: string): Promise<CaseHead> => {
  const { requestId, form, uploads } = submission;
  const now = deps.clock.now();
  const bodyHash = deps.ids.digest(canonicalJson({ form, uploads }));
  const [before, { reservedNames }] = await Promise.all([
    registeredBefore(deps, requestId, bodyHash),
    deps.office.recent(),
  ]);
  let head = before;
  if (!head) {
    refuseReserved(form.subdomain, reservedNames);
    if (address) await deps.counter.count('address', address, now);
    head = await registerNow(deps, submission, bodyHash, now);
  }
  const { caseId } = head;
  // The request stays registered if this fails: the schedule starts its execution within minutes.
  await deps.workflow
    .start(head)
    .catch((error: unknown) => deps.log('start-failed', { caseId, error: errorName(error) }));
  deps.log('registered', { caseId });
  return head;
};
