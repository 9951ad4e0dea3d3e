import { append } from './append';
import type { Moment, Transition } from './case';
import type { Agenda, CaseHead, CaseView, FormContent, FormRecord } from './records';
import type { Gap } from '../errors';
import { dayOf } from '../time/calendar';
import { dayText } from '../time/dates';

type RecordedContent = FormContent & Pick<FormRecord, 'at'>;

/** Returns the incoming letter's place in the agenda book from the desk's own form, or from a disposition that names a number. */
const agendaIn = (form: RecordedContent): Agenda | undefined => {
  if (form.kind === 'agenda') return form.data;
  const number = form.kind === 'decision' ? form.data.agenda : undefined;
  // A sheet has no field for the day: whoever fills it in enters the letter on that day.
  return number === undefined ? undefined : { number, date: dayOf(new Date(form.at)) };
};

/** Returns the agenda after a form: the same number again keeps the day that was entered with it. */
export const agendaAfter = (former: Agenda | undefined, form: RecordedContent): Agenda | undefined => {
  const entered = agendaIn(form);
  return entered && (form.kind === 'agenda' || entered.number !== former?.number) ? entered : former;
};

/** Returns the agenda as the newest of these forms has it, oldest first; undefined where nobody entered it. */
export const agendaOf = (forms: readonly FormRecord[]): Agenda | undefined =>
  forms.reduce<Agenda | undefined>(agendaAfter, undefined);

/** "12/2026, Selasa, 24 November 2026". */
export const agendaText = ({ number, date }: Agenda): string => `${number}, ${dayText(date)}`;

/** An entry as a page's form names the one that it shows: another number or another day is another entry. */
export const agendaMark = ({ number, date }: Agenda): string => `${number} ${date}`;

/** Returns the faults of an entry: no letter is entered before it was written. */
export const agendaGaps = ({ date }: Agenda, letter: { date: string }): Gap[] =>
  date < letter.date
    ? [
        {
          field: 'agenda.date',
          message: `Tanggal ini lebih awal daripada tanggal suratnya, ${dayText(letter.date)}. Periksa tanggalnya.`,
        },
      ]
    : [];

/** Tells whether the case has this entry already. Entering it again records nothing. */
export const isEntered = ({ agenda }: Pick<CaseHead, 'agenda'>, { number, date }: Agenda): boolean =>
  agenda?.number === number && agenda.date === date;

/** The secretariat enters the incoming letter's agenda number and day. The case stays as it stands, open or closed. */
export const enterAgenda = (view: CaseView, agenda: Agenda, actor: string, moment: Moment): Transition => {
  const round = view.head.rounds.request ?? 1;
  const event = { type: 'agenda', step: 'request', round, actor } as const;
  return {
    before: view,
    ...append({ ...view.head, agenda }, { ...event, form: { kind: 'agenda', data: agenda } }, moment),
  };
};
