import { Hono } from 'hono';
import { unitDeps } from '../support/unit-deps';
import { rows } from '../../functions/catalog';
import { asPage, asProblemJson } from '../../functions/http/problems';
import { failureEvents, jsonLog, type LogEvent, type LogFacts } from '../../functions/log';
import { composeStage } from './composed';
import { type Point, pointsOf, ringingAlarms } from './ringing';

const { alarms: stack } = composeStage('dev');

/** A quiet office: its functions run, and nothing fails. */
const quiet: Point[] = rows.flatMap(({ name, schedule }) =>
  schedule ? [{ metric: 'Invocations', of: name, value: 3 }] : [],
);

/** The lines that a function writes to its log while it does this. */
const logged = async (act: () => unknown): Promise<string[]> => {
  const lines: string[] = [];
  const stdout = jest.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  try {
    await act();
  } finally {
    stdout.mockRestore();
  }
  return lines;
};

it('is silent while nothing fails', () => expect(ringingAlarms(stack, quiet)).toEqual([]));

it.each([
  ['a page', asPage],
  ['an API', asProblemJson],
])('rings for an unknown error that %s answered, which Lambda counts as a success', async (_name, answer) => {
  const { deps } = unitDeps();
  const app = new Hono().get('/', () => {
    throw new Error('unforeseen');
  });
  app.onError(answer({ ids: deps.ids, log: jsonLog }));
  const lines = await logged(async () => expect((await app.request('/')).status).toBe(500));
  expect(lines).toHaveLength(1);
  const points = lines.flatMap((line) => pointsOf(stack, 'track-case', line));
  expect(ringingAlarms(stack, [...quiet, ...points])).toEqual(['track-case-errors']);
});

it.each(rows.flatMap(({ name }) => failureEvents.map((event) => [name, event] as const)))(
  'rings for %s that logs %s',
  async (name, event) => {
    const [line] = await logged(() => jsonLog(event, { caseId: 'c' }));
    expect(ringingAlarms(stack, [...quiet, ...pointsOf(stack, name, line!)])).toEqual([`${name}-errors`]);
  },
);

const rings: [string, LogEvent, LogFacts, string[]][] = [
  ['redeliver-cases', 'waited', { count: 2, minutes: 5 }, ['undelivered']],
  ['redeliver-cases', 'waited', { count: 2, minutes: 61 }, ['oldest-undelivered', 'undelivered']],
  ['flag-case', 'flagged', {}, ['flagged-cases']],
  ['note-bounce', 'bounced', {}, ['bounces']],
  ['sign-uploads', 'not-open', {}, ['not-open']],
  ['morning-round', 'holidays-missing', {}, ['missing-holidays']],
];

it.each(rings)('rings for %s that logs %s %j', async (name, event, facts, alarms) => {
  const [line] = await logged(() => jsonLog(event, facts));
  expect(ringingAlarms(stack, [...quiet, ...pointsOf(stack, name, line!)]).sort()).toEqual(alarms);
});

it.each<[string, Point[], string[]]>([
  ['a function that throws', [{ metric: 'Errors', of: 'submit-request', value: 1 }], ['submit-request-errors']],
  [
    'a function that is throttled',
    [{ metric: 'Throttles', of: 'submit-request', value: 1 }],
    ['submit-request-errors'],
  ],
  ['an execution that fails', [{ metric: 'ExecutionsFailed', value: 1 }], ['failed-executions']],
  ['an execution that runs out of time', [{ metric: 'ExecutionsTimedOut', value: 1 }], ['failed-executions']],
  [
    'a run that nobody waited for and that gave up',
    [{ metric: 'ApproximateNumberOfMessagesVisible', value: 1 }],
    ['background-failures'],
  ],
  [
    '6 bad answers of 100',
    [
      { metric: 'Count', value: 100 },
      { metric: '5xx', value: 6 },
    ],
    ['api-errors'],
  ],
  [
    '5 bad answers of 100',
    [
      { metric: 'Count', value: 100 },
      { metric: '5xx', value: 5 },
    ],
    [],
  ],
])('for %s rings what ops is told by, though other series have no data', (_name, points, alarms) =>
  expect(ringingAlarms(stack, [...quiet, ...points])).toEqual(alarms),
);

it('rings where a scheduled function did not run at all', () => {
  const scheduled = rows.flatMap(({ name, schedule }) => (schedule ? [name] : []));
  expect(scheduled).toContain('morning-round');
  expect(ringingAlarms(stack, [])).toEqual(scheduled.map((name) => `${name}-missed`));
});
