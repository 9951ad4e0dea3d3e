import type { CatalogRow } from '../functions/catalog';
import type { LogEvent, LogFacts } from '../functions/log';

/** A metric of a function's log line: the number of events, or the value that one of their keys held. */
interface LogMetric {
  name: string;
  function: CatalogRow['name'];
  event: LogEvent;
  value?: keyof LogFacts;
  statistic: 'Sum' | 'Maximum';
  /** The alarm's text for operators. */
  description: string;
  /** The greatest value without an alarm. */
  above: number;
}

/** The metrics of log lines that have an alarm. */
export const logMetrics: readonly LogMetric[] = [
  {
    name: 'undelivered',
    function: 'redeliver-cases',
    event: 'waited',
    value: 'count',
    statistic: 'Maximum',
    above: 0,
    description: 'Decisions or mails wait for delivery: redeliver-cases tries again every 5 minutes. Look at its log.',
  },
  {
    name: 'oldest-undelivered',
    function: 'redeliver-cases',
    event: 'waited',
    value: 'minutes',
    statistic: 'Maximum',
    above: 60,
    description: 'A decision or mail has waited for delivery for more than an hour.',
  },
  {
    name: 'flagged-cases',
    function: 'flag-case',
    event: 'flagged',
    statistic: 'Sum',
    above: 0,
    description:
      'The workflow gave up on a case, and redeliver-cases starts it anew. Find out why: the line "flagged" names the case.',
  },
  {
    name: 'bounces',
    function: 'note-bounce',
    event: 'bounced',
    statistic: 'Sum',
    above: 0,
    description: 'A mailbox could not be reached. The desk shows whose.',
  },
  {
    name: 'not-open',
    function: 'sign-uploads',
    event: 'not-open',
    statistic: 'Sum',
    above: 0,
    description:
      'An applicant came and the office has no roster yet. The output SeedRoster of the service stack names the command.',
  },
  {
    name: 'missing-holidays',
    function: 'morning-round',
    event: 'holidays-missing',
    statistic: 'Sum',
    above: 0,
    description:
      'The holiday table lacks this year or, from October, the next: due dates count weekends only. Enter the decree at the desk (/meja/libur), or into functions/domain/libur-nasional.json and deploy. Of next year it rings once a week.',
  },
];
