import { dayOf } from '../domain/time/calendar';
import { entitledTo } from '../domain/case/entitlement';
import { reassign } from '../domain/case/moves';
import type { Dossier, FormRecord } from '../domain/case/records';
import { AlreadyDecided } from '../domain/errors';
import { passedBetween, reassignFormOf, waitingStep } from '../domain/office/case-forms';
import { trySendPending } from './send-pending-mails';
import type { NotifyDeps } from './notice-mails';
import { tellFormerHolder } from './tell-former-holder';
import { type DeskInput, isRepeated, readDeskForm } from './read-desk-form';

/**
 * Gives the open step that the page showed to another post of the same role, and mails its holder. A repeated call does nothing.
 * @throws AlreadyDecided, InvalidInput, ConcurrencyConflict
 */
export const reassignStep = async (deps: NotifyDeps, dossier: Dossier, command: DeskInput): Promise<void> => {
  const { administrator, office, input } = command;
  const { caseId, assigned } = dossier.head;
  const now = deps.clock.now();
  const isSame = (change: FormRecord) => change.kind === 'move' && change.data.post === input['reassign.post'];
  if (isRepeated(dossier, command, now, { id: 'reassign', isSame })) return;
  const record = waitingStep(dossier);
  const role = record && passedBetween(record);
  if (!role) throw new AlreadyDecided('not as the case stands');
  const { reassign: fields } = readDeskForm(reassignFormOf(record, office.roster, dayOf(now)), input, now);
  const to = entitledTo({ assigned: { ...assigned, [role]: fields.post } }, record.step, office.roster, now);
  const moment = { now, digest: deps.ids.digest };
  await deps.cases.apply(reassign(dossier, role, to, administrator, fields.reason, moment));
  await trySendPending(deps, caseId);
  await tellFormerHolder(deps, dossier, { formerRecord: record, to, reason: fields.reason });
};
