import { withdrawLetter as withdrawn } from '../domain/letters/letter-acts';
import { demandLetter } from '../domain/letters/outgoing-letter';
import { letterWithdrawalForm } from '../domain/office/office-forms';
import type { WholeCase } from '../ports/cases';
import type { Deps } from '../ports/deps';
import { type DeskInput, readDeskForm } from './read-desk-form';

/** Takes back a letter that was not signed. @throws NotFound, InvalidInput, AlreadyDecided, ConcurrencyConflict */
export const withdrawLetter = async (
  deps: Pick<Deps, 'cases' | 'clock' | 'ids'>,
  dossier: WholeCase,
  of: number,
  asked: DeskInput,
): Promise<void> => {
  const letter = demandLetter(dossier, of);
  const now = deps.clock.now();
  const { takeback } = readDeskForm(letterWithdrawalForm, asked.input, now);
  const moment = { now, digest: deps.ids.digest };
  await deps.cases.apply(withdrawn(dossier, letter, takeback.reason, asked.administrator, moment));
};
