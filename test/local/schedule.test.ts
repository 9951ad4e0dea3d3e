import { rows } from '../../functions/catalog';
import { startSchedules } from '../../local/schedule';

const frequent = rows.flatMap(({ name, schedule }) => (schedule && 'everyMinutes' in schedule ? [name] : []));

const madeUpFor = (now: string): string[] => {
  const run: string[] = [];
  const start = (name: string, payload?: object) => {
    run.push(name);
    // Only deliveries use the start: no work is in progress then. Other functions refuse an unknown input.
    expect(payload).toEqual(name === 'redeliver-cases' ? { aheadMinutes: 6 } : undefined);
  };
  startSchedules(start, new Date(now))();
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
])('makes up at a start %s for what fell due that day', (_when, now, expected) =>
  expect(madeUpFor(now)).toEqual(expected),
);
