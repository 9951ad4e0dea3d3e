import { liftRefusal } from '../domain/case/endings';
import { lift } from '../domain/case/moves';
import type { Dossier } from '../domain/case/records';
import { Taken } from '../domain/errors';
import { markLifted } from '../domain/letters/numbered-letter';
import { liftFormOf } from '../domain/office/case-forms';
import type { Background } from '../ports/background';
import type { Deps } from '../ports/deps';
import { errorName } from '../log';
import { type DeskInput, isRepeated, readDeskForm } from './read-desk-form';

type LiftDeps = Pick<Deps, 'cases' | 'clock' | 'ids' | 'log'> & { background: Background<'deliver-case'> };

/**
 * Returns a lapsed request to its applicant; a repeated call does nothing.
 * @throws AlreadyDecided, InvalidInput, Taken with every name or letter that another case holds, ConcurrencyConflict
 */
export const liftLapse = async (deps: LiftDeps, dossier: Dossier, command: DeskInput): Promise<void> => {
  const { caseId } = dossier.head;
  const now = deps.clock.now();
  if (isRepeated(dossier, command, now, { id: 'lift', isSame: ({ kind }) => kind === 'lift' })) return;
  const { lift: fields } = readDeskForm(liftFormOf(dossier), command.input, now);
  const lifted = lift(dossier, command.administrator, fields.reason, { now, digest: deps.ids.digest });
  const transition = markLifted(dossier.forms, lifted);
  await deps.cases.apply(transition).catch(async (error: unknown) => {
    if (!(error instanceof Taken)) throw error;
    const all = await deps.cases.heldByOthers(dossier.head);
    throw new Taken({ field: 'lift', message: liftRefusal(all.length > 0 ? all : [error]) });
  });
  // The lift stays recorded if this fails: the schedule starts the execution.
  await deps.background
    .start('deliver-case', { caseId })
    .catch((error: unknown) => deps.log('delivery-failed', { caseId, error: errorName(error) }));
};
