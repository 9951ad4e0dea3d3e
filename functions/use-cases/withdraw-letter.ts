import { AlreadyDecided } from '../domain/errors';
import { demandOpen, withdrawLetter as withdrawTransition } from '../domain/letters/letter-acts';
import { demandLetter } from '../domain/letters/outgoing-letter';
import { letterWithdrawalForm } from '../domain/office/request-act-forms';
import type { WholeCase } from '../ports/cases';
import { type DeskInput, readDeskForm } from './read-desk-form';
import { type LetterMailDeps, sendOrLeaveDue } from './send-letter-mails';

/**
 * Withdraws an unsigned letter, and mails its applicant. @throws NotFound, InvalidInput, AlreadyDecided if it ended or its
 * number is not the one that the page showed, ConcurrencyConflict
 */
export const withdrawLetter = async (
  deps: LetterMailDeps,
  dossier: WholeCase,
  of: number,
  command: DeskInput,
): Promise<void> => {
  const letter = demandLetter(dossier, of);
  demandOpen(letter);
  // A number that the page did not show would stay used without its sender's knowledge.
  const { was } = command.input;
  if (was !== undefined && was !== `${letter.entry?.seq ?? ''}`) throw new AlreadyDecided('not as the page showed it');
  const now = deps.clock.now();
  const { takeback } = readDeskForm(letterWithdrawalForm, command.input, now);
  const moment = { now, digest: deps.ids.digest };
  await deps.cases.apply(withdrawTransition(dossier, letter, takeback.reason, command.administrator, moment));
  await sendOrLeaveDue(deps, dossier.head.caseId);
};
