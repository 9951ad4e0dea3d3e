import { present } from '../domain/present';
import { isReturned } from '../domain/case/case';
import { resubmit } from '../domain/case/decisions';
import { requestsAndDecisions } from '../domain/case/answered-return';
import { requestChanges } from '../domain/case/revision-changes';
import { isUnchangedOnPurpose, unchangedGap } from '../domain/forms/unchanged-field';
import { keepCorrected } from '../domain/case/kept-contact';
import { newestRequest } from '../domain/case/newest-request';
import type { Dossier } from '../domain/case/records';
import { AlreadyDecided, InvalidInput } from '../domain/errors';
import type { RequestForm } from '../domain/forms/forms';
import type { FormInput } from '../domain/forms/parse';
import { refuseReserved } from '../domain/forms/reserved';
import { readRevision } from '../domain/forms/revision';
import { toUploadInput } from '../domain/forms/upload-input';
import { mergeAttachments } from '../domain/sop/papers-received';
import { dayOf } from '../domain/time/calendar';
import { markOvertaken } from '../domain/letters/overtaken';
import type { WholeCase } from '../ports/cases';
import type { Deps } from '../ports/deps';
import type { DeliverDeps } from './deliver-outcome';
import { keepAttachments, type KeepDeps, linkScope } from './keep-attachments';
import { tryDeliver } from './try-deliver';

type ResubmitDeps = DeliverDeps & KeepDeps & Pick<Deps, 'office' | 'ids'>;

/** Returns the revised request: the input, with the former and the new attachments. @throws InvalidInput */
const reviseRequest = async (
  deps: ResubmitDeps,
  dossier: Dossier,
  input: FormInput,
  today: string,
): Promise<RequestForm> => {
  const former = newestRequest(dossier.forms).attachments;
  const uploads = toUploadInput(input);
  const requestedOn = dayOf(new Date(dossier.head.receivedAt));
  const { value, gaps } = readRevision(input, { today, requestedOn }, [...former, ...uploads]);
  if (!value) throw new InvalidInput(gaps);
  const { caseId, next, subdomain } = dossier.head;
  // A request keeps its own name, even if the office reserved that name later.
  if (value.subdomain !== subdomain) refuseReserved(value.subdomain, (await deps.office.current()).reservedNames);
  const added = await keepAttachments(deps, linkScope(caseId, present(next, 'the next step')), caseId, uploads);
  const attachments = mergeAttachments(former, added);
  const contact = keepCorrected(dossier.forms, value.contact, Number(input.seq));
  return { ...value, contact, attachments };
};

/**
 * Refuses a revision whose page shows an earlier return: its sender has not read what is asked for now. A page that names no event is
 * accepted. @throws AlreadyDecided
 */
const demandSeenReturn = ({ forms }: Dossier, { seq }: FormInput): void => {
  const asked = requestsAndDecisions(forms).at(-1);
  if (asked && Number(seq) < asked.seq) throw new AlreadyDecided('returned again since the page was shown');
};

/**
 * Records the applicant's revision of a returned request. The record stays if the delivery fails.
 * @throws InvalidInput, Taken, AlreadyDecided if no revision is awaited or the page shows an earlier return, ConcurrencyConflict
 */
export const resubmitRequest = async (deps: ResubmitDeps, dossier: WholeCase, input: FormInput): Promise<void> => {
  if (!isReturned(dossier)) throw new AlreadyDecided('no revision is asked for');
  demandSeenReturn(dossier, input);
  const { holidays } = await deps.office.recent();
  const moment = { now: deps.clock.now(), digest: deps.ids.digest, holidays };
  const revised = await reviseRequest(deps, dossier, input, dayOf(moment.now));
  const former = newestRequest(dossier.forms);
  const transition = resubmit(dossier, former, revised, moment);
  // A missing paper is told first: the applicant cannot send the request without it.
  if (requestChanges(former, revised).length === 0 && !isUnchangedOnPurpose(input))
    throw new InvalidInput([unchangedGap]);
  await deps.cases.apply(markOvertaken(dossier, transition));
  await tryDeliver(deps, dossier.head.caseId);
};
