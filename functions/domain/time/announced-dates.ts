import { type Holidays, hourOf, instantAt } from './calendar';
import { isOpen, openRecord, addPending, firstCheckAt } from '../case/case';
import { closingHour, dueAt } from './deadlines';
import { dueSet } from '../case/disposition';
import type { Opening } from '../case/opening';
import type { CaseHead, Dossier, StepRecord } from '../case/records';
import { type StepId, stepOf } from '../sop/sop';
import { lastDayToRevise } from './waiting';
import { waitingTimes } from './waiting-times';

/**
 * The announced dates of an open step. They follow the calendar, which may change after the step opened, for example by
 * a decree or a late holiday table. An announced date never moves earlier. The morning round, register, pages and mails
 * read these stored dates and compute none themselves.
 */
type AnnouncedDates = Pick<StepRecord, 'dueAt' | 'reviseBy'>;

type AnnouncedStep = Pick<StepRecord, 'step' | 'openedAt' | 'time'> & AnnouncedDates;

/** Returns the standard time that a step opens under, for its record. Minutes are not a deadline: undefined. */
export const timeOnRecord = (step: StepId): StepRecord['time'] => {
  const { to, unit } = stepOf(step).time;
  return unit === 'menit' ? undefined : { to, unit };
};

const later = (announced: string | undefined, reckoned: string | undefined): string | undefined =>
  announced && (!reckoned || announced > reckoned) ? announced : reckoned;

/**
 * Returns the dates of an open step under this calendar, never earlier than announced. An official's step is due on the
 * disposition's date, or else after the standard time. A revision may be sent until the applicant's last day.
 *
 * The office may change standard times and office hours while the step is open. Its recorded time and the hour of its
 * announced date stay valid.
 */
export const datesUnder = (view: Dossier, announced: AnnouncedStep, holidays: Holidays): AnnouncedDates => {
  if (announced.step === 'request') return { reviseBy: lastDayToRevise(announced, waitingTimes.lapse, holidays) };
  const openedAt = new Date(announced.openedAt);
  const closing = announced.dueAt === undefined ? closingHour : hourOf(new Date(announced.dueAt));
  const due =
    dueSet(view, announced.step, openedAt, holidays, closing) ??
    dueAt(openedAt, announced.time ?? stepOf(announced.step).time, holidays, closing);
  return { dueAt: later(announced.dueAt, due?.toISOString()) };
};

/**
 * Returns true if new days off from day `since` on can move the dates of a waiting case. They can if its step or revision
 * is due on that day or later. This check avoids reading most cases when the calendar changes.
 */
export const mayMove = ({ waits, status }: CaseHead, since: string, holidays: Holidays): boolean => {
  if (!waits) return false;
  return status === 'menunggu-pemohon'
    ? lastDayToRevise({ openedAt: waits.at }, waitingTimes.lapse, holidays) >= since
    : since === '' || waits.at >= instantAt(since, 0).toISOString();
};

/**
 * Returns true if the calendar alone can move the due date. A step without a recorded time may have opened under another
 * one: then today's time does not give its date under the calendar before.
 */
const followsToday = (view: Dossier, record: StepRecord, before: Holidays | undefined): boolean => {
  if (record.time || record.step === 'request') return true;
  return before !== undefined && datesUnder(view, { ...record, dueAt: undefined }, before).dueAt === record.dueAt;
};

/**
 * Returns the open step with dates moved to the present calendar, or undefined if nothing moves. An applicant with an
 * earlier announced day gets a mail with the new one. If the mail that asks for the revision is still pending, that one
 * suffices. `before` is the calendar before the change, if it is known.
 */
export const followCalendar = (
  view: Dossier,
  holidays: Holidays,
  now: Date,
  before?: Holidays,
): Opening | undefined => {
  const { head } = view;
  const record = openRecord(view);
  if (!record || !isOpen(record) || !head.waits || !followsToday(view, record, before)) return undefined;
  const step = { ...record, ...datesUnder(view, record, holidays) };
  if (step.dueAt === record.dueAt && step.reviseBy === record.reviseBy) return undefined;
  const tells = record.reviseBy !== undefined && !head.pending?.includes('applicant');
  return {
    before: view,
    head: {
      ...head,
      waits: { ...head.waits, at: step.dueAt ?? head.waits.at },
      ...(tells && { pending: addPending(head, 'revise-by'), nextCheckAt: firstCheckAt(now) }),
    },
    step,
  };
};
