import { rows } from '../../functions/catalog';
import { startSchedules } from '../../local/schedule';

const frequent = rows.flatMap(({ name, schedule }) => (schedule && 'everyMinutes' in schedule ? [name] : []));

const madeUpFor = async (now: string): Promise<string[]> => {
  const run: string[] = [];
  const start = (name: string, payload?: object) => {
    run.push(name);
    // Only deliveries use the start: no work is in progress then. Other functions refuse an unknown input.
    expect(payload).toEqual(name === 'redeliver-cases' ? { aheadMinutes: 6 } : undefined);
  };
  const resumed = Promise.resolve();
  const stop = startSchedules(start, resumed, new Date(now));
  await resumed;
  stop();
  return run;
};

it.each([
  ['after the hour of the morning round', '2026-11-24T09:30:00+07:00', [...frequent, 'morning-round']],
  ['before it', '2026-11-24T07:30:00+07:00', [...frequent]],
  [
    'late on the same day, which is the next one elsewhere',
    '2026-11-24T23:59:00+07:00',
    [...frequent, 'morning-round'],
  ],
  ['just after midnight', '2026-11-25T00:30:00+07:00', [...frequent]],
])('makes up at a start %s for what fell due that day', async (_when, now, expected) =>
  expect(await madeUpFor(now)).toEqual(expected),
);

it('makes nothing up before the executions have resumed, nor after a stop', async () => {
  const run: string[] = [];
  let resume = () => {};
  const resumed = new Promise<void>((resolve) => {
    resume = resolve;
  });
  const now = new Date('2026-11-24T09:30:00+07:00');
  const stop = startSchedules((name) => run.push(name), resumed, now);
  startSchedules((name) => run.push(`${name} of a stopped office`), resumed, now)();
  await Promise.resolve();
  expect(run).toEqual([]);
  resume();
  await resumed;
  stop();
  expect(run).toEqual([...frequent, 'morning-round']);
});
