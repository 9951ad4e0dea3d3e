import { moveHolders } from '../../../functions/tasks/move-holders';
import { redeliverCases } from '../../../functions/tasks/redeliver-cases';
import { morningRound } from '../../../functions/tasks/morning-round';
import { startWorld } from '../../support/world';
import type { Part, Row } from '../part';
import { withDynamoDb } from '../with-dynamodb';
import { type Billed, billed, breakdown, priceOf } from './bill';
import { createMeter, type Taken } from './meter';
import { type PathName, paths, walk } from './paths';
import { transitionsOf } from './transitions';
import { visitors } from './visitor';

const name = 'cost';
const happy: PathName = 'happy path with integration';
const everyFiveMinutes = (30 * 24 * 60) / 5;
const passesPerMonth = { 'redeliver-cases': everyFiveMinutes, 'move-holders': everyFiveMinutes, 'morning-round': 30 };

const rowsOf = (path: PathName, counts: Billed, transitions: number): Row[] => {
  const row = (what: string, value: number, unit: string, goal?: Row['goal'], note?: string): Row => ({
    part: name,
    what: `${path}: ${what}`,
    value,
    unit,
    note,
    ...(path === happy && goal && { goal }),
  });
  return [
    row('state transitions', transitions, 'transitions', { most: 25 }),
    row('DynamoDB write units', counts.writeUnits, 'write units', { most: 100 }),
    row('DynamoDB read units', counts.readUnits, 'read units', { most: 60 }),
    row('runs of functions', counts.invocations, 'invocations', undefined, `${counts.httpRequests} of them by HTTP`),
    row('time of functions', Math.round(counts.ms), 'ms', undefined, 'warm, on this machine and its emulators'),
    row('mails', counts.mails, 'mails'),
    row('S3 PUT, COPY', counts.fileWrites, 'requests'),
    row('S3 GET', counts.fileReads, 'requests'),
    row('1,000 cases', Math.round(priceOf(counts, transitions) * 1_000 * 100) / 100, 'US$'),
  ];
};

const detailOf = (path: PathName, taken: Taken): Row[] =>
  breakdown(taken).map(({ what, count, read, write }) => {
    const [value, unit] = read > 0 ? [read, 'read units'] : [write, 'write units'];
    return { part: name, what: `${path}: ${what}`, value, unit, note: `${count} times` };
  });

/** Returns the cost of a schedule without waiting work. All cases share it. */
const scheduleRow = (schedule: keyof typeof passesPerMonth, taken: Taken): Row => {
  const counts = billed(taken);
  const monthly = priceOf(counts, 0) * passesPerMonth[schedule];
  return {
    part: name,
    what: `${schedule} where nothing waits, a month`,
    value: Math.round(monthly * 100) / 100,
    unit: 'US$',
    note: `${counts.readUnits} read and ${counts.writeUnits} write units a run`,
  };
};

/**
 * Measures the AWS resources of one case. People play it through the real handlers, state machine and DynamoDB Local. They load the page of
 * their link, send its form, and load the page that they are sent to. Not counted: other pages (tracking, documents, the desk), storage,
 * logs and data transfer.
 */
export const part: Part = {
  name,
  run: ({ small, detail = false }) =>
    withDynamoDb(async () => {
      const meter = createMeter();
      const w = await startWorld({ prints: !small, around: meter.around, mailing: meter.mailing });
      meter.attach(w);
      const people = visitors(w, meter);
      const rows: Row[] = [];
      const schedules = {
        'redeliver-cases': redeliverCases(w.deps),
        'move-holders': moveHolders(w.deps),
        'morning-round': morningRound(w.deps),
      };
      for (const schedule of ['redeliver-cases', 'move-holders', 'morning-round'] as const) {
        await meter.around(schedule, async () => schedules[schedule]({}));
        rows.push(scheduleRow(schedule, meter.take()));
      }
      // The first case of a process also loads and compiles code, so its times are not reported.
      if (!small) await walk(people, 'rejection');
      meter.take();
      for (const path of small ? ([happy, 'rejection'] as const) : (Object.keys(paths) as PathName[])) {
        const caseId = await walk(people, path);
        const taken = meter.take();
        rows.push(...rowsOf(path, billed(taken), await transitionsOf(w, caseId)));
        if (detail) rows.push(...detailOf(path, taken));
      }
      await w.stop();
      return rows;
    }),
};
