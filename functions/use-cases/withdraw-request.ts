import { withdraw } from '../domain/case/decisions';
import type { Dossier } from '../domain/case/records';
import { withdrawalForm } from '../domain/forms/decision-forms';
import { type FormInput, nestFormInput, parseOrThrow } from '../domain/forms/parse';
import { dayOf } from '../domain/time/calendar';
import type { Deps } from '../ports/deps';
import type { OfficeReader } from '../ports/office';
import type { DeliverDeps } from './deliver-outcome';
import { tryDeliver } from './try-deliver';

type WithdrawDeps = DeliverDeps & Pick<Deps, 'clock' | 'ids'> & { office: Pick<OfficeReader, 'recent'> };

/**
 * Records the applicant's withdrawal. The record stays if the delivery fails. @throws InvalidInput, AlreadyDecided, ConcurrencyConflict
 */
export const withdrawRequest = async (deps: WithdrawDeps, dossier: Dossier, input: FormInput): Promise<void> => {
  const { holidays } = await deps.office.recent();
  const moment = { now: deps.clock.now(), digest: deps.ids.digest, holidays };
  const context = { today: dayOf(moment.now) };
  const { reason } = parseOrThrow(withdrawalForm, nestFormInput(withdrawalForm, input), context);
  await deps.cases.apply(withdraw(dossier, reason, moment));
  await tryDeliver(deps, dossier.head.caseId);
};
