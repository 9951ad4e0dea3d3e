import { Cron } from 'croner';
import { rows, type Schedule } from '../functions/catalog';

const cronOf = (schedule: Schedule): { pattern: string; timezone?: string } =>
  'everyMinutes' in schedule
    ? { pattern: `*/${schedule.everyMinutes} * * * *` }
    : { pattern: schedule.cron, timezone: schedule.zone };

/** Tells whether a daily start fell due earlier today, as when the machine was off at that hour. */
const missedToday = ({ pattern, timezone }: ReturnType<typeof cronOf>, now: Date): boolean => {
  const day = (instant: Date) => instant.toLocaleDateString('en-CA', { timeZone: timezone });
  const [last] = new Cron(pattern, { timezone, paused: true }).previousRuns(1, now);
  return last !== undefined && day(last) === day(now);
};

/**
 * The inputs of starts that are made up for. Deliveries that were on their way when the last process ended are repeated now, not when their
 * time comes. `redeliver-cases` puts off a case that it begins with by 5 minutes. The 6 minutes here include the case at which it was
 * killed.
 */
const afterStart: Record<string, object> = { 'redeliver-cases': { aheadMinutes: 6 } };

/**
 * Runs every function of the catalog that has a schedule, as EventBridge does on AWS; each is safe to run again, so what fell
 * due today before the start is made up for. @returns what stops it
 */
export const startSchedules = (run: (name: string, payload?: object) => void, now = new Date()): (() => void) => {
  const jobs = rows.flatMap(({ name, schedule }) => {
    if (!schedule) return [];
    const { pattern, timezone } = cronOf(schedule);
    if (missedToday({ pattern, timezone }, now)) run(name, afterStart[name]);
    return [new Cron(pattern, { timezone }, () => run(name))];
  });
  return () => {
    for (const job of jobs) job.stop();
  };
};
