import { append } from './append';
import type { Moment, Transition } from './case';
import type { Agenda, CaseHead, CaseView, FormContent, FormRecord } from './records';
import type { Gap } from '../errors';
import { normalizeNumber } from './numbering';
import { dayOf } from '../time/calendar';
import { dayText } from '../time/dates';

type RecordedContent = FormContent & Pick<FormRecord, 'at'>;

/** Returns the incoming letter's place in the agenda book from the desk's own form, or from a disposition that names a number. */
const agendaIn = (form: RecordedContent): Agenda | undefined => {
  if (form.kind === 'agenda') return form.data;
  const number = form.kind === 'decision' ? form.data.agenda : undefined;
  // A disposition has no field for the day: the official enters the letter on the day of the disposition.
  return number === undefined ? undefined : { number, date: dayOf(new Date(form.at)) };
};

/** Returns the agenda entry after a form. A decision that repeats the number keeps the day entered before. */
export const agendaAfter = (former: Agenda | undefined, form: RecordedContent): Agenda | undefined => {
  const entered = agendaIn(form);
  return entered && (form.kind === 'agenda' || entered.number !== former?.number) ? entered : former;
};

/** Returns the newest agenda entry of forms in order (oldest first), or undefined if there is none. */
export const agendaOf = (forms: readonly FormRecord[]): Agenda | undefined =>
  forms.reduce<Agenda | undefined>(agendaAfter, undefined);

/** Returns an entry as "12/2026, Selasa, 24 November 2026". */
export const agendaText = ({ number, date }: Agenda): string => `${number}, ${dayText(date)}`;

/**
 * Returns a text that identifies an agenda entry in a page's form. Another number or another day gives another mark.
 */
export const agendaMark = ({ number, date }: Agenda): string => `${number} ${date}`;

/** Returns the faults of an entry: its day can't be earlier than the letter's date. */
export const agendaGaps = ({ date }: Agenda, letter: { date: string }): Gap[] =>
  date < letter.date
    ? [
        {
          field: 'agenda.date',
          message: `Tanggal ini lebih awal daripada tanggal suratnya, ${dayText(letter.date)}. Periksa tanggalnya.`,
        },
      ]
    : [];

/** The name of the hidden field with the mark of the entry that the page showed. */
export const agendaSeen = 'was';

interface EnteredNumber {
  /** The name of the field that the number was typed into. */
  field: string;
  number: string | undefined;
  /** The entered day, on a form that asks for it. */
  date?: string;
  /** The mark of the entry that the page showed, or '' if it showed none. */
  seenMark: string;
  /** The advice to a person whose number is right. */
  advice: string;
}

/** Returns the fault of a number that somebody typed before their page showed the entry that it would replace. */
export const unseenAgendaGaps = (
  agenda: Agenda | undefined,
  { field, number, date, seenMark, advice }: EnteredNumber,
): Gap[] => {
  if (!agenda || !number || seenMark === agendaMark(agenda)) return [];
  if (number === agenda.number && (date === undefined || date === agenda.date)) return [];
  const entry = date === undefined ? agenda.number : agendaText(agenda);
  return [{ field, message: `Nomor agenda ${entry} baru saja dicatat orang lain. Periksa isian Anda. ${advice}` }];
};

/** Returns true if the case already has this entry. Entering it again records nothing. */
export const isEntered = ({ agenda }: Pick<CaseHead, 'agenda'>, { number, date }: Agenda): boolean =>
  agenda?.number === number && agenda.date === date;

/** Returns true if a case's letter has this number in the agenda book of the same year. Books restart each year. */
export const hasAgenda = ({ agenda }: Pick<CaseHead, 'agenda'>, { number, date }: Agenda): boolean =>
  agenda !== undefined &&
  normalizeNumber(agenda.number) === normalizeNumber(number) &&
  agenda.date.slice(0, 4) === date.slice(0, 4);

/** Returns the question about a number that another request has, until it is confirmed. */
export const sharedAgendaGaps = (
  other: Pick<CaseHead, 'requestNumber'> | undefined,
  { number }: Agenda,
  isConfirmed = false,
): Gap[] =>
  other && !isConfirmed
    ? [
        {
          field: 'agenda.confirmed',
          message: `Nomor agenda ${number} sudah tercatat untuk permohonan ${other.requestNumber}. Periksa buku agenda. Bila memang sama, centang pernyataannya, lalu simpan lagi.`,
        },
      ]
    : [];

/**
 * Records the agenda number and day of the incoming letter, entered by the secretariat. The case's status does not
 * change.
 */
export const enterAgenda = (view: CaseView, agenda: Agenda, actor: string, moment: Moment): Transition => {
  const round = view.head.rounds.request ?? 1;
  const event = { type: 'agenda', step: 'request', round, actor } as const;
  return {
    before: view,
    ...append({ ...view.head, agenda }, { ...event, form: { kind: 'agenda', data: agenda } }, moment),
  };
};
