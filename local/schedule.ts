import { Cron } from 'croner';
import { rows, type Schedule } from '../functions/catalog';

const cronOf = (schedule: Schedule): { pattern: string; timezone?: string } =>
  'everyMinutes' in schedule
    ? { pattern: `*/${schedule.everyMinutes} * * * *` }
    : { pattern: schedule.cron, timezone: schedule.zone };

/** Whether a daily start fell due earlier today, as when the machine was off at that hour. */
const missedToday = ({ pattern, timezone }: ReturnType<typeof cronOf>, now: Date): boolean => {
  const day = (instant: Date) => instant.toLocaleDateString('en-CA', { timeZone: timezone });
  const [last] = new Cron(pattern, { timezone, paused: true }).previousRuns(1, now);
  return last !== undefined && day(last) === day(now);
};

/**
 * Whatever was on its way when the last process ended is looked after now, not when its time comes: nothing else does. Longer
 * than the 5 minutes by which `redeliver` itself puts off a case that it begins with, so that what it was killed at is included.
 */
const afterStart = { aheadMinutes: 6 };

/**
 * Runs every function of the catalog that has a schedule, as EventBridge does on AWS; each is safe to run again, so what fell
 * due today before the start is made up for. @returns what stops it
 */
export const startSchedules = (run: (name: string, payload?: object) => void, now = new Date()): (() => void) => {
  const jobs = rows.flatMap(({ name, schedule }) => {
    if (!schedule) return [];
    const { pattern, timezone } = cronOf(schedule);
    if (missedToday({ pattern, timezone }, now)) run(name, afterStart);
    return [new Cron(pattern, { timezone }, () => run(name))];
  });
  return () => {
    for (const job of jobs) job.stop();
  };
};
