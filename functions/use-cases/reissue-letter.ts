import { AlreadyDecided } from '../domain/errors';
import { reissueLetter as reissueTransition } from '../domain/letters/letter-acts';
import { mailedCopies } from '../domain/letters/letter-kinds';
import { demandLetter } from '../domain/letters/outgoing-letter';
import { letterReplacementForm } from '../domain/office/request-act-forms';
import type { WholeCase } from '../ports/cases';
import { type DeskInput, readDeskForm } from './read-desk-form';
import { type LetterMailDeps, sendOrLeaveDue } from './send-letter-mails';

/**
 * Issues a withdrawn letter again, or replaces a signed letter and mails the reason to its recipients.
 * @throws NotFound, InvalidInput without a reason, AlreadyDecided if the page shows an older state of the letter, ConcurrencyConflict
 */
export const reissueLetter = async (
  deps: LetterMailDeps,
  dossier: WholeCase,
  of: number,
  command: DeskInput,
): Promise<void> => {
  const letter = demandLetter(dossier, of);
  const now = deps.clock.now();
  const isSigned = letter.state === 'signed';
  if ((command.input.was ?? '') !== (isSigned ? `${letter.entry?.seq}` : ''))
    throw new AlreadyDecided('not as the page showed it');
  const { reason } = isSigned
    ? readDeskForm(letterReplacementForm, command.input, now).replacement
    : { reason: undefined };
  const replaced = reason === undefined ? undefined : { reason, copies: mailedCopies(letter.topic).length };
  const moment = { now, digest: deps.ids.digest };
  await deps.cases.apply(reissueTransition(dossier, letter, replaced, command.administrator, moment));
  await sendOrLeaveDue(deps, dossier.head.caseId);
};
