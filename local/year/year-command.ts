import { addDays, dayOf, instantAt } from '../../functions/domain/time/calendar';
import { buildSheets } from '../../web/build-sheets';
import { checkPrerequisites } from '../prerequisites';
import { readSettings } from '../settings';
import { fillYear } from './fill-year';
import { progressBar } from './progress-bar';
import { startYearOffice } from './year-office';

interface YearOptions {
  requests: number;
  seed: number;
  /** The number of days of the year. Without it: 365, or as many as the example officials have held their posts. */
  days?: number;
}

/** The first day on which the example officials hold their posts, and the first day of the shipped calendar. */
const earliest = '2026-01-01';

/** @throws Error if the named number of days begins too early: a shorter year would look like the one asked for */
const firstDay = (last: string, days: number | undefined): string => {
  const first = addDays(last, 1 - (days ?? 365));
  if (first >= earliest) return first;
  if (days === undefined) return earliest;
  const most = Math.round((instantAt(last, 0).getTime() - instantAt(earliest, 0).getTime()) / 86_400_000) + 1;
  throw new Error(`--days is at most ${most}: the example officials hold their posts from ${earliest}.`);
};

/**
 * `npm run demo -- --year`: fills an unused data folder with a year that ends yesterday. An office started on it has work in every state:
 * waiting, late, and finished. Control-C ends the year early, with complete data up to that point.
 * @throws Error with a message if the folder is in use or not empty
 */
export const fillFolder = async (
  env: Record<string, string | undefined>,
  { requests, seed, days }: YearOptions,
  { now = new Date(), out = process.stdout }: { now?: Date; out?: Pick<NodeJS.WriteStream, 'write' | 'isTTY'> } = {},
): Promise<void> => {
  const problems = await checkPrerequisites();
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const settings = readSettings(env);
  globalThis.injectedSheets = buildSheets();
  const last = addDays(dayOf(now), -1);
  const first = firstDay(last, days);
  const stop = new AbortController();
  const end = () => stop.abort();
  const office = await startYearOffice(settings, { begin: instantAt(first, 0), end: instantAt(addDays(last, 1), 0) });
  process.once('SIGINT', end);
  const bar = progressBar(out);
  out.write(`Links in its mails begin with ${settings.publicUrl}, by PORT and PUBLIC_URL.\n`);
  try {
    const onDay = (day: string, share: number, count: number) => bar.show(share, `${day}: ${count} requests`);
    const filled = await fillYear(office, { requests, seed, first, last, signal: stop.signal, onDay });
    bar.end();
    out.write(
      `${stop.signal.aborted ? 'Stopped early' : 'Done'}: ${filled} requests from ${first} to ${last} in ${office.folder}.\nNow start Ajuan on it: npm start, with the same DATA_DIR, OFFICE, PORT and PUBLIC_URL. Links in its mails begin with ${settings.publicUrl}.\n`,
    );
  } finally {
    process.off('SIGINT', end);
    await office.close();
  }
};
