import { withdraw } from '../domain/case/decisions';
import { withdrawalForm } from '../domain/forms/decision-forms';
import { type FormInput, nestFormInput, parseOrThrow } from '../domain/forms/parse';
import { markOvertaken } from '../domain/letters/overtaken';
import { dayOf } from '../domain/time/calendar';
import type { WholeCase } from '../ports/cases';
import type { Deps } from '../ports/deps';
import type { OfficeReader } from '../ports/office';
import type { DeliverDeps } from './deliver-outcome';
import { tryDeliver } from './try-deliver';

type WithdrawDeps = DeliverDeps & Pick<Deps, 'clock' | 'ids'> & { office: Pick<OfficeReader, 'recent'> };

/**
 * Records the applicant's withdrawal. The record stays if the delivery fails. @throws InvalidInput, AlreadyDecided, ConcurrencyConflict
 */
export const withdrawRequest = async (deps: WithdrawDeps, dossier: WholeCase, input: FormInput): Promise<void> => {
  const { holidays } = await deps.office.recent();
  const moment = { now: deps.clock.now(), digest: deps.ids.digest, holidays };
  const context = { today: dayOf(moment.now) };
  const { reason } = parseOrThrow(withdrawalForm, nestFormInput(withdrawalForm, input), context);
  await deps.cases.apply(markOvertaken(dossier, withdraw(dossier, reason, moment)));
  await tryDeliver(deps, dossier.head.caseId);
};
