import { type Holidays, instantAt } from './calendar';
import { isOpen, openRecord, addPending, firstCheckAt } from '../case/case';
import { dueAt } from './deadlines';
import { dueSet } from '../case/disposition';
import type { Opening } from '../sop/opening';
import type { CaseHead, Dossier, StepRecord } from '../case/records';
import { stepOf } from '../sop/sop';
import { lastDayToRevise } from './waiting';
import { waitingTimes } from './waiting-times';

/**
 * The dates that people are told of an open step. They follow the calendar, which may change after the step opened: a decree in mid-year,
 * or a year's table that is entered late. They follow it in one direction: a date that was told is never moved earlier. Other clocks
 * (morning round, register, pages, mails) read these stored dates and reckon nothing of their own.
 */
type ToldDates = Pick<StepRecord, 'dueAt' | 'reviseBy'>;

type Told = Pick<StepRecord, 'step' | 'openedAt'> & ToldDates;

const later = (told: string | undefined, reckoned: string | undefined): string | undefined =>
  told && (!reckoned || told > reckoned) ? told : reckoned;

/**
 * The dates of an open step under this calendar, none earlier than what was told. An official's step is due when the disposition
 * that led to it says, else after the standard time; a revision may be sent until the applicant's last day.
 */
export const datesUnder = (view: Dossier, told: Told, holidays: Holidays): ToldDates => {
  if (told.step === 'request') return { reviseBy: lastDayToRevise(told, waitingTimes.lapse, holidays) };
  const openedAt = new Date(told.openedAt);
  const due = dueSet(view, told.step, openedAt, holidays) ?? dueAt(openedAt, stepOf(told.step).time, holidays);
  return { dueAt: later(told.dueAt, due?.toISOString()) };
};

/**
 * Tells whether days off from the day `since` on can move the dates of a case that waits. Its step or its revision is due no earlier than
 * that. This saves reading most cases when the calendar changes.
 */
export const mayMove = ({ waits, status }: CaseHead, since: string, holidays: Holidays): boolean => {
  if (!waits) return false;
  return status === 'menunggu-pemohon'
    ? lastDayToRevise({ openedAt: waits.at }, waitingTimes.lapse, holidays) >= since
    : since === '' || waits.at >= instantAt(since, 0).toISOString();
};

/**
 * Returns the open step with its dates moved to their place in the present calendar, or undefined where nothing moves. An applicant who was
 * told an earlier last day gets a mail with the new one. If a mail that says it is still pending, that one is enough.
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
