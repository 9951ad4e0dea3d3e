import { lift } from '../domain/case/moves';
import type { Dossier } from '../domain/case/records';
import { liftFormOf } from '../domain/office/case-forms';
import type { Background } from '../ports/background';
import type { Deps } from '../ports/deps';
import { errorName } from '../log';
import { type DeskInput, readDeskForm } from './read-desk-form';

type LiftDeps = Pick<Deps, 'cases' | 'clock' | 'ids' | 'log'> & { background: Background<'deliver-case'> };

/** Gives a lapsed request back to its applicant. @throws AlreadyDecided, InvalidInput, Taken, ConcurrencyConflict */
export const liftLapse = async (deps: LiftDeps, dossier: Dossier, asked: DeskInput): Promise<void> => {
  const { caseId } = dossier.head;
  const now = deps.clock.now();
  const { lift: fields } = readDeskForm(liftFormOf(dossier), asked.input, now) as { lift: { reason: string } };
  await deps.cases.apply(lift(dossier, asked.administrator, fields.reason, { now, digest: deps.ids.digest }));
  // The lift stands if this fails: the schedule starts its execution.
  await deps.background
    .start('deliver-case', { caseId })
    .catch((error: unknown) => deps.log('delivery-failed', { caseId, error: errorName(error) }));
};
