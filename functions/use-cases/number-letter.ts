import { addConflicts, AlreadyDecided, type Gap, InvalidInput } from '../domain/errors';
import type { Numbering } from '../domain/case/records';
import { demandOpen, entryGaps, numberLetter as numberTransition } from '../domain/letters/letter-acts';
import { demandLetter, type OutgoingLetter } from '../domain/letters/outgoing-letter';
import { withHyphens } from '../domain/letters/official-number';
import { signerNow, signingPost } from '../domain/letters/signing';
import type { Official, Roster } from '../domain/office/roster';
import { outgoingForm } from '../domain/office/request-act-forms';
import { dayText } from '../domain/time/dates';
import type { Background } from '../ports/background';
import type { WholeCase } from '../ports/cases';
import type { Deps } from '../ports/deps';
import { type DeskInput, readDeskForm } from './read-desk-form';
import { type LetterMailDeps, sendOrLeaveDue } from './send-letter-mails';
import { startDocuments } from './start-documents';

export type NumberDeps = LetterMailDeps & Pick<Deps, 'log'> & { background: Background<'issue-documents'> };

/** Returns the letter's present signatory: the holder of its signing post, or of the nearest post above. */
export const signerOf = (
  dossier: WholeCase,
  letter: OutgoingLetter,
  roster: Roster,
  now: Date,
): Official | undefined => {
  const form = dossier.forms.find(({ seq }) => seq === letter.of);
  const past = dossier.forms.filter(({ seq }) => seq <= letter.of);
  return signerNow(form && signingPost(letter.topic, form, past, roster), roster, now);
};

/**
 * Records the entry, starts the next version's document, and mails the signatory. The schedule retries the parts that fail after the
 * record.
 */
export const recordNumber = async (
  deps: NumberDeps,
  dossier: WholeCase,
  letter: OutgoingLetter,
  entry: Pick<Numbering, 'number' | 'date' | 'holder'>,
  actor: string,
): Promise<void> => {
  const transition = numberTransition(dossier, letter, entry, actor, {
    now: deps.clock.now(),
    digest: deps.ids.digest,
  });
  await deps.cases.apply(transition);
  await startDocuments(deps, transition.head);
  await sendOrLeaveDue(deps, dossier.head.caseId);
};

/**
 * Returns the conflict if the letter was numbered or issued again since this form was shown.
 * @throws AlreadyDecided for a correction of a number that is no longer valid
 */
const unseenNumber = ({ entry }: OutgoingLetter, { administrator, input: { was } }: DeskInput): Gap[] => {
  if (!entry && was) throw new AlreadyDecided('the number that was to be put right is gone');
  if (!entry || was === `${entry.seq}`) return [];
  const by = entry.by === administrator ? ' di halaman lain' : ', oleh orang lain';
  const message = `Surat ini baru saja diberi nomor ${entry.number}, ${dayText(entry.date)}${by}. Periksa isian Anda, lalu simpan lagi bila nomor itu memang perlu diperbaiki.`;
  return [{ field: 'outgoing.number', message }];
};

/**
 * Gives a letter its number and date, or corrects them before it is signed. The same entry again records nothing.
 * @throws NotFound, InvalidInput, Taken for a number that another letter of the year has, AlreadyDecided, ConcurrencyConflict
 */
export const numberLetter = async (
  deps: NumberDeps,
  dossier: WholeCase,
  of: number,
  command: DeskInput,
): Promise<void> => {
  const letter = demandLetter(dossier, of);
  demandOpen(letter);
  const now = deps.clock.now();
  const conflicts = unseenNumber(letter, command);
  const { outgoing: numberInput } = readDeskForm(outgoingForm, command.input, now, conflicts);
  const outgoing = { ...numberInput, number: withHyphens(numberInput.number) };
  const signer = signerOf(dossier, letter, command.office.roster, now);
  if (!signer) {
    const message = 'Jabatan penanda tangannya belum terisi. Isi jabatan itu di halaman Pejabat, lalu simpan lagi.';
    throw new InvalidInput(addConflicts([{ field: 'outgoing.number', message }], conflicts));
  }
  const { entry } = letter;
  const isSame = entry?.number === outgoing.number && entry.date === outgoing.date && entry.holder === signer.id;
  if (isSame && letter.state === 'numbered') return;
  const gaps = addConflicts(entryGaps(letter, outgoing), conflicts);
  if (gaps.length > 0) throw new InvalidInput(gaps);
  await recordNumber(deps, dossier, letter, { ...outgoing, holder: signer.id }, command.administrator);
};
