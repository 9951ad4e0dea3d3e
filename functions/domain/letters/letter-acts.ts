import { append } from '../case/append';
import { addPending, firstCheckAt, type Moment, type Transition } from '../case/case';
import type { CaseEvent, CaseHead, CaseView, Numbering, PendingWork } from '../case/records';
import { profile } from '../office/office-profile';
import { AlreadyDecided, type Gap, Taken } from '../errors';
import { dayOf } from '../time/calendar';
import { dayText } from '../time/dates';
import { recordSigned } from '../documents/issuing';
import { topicOf } from './letter-kinds';
import { mailsOfLetter } from './letter-mails';
import { numberChange, type NumberChange, numberKey } from './number-keys';
import { type NumberedChange, numberedLetter, type NumberedState } from './numbered-letter';
import { isOfficialNumber } from './official-number';
import type { OutgoingLetter } from './outgoing-letter';
import { outgoingItem, type OutgoingItem } from './outgoing-list';

/** A transition's changes to the list of letters that wait for a number or signature, and to the used numbers. */
export interface OutgoingChange {
  put?: OutgoingItem;
  /** The listed letters that the transition overtakes (overtaken.ts). */
  overtaken?: readonly OutgoingItem[];
  remove?: Pick<OutgoingItem, 'caseId' | 'of' | 'decidedAt'>;
  number?: NumberChange;
  /** The change of the list of numbers by month. */
  numbered?: NumberedChange;
}

/**
 * Returns the refusal of a number that is in use.
 * @param request the number of the request whose letter uses it
 */
export const numberTaken = (request: string | undefined): Taken =>
  new Taken({
    field: 'outgoing.number',
    message: `Nomor ini sudah dipakai surat lain pada tahun yang sama${request ? `, untuk permohonan ${request}` : ''}. Periksa buku agenda surat keluar, lalu isi nomor yang benar.`,
  });

/** Returns the fault of a number that no letter book would give. */
export const numberGaps = (number: string): Gap[] => {
  if (isOfficialNumber(number)) return [];
  const example = profile.letters?.numberExample;
  const message = `Nomor surat hanya memuat huruf, angka, garis miring, titik, tanda hubung, dan spasi, dengan sedikitnya satu angka.${example ? ` Contoh: ${example}.` : ''}`;
  return [{ field: 'outgoing.number', message }];
};

/** Returns the faults of an entry, except a used number. A letter can't be dated before its decision. */
export const entryGaps = (
  { decidedAt }: Pick<OutgoingLetter, 'decidedAt'>,
  { number, date }: Pick<Numbering, 'number' | 'date'>,
): Gap[] => {
  const decisionDay = dayOf(new Date(decidedAt));
  const message = `Tanggal surat lebih awal daripada keputusannya, ${dayText(decisionDay)}. Pakai tanggal itu atau sesudahnya.`;
  return [...numberGaps(number), ...(date < decisionDay ? [{ field: 'outgoing.date', message }] : [])];
};

/**
 * Checks that a number was not used before by this letter. @throws Taken, because the number of a withdrawn or replaced
 * version stays used
 */
const demandUnused = ({ former }: OutgoingLetter, entry: Pick<Numbering, 'number' | 'date'>): void => {
  const earlierUse = former.find((one) => numberKey(one) === numberKey(entry));
  if (!earlierUse) return;
  const message = `Nomor ini sudah dipakai surat ini sebelum ${earlierUse.how === 'replaced' ? 'diganti' : 'ditarik'}, dan tetap tercatat terpakai. Isi nomor lain.`;
  throw new Taken({ field: 'outgoing.number', message });
};

/**
 * Returns the change that lists the draft of a decision's letter. Returns nothing if the office does not use the
 * signing loop.
 */
export const draftOf = (head: CaseHead, event: CaseEvent): Pick<Transition, 'outgoing'> => {
  const [kind] = event.letters ?? [];
  const topic = kind && topicOf(kind, event.step);
  return topic
    ? { outgoing: { put: outgoingItem(head, { kind, step: event.step, of: event.seq, decidedAt: event.at }) } }
    : {};
};

/** Checks that a letter still waits for a number or signature. @throws AlreadyDecided */
export const demandOpen = ({ state }: OutgoingLetter): void => {
  if (state === 'signed' || state === 'withdrawn') throw new AlreadyDecided(`the letter is ${state}`);
};

/** Returns the head with mails about a letter, which the next event makes due. */
const withMails = (head: CaseHead, mails: readonly PendingWork[], { now }: Moment): CaseHead => ({
  ...head,
  pending: addPending(head, ...mails),
  nextCheckAt: firstCheckAt(now),
});

