import { startSchedules } from '../../local/schedule';

const madeUpFor = (now: string): string[] => {
  const run: string[] = [];
  const start = (name: string, payload?: object) => {
    run.push(name);
    // Once each, and with what a start knows: nothing is on its way.
    expect(payload).toEqual({ aheadMinutes: 6 });
  };
  startSchedules(start, new Date(now))();
  return run;
};

it.each([
  ['after the hour of the morning round', '2026-11-24T09:30:00+07:00', ['redeliver', 'morning-round']],
  ['before it', '2026-11-24T07:30:00+07:00', ['redeliver']],
  [
    'late on the same day, which is the next one elsewhere',
    '2026-11-24T23:59:00+07:00',
    ['redeliver', 'morning-round'],
  ],
  ['just after midnight', '2026-11-25T00:30:00+07:00', ['redeliver']],
])('makes up at a start %s for what fell due that day', (_when, now, expected) =>
  expect(madeUpFor(now)).toEqual(expected),
);
