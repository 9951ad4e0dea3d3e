import { AlreadyDecided } from '../domain/errors';
import { system } from '../domain/case/case';
import { demandLetter } from '../domain/letters/outgoing-letter';
import type { WholeCase } from '../ports/cases';
import type { Deps } from '../ports/deps';
import type { OfficeNow } from '../ports/office';
import { type NumberDeps, recordNumber, signerOf } from './number-letter';
import { isRenewable, type OpenedLetter } from './open-letter-link';
import { signatoryMails } from './send-letter-mails';
import { sendNow } from './send-apart';

/**
 * Mails a fresh link to the present signatory of the letter. If the present version names another signatory, a new version names the
 * present one.
 * @throws NotFound, AlreadyDecided if no signature is awaited, Unsent, ConcurrencyConflict
 */
export const resendLetterLink = async (
  deps: NumberDeps,
  dossier: WholeCase,
  of: number,
  { office, actor }: { office: OfficeNow; actor: string },
): Promise<void> => {
  const letter = demandLetter(dossier, of);
  const { entry } = letter;
  const signer = signerOf(dossier, letter, office.roster, deps.clock.now());
  if (letter.state !== 'numbered' || !entry || !signer) throw new AlreadyDecided('no signature is awaited');
  if (signer.id === entry.holder) return sendNow(deps, await signatoryMails(deps, { dossier, letter, office }));
  const { number, date } = entry;
  return recordNumber(deps, dossier, letter, { number, date, holder: signer.id }, actor);
};

/**
 * Mails a fresh link to the signatory's mailbox from the page of an ended link. The mail never goes to the requester.
 * @throws TooMany, Unsent, AlreadyDecided if no signature is awaited
 */
export const renewLetterLink = async (
  deps: NumberDeps & Pick<Deps, 'counter'>,
  opened: OpenedLetter,
): Promise<void> => {
  if (!isRenewable(opened)) throw new AlreadyDecided('no signature is awaited');
  const { dossier, link, letter, office } = opened;
  await deps.counter.count('link', link.hash, deps.clock.now());
  await resendLetterLink(deps, dossier, letter.of, { office, actor: system });
};
