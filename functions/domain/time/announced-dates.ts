import { type Holidays, instantAt } from './calendar';
import { isOpen, openRecord, addPending, firstCheckAt } from '../case/case';
import { dueAt } from './deadlines';
import { dueSet } from '../case/disposition';
import type { Opening } from '../case/opening';
import type { CaseHead, Dossier, StepRecord } from '../case/records';
import { stepOf } from '../sop/sop';
import { lastDayToRevise } from './waiting';
import { waitingTimes } from './waiting-times';

/**
 * The announced dates of an open step. They follow the calendar, which may change after the step opened, for example by
 * a decree or a late holiday table. An announced date never moves earlier. The morning round, register, pages and mails
 * read these stored dates and compute none themselves.
 */
type AnnouncedDates = Pick<StepRecord, 'dueAt' | 'reviseBy'>;

type AnnouncedStep = Pick<StepRecord, 'step' | 'openedAt'> & AnnouncedDates;

const later = (announced: string | undefined, reckoned: string | undefined): string | undefined =>
  announced && (!reckoned || announced > reckoned) ? announced : reckoned;

/**
 * Returns the dates of an open step under this calendar, never earlier than announced. An official's step is due on the
 * disposition's date, or else after the standard time. A revision may be sent until the applicant's last day.
 */
export const datesUnder = (view: Dossier, announced: AnnouncedStep, holidays: Holidays): AnnouncedDates => {
  if (announced.step === 'request') return { reviseBy: lastDayToRevise(announced, waitingTimes.lapse, holidays) };
  const openedAt = new Date(announced.openedAt);
  const due =
    dueSet(view, announced.step, openedAt, holidays) ?? dueAt(openedAt, stepOf(announced.step).time, holidays);
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
 * Returns the open step with dates moved to the present calendar, or undefined if nothing moves. An applicant with an
 * earlier announced day gets a mail with the new one. If the mail that asks for the revision is still pending, that one
 * suffices.
 */
export const followCalendar = (view: Dossier, holidays: Holidays, now: Date): Opening | undefined => {
  const { head } = view;
  const record = openRecord(view);
  if (!record || !isOpen(record) || !head.waits) return undefined;
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
