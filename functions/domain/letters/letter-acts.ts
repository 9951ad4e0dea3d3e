import { append } from '../case/append';
import { addPending, firstCheckAt, type Moment, type Transition } from '../case/case';
import { normalised } from '../case/numbering';
import type { CaseEvent, CaseHead, CaseView, Numbering, PendingWork } from '../case/records';
import { AlreadyDecided, type Gap, Taken } from '../errors';
import { dayOf } from '../time/calendar';
import { dayText } from '../time/dates';
import { recordSigned } from '../documents/issuing';
import { topicOf } from './letter-kinds';
import { mailsOfSigned } from './letter-mails';
import type { OutgoingLetter } from './outgoing-letter';
import { outgoingItem, type OutgoingItem } from './outgoing-list';

/** The changes that a transition makes to the list of letters that wait for a number or a signature, and to the used numbers. */
export interface OutgoingChange {
  put?: OutgoingItem;
  remove?: Pick<OutgoingItem, 'caseId' | 'of' | 'decidedAt'>;
  /** Numbers by `numberKey`: one that is used from now on, one that is free again. */
  number?: { hold?: string; release?: string };
}

/** Returns the key that no two letters of an office may share: the year of the letter's day, and its number however it is typed. */
export const numberKey = ({ number, date }: Pick<Numbering, 'number' | 'date'>): string =>
  `${date.slice(0, 4)}#${normalised(number).replaceAll(' ', '/')}`;

/** @param request the number of the request whose letter has it */
export const numberTaken = (request: string | undefined): Taken =>
  new Taken({
    field: 'outgoing.number',
    message: `Nomor ini sudah dipakai surat lain pada tahun yang sama${request ? `, untuk permohonan ${request}` : ''}. Periksa buku agenda surat keluar, lalu isi nomor yang benar.`,
  });

/** Returns the faults of an entry, apart from a used number. No letter goes out before the decision that it tells of. */
export const entryGaps = ({ decidedAt }: Pick<OutgoingLetter, 'decidedAt'>, { date }: { date: string }): Gap[] => {
  const decided = dayOf(new Date(decidedAt));
  if (date >= decided) return [];
  const message = `Tanggal surat lebih awal daripada keputusannya, ${dayText(decided)}. Pakai tanggal itu atau sesudahnya.`;
  return [{ field: 'outgoing.date', message }];
};

/** Returns the draft that a decision calls for, as the list takes it. Where letters go out as decided, it returns nothing. */
export const draftOf = (head: CaseHead, event: CaseEvent): Pick<Transition, 'outgoing'> => {
  const [kind] = event.letters ?? [];
  const topic = kind && topicOf(kind, event.step);
  return topic ? { outgoing: { put: outgoingItem(head, { kind, of: event.seq, decidedAt: event.at }) } } : {};
};

const demandOpen = ({ state }: OutgoingLetter): void => {
  if (state === 'signed' || state === 'withdrawn') throw new AlreadyDecided(`the letter is ${state}`);
};

/**
 * Enters number, day and signatory of a letter, or puts them right: its next version is issued, and its signatory is mailed.
 * @throws AlreadyDecided where the letter was signed or withdrawn
 */
export const numberLetter = (
  view: CaseView,
  letter: OutgoingLetter,
  entry: Pick<Numbering, 'number' | 'date' | 'holder'>,
  actor: string,
  moment: Moment,
): Transition => {
  demandOpen(letter);
  const { of, kind, step, round } = letter;
  const due: PendingWork = `letter:${view.head.seq + 1}:sign`;
  const head: CaseHead = {
    ...view.head,
    pending: addPending(view.head, 'documents', due),
    nextCheckAt: firstCheckAt(moment.now),
  };
  const [key, former] = [numberKey(entry), letter.entry && numberKey(letter.entry)];
  const event = { type: 'numbered', step, round, actor, holder: entry.holder } as const;
  return {
    before: view,
    outgoing: {
      put: outgoingItem(head, letter, entry),
      ...(key !== former && { number: { hold: key, ...(former && { release: former }) } }),
    },
    ...append(head, { ...event, form: { kind: 'numbering', data: { of, kind, ...entry } } }, moment),
  };
};

/** The secretariat takes a letter back before it is signed. Its number stays used. @throws AlreadyDecided */
export const withdrawLetter = (
  view: CaseView,
  letter: OutgoingLetter,
  reason: string,
  actor: string,
  moment: Moment,
): Transition => {
  demandOpen(letter);
  const { of, step, round, decidedAt } = letter;
  const event = { type: 'letter-withdrawn', step, round, actor } as const;
  return {
    before: view,
    outgoing: { remove: { caseId: view.head.caseId, of, decidedAt } },
    ...append(view.head, { ...event, form: { kind: 'letter-withdrawal', data: { of, reason } } }, moment),
  };
};

/** The recipients of copies of a signed letter. */
interface Readers {
  copies: number;
  toDecider: boolean;
}

/**
 * The signatory puts the signed version beside the letter: the applicant, and whoever gets a copy, are mailed. The letter leaves the list.
 * @throws AlreadyDecided where it was signed or withdrawn, or has no number
 */
export const signLetter = (
  view: CaseView,
  letter: OutgoingLetter,
  file: Parameters<typeof recordSigned>[2],
  by: string,
  readers: Readers,
  moment: Moment,
): Transition => {
  demandOpen(letter);
  const { document, entry, of, decidedAt } = letter;
  if (!document || document.seq !== entry?.seq) throw new AlreadyDecided('the letter is not issued');
  const signed = recordSigned(view, document, file, by, moment);
  const due = mailsOfSigned(signed.event.seq, readers.copies, readers.toDecider);
  const head = { ...signed.head, pending: addPending(signed.head, ...due), nextCheckAt: firstCheckAt(moment.now) };
  return { ...signed, head, outgoing: { remove: { caseId: view.head.caseId, of, decidedAt } } };
};
