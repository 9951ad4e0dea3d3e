import { Cron } from 'croner';
import { rows, type Schedule } from '../functions/catalog';

const cronOf = (schedule: Schedule): { pattern: string; timezone?: string } =>
  'everyMinutes' in schedule
    ? { pattern: `*/${schedule.everyMinutes} * * * *` }
    : { pattern: schedule.cron, timezone: schedule.zone };

/** Returns true if a daily start was due earlier today. The machine may have been off at that time. */
const missedToday = ({ pattern, timezone }: ReturnType<typeof cronOf>, now: Date): boolean => {
  const day = (instant: Date) => instant.toLocaleDateString('en-CA', { timeZone: timezone });
  const [last] = new Cron(pattern, { timezone, paused: true }).previousRuns(1, now);
  return last !== undefined && day(last) === day(now);
};

/**
 * The inputs of starts that are run late. Interrupted deliveries of the last process are repeated now, not at their due time.
 * `redeliver-cases` postpones each case that it begins by 5 minutes. The 6 minutes here include the case that it was working on when it
 * was killed.
 */
const afterStart: Record<string, object> = { 'redeliver-cases': { aheadMinutes: 6 } };

/**
 * Runs every function with a schedule, as EventBridge does on AWS. Also runs those that were due earlier today, because each is safe to
 * repeat.
 * @param resumed resolves when the executions have repeated what a stop interrupted: a redelivery beside them would send the same mails
 * @returns a function that stops the schedules
 */
export const startSchedules = (
  run: (name: string, payload?: object) => void,
  resumed: Promise<void>,
  now = new Date(),
): (() => void) => {
  let isStopped = false;
  const jobs = rows.flatMap(({ name, schedule }) => {
    if (!schedule) return [];
    const { pattern, timezone } = cronOf(schedule);
    if (missedToday({ pattern, timezone }, now)) {
      void resumed.then(() => {
        if (!isStopped) run(name, afterStart[name]);
      });
    }
    return [new Cron(pattern, { timezone }, () => run(name))];
  });
  return () => {
    isStopped = true;
    for (const job of jobs) job.stop();
  };
};