/** Returns the new state of the letter's number, or nothing for a letter without one. */
const numberedAs = (state: NumberedState, head: CaseHead, letter: OutgoingLetter): Pick<OutgoingChange, 'numbered'> =>
  letter.entry ? { numbered: { put: numberedLetter(head, letter, letter.entry, state) } } : {};

/**
 * Enters or corrects a letter's number, day and signatory. The next version is issued, and its signatory gets a mail.
 * @throws AlreadyDecided if the letter was signed or withdrawn, Taken for a number that it had before
 */
export const numberLetter = (
  view: CaseView,
  letter: OutgoingLetter,
  entry: Pick<Numbering, 'number' | 'date' | 'holder'>,
  actor: string,
  moment: Moment,
): Transition => {
  demandOpen(letter);
  demandUnused(letter, entry);
  const { of, kind, step, round } = letter;
  const due: PendingWork = `letter:${view.head.seq + 1}:sign`;
  const head = withMails(view.head, [due], moment);
  const number = numberChange(entry, letter.entry);
  const isSame = letter.entry?.date.slice(0, 4) === entry.date.slice(0, 4) && letter.entry.number === entry.number;
  const event = { type: 'numbered', step, round, actor, holder: entry.holder } as const;
  return {
    before: view,
    outgoing: {
      put: outgoingItem(head, letter, entry),
      ...(!isSame && { number }),
      numbered: {
        put: numberedLetter(head, letter, entry, 'numbered'),
        ...(letter.entry && { former: letter.entry }),
      },
    },
    ...append(head, { ...event, form: { kind: 'numbering', data: { of, kind, ...entry } } }, moment),
  };
};

/**
 * Records that the secretariat withdrew a letter before its signature. Its number stays used, and the applicant is
 * informed.
 * @throws AlreadyDecided
 */
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
  const head = withMails(view.head, mailsOfLetter(view.head.seq + 1, 0), moment);
  return {
    before: view,
    outgoing: { remove: { caseId: head.caseId, of, decidedAt }, ...numberedAs('withdrawn', head, letter) },
    ...append(head, { ...event, form: { kind: 'letter-withdrawal', data: { of, reason } } }, moment),
  };
};

/**
 * Records that the secretariat issued a withdrawn letter again, or replaced a signed one. It waits for a number, as at
 * the start.
 *
 * `replaced` holds the reason why the signed letter no longer holds, and the number of recipients of that news.
 * @throws AlreadyDecided if the letter waits, or is about a lifted lapse
 */
export const reissueLetter = (
  view: CaseView,
  letter: OutgoingLetter,
  replaced: { reason: string; copies: number } | undefined,
  actor: string,
  moment: Moment,
): Transition => {
  const { of, step, round, state, entry, isLifted } = letter;
  const isReplaced = replaced !== undefined && state === 'signed' && entry !== undefined;
  if (isLifted || (!isReplaced && state !== 'withdrawn')) throw new AlreadyDecided(`the letter is ${state}`);
  const mails = isReplaced ? mailsOfLetter(view.head.seq + 1, replaced.copies) : [];
  const head = isReplaced ? withMails(view.head, mails, moment) : view.head;
  const replaces = isReplaced && { reason: replaced.reason, replaces: { number: entry.number, date: entry.date } };
  const event = { type: 'letter-reissued', step, round, actor } as const;
  return {
    before: view,
    outgoing: { put: outgoingItem(head, letter), ...(isReplaced && numberedAs('replaced', head, letter)) },
    ...append(head, { ...event, form: { kind: 'letter-reissue', data: { of, ...replaces } } }, moment),
  };
};

/**
 * Stores the signed version of a letter. Mails go to the applicant and to the recipients of copies. The letter leaves
 * the list. `copies` is the number of recipients.
 * @throws AlreadyDecided if it was signed or withdrawn, or has no number
 */
export const signLetter = (
  view: CaseView,
  letter: OutgoingLetter,
  file: Parameters<typeof recordSigned>[2],
  by: string,
  copies: number,
  moment: Moment,
): Transition => {
  demandOpen(letter);
  const { document, entry, of, decidedAt } = letter;
  if (!document || document.seq !== entry?.seq) throw new AlreadyDecided('the letter is not issued');
  const signing = recordSigned(view, document, file, by, moment);
  const head = withMails(signing.head, mailsOfLetter(signing.event.seq, copies), moment);
  const remove = { caseId: view.head.caseId, of, decidedAt };
  return { ...signing, head, outgoing: { remove, ...numberedAs('signed', head, letter) } };
};
