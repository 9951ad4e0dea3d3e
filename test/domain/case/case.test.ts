import {
  addPending,
  canWithdraw,
  clearPending,
  firstCheckAt,
  hasPendingDocuments,
  isReturned,
  isWaiting,
  lastDecided,
  latestRound,
  openRecord,
  pendingMails,
  viewAfter,
} from '../../../functions/domain/case/case';
import type { CaseView, PendingWork, StepRecord } from '../../../functions/domain/case/records';
import { timeline } from '../../../functions/domain/case/timeline';
import { windowAt, tooMany } from '../../../functions/domain/case/limits';
import { closedHead, decidedAt, headAt, moment, openAt, recordAt } from '../../support/case-at';

describe('what a case pending', () => {
  it.each<[PendingWork[] | undefined, PendingWork[], PendingWork[]]>([
    [undefined, ['documents'], ['documents']],
    [['official'], ['official'], ['official']],
    [['official'], ['applicant', 'documents'], ['official', 'applicant', 'documents']],
  ])('%j with %j added', (pending, more, all) => expect(addPending({ pending }, ...more)).toEqual(all));

  it.each<[PendingWork[] | undefined, string[], boolean]>([
    [undefined, [], false],
    [['documents', 'applicant-link', 'letter:3:sign'], [], true],
    [['revise-by', 'applicant', 'official'], ['official', 'applicant', 'revise-by'], false],
  ])('%j: mails %j, documents %s', (pending, mails, documents) => {
    expect(pendingMails({ pending })).toEqual(mails);
    expect(hasPendingDocuments({ pending })).toBe(documents);
  });
});

describe('a case whose pending work is done', () => {
  const nextCheckAt = '2026-12-01T02:02:00.000Z';
  const open = (change: Parameters<typeof openAt>[1]): CaseView => openAt('integration', { nextCheckAt, ...change });
  const unopened: CaseView = { head: headAt('integration', { nextCheckAt, pending: ['documents'] }), steps: [] };
  const closed: CaseView = { head: closedHead('selesai', { nextCheckAt, pending: ['documents'] }), steps: [] };

  it.each<[string, CaseView, PendingWork[], PendingWork[], boolean]>([
    ['rests while a step is open', open({ pending: ['documents'] }), ['documents'], [], true],
    [
      'is looked after while something is left',
      open({ pending: ['documents', 'official'] }),
      ['documents'],
      ['official'],
      false,
    ],
    ['is looked after while its step has not opened', unopened, ['documents'], [], false],
    [
      'is looked after while its workflow is broken',
      open({ pending: ['documents'], flagged: true }),
      ['documents'],
      [],
      false,
    ],
    ['rests once it is closed', closed, ['documents'], [], true],
    ['rests where nothing was owed', open({}), ['documents'], [], true],
  ])('%s', (_name, view, done, left, rests) => {
    const head = clearPending(view, done);
    expect(head.pending).toEqual(left);
    expect(head.nextCheckAt).toBe(rests ? undefined : nextCheckAt);
  });
});

describe('the records of a case', () => {
  const rounds = [
    decidedAt('agency-disposition', { round: 2 }),
    decidedAt('agency-disposition', { round: 3 }),
    decidedAt('agency-disposition'),
  ];

  it('has the latest round, wherever it stands', () =>
    expect(latestRound({ steps: rounds }, 'agency-disposition')?.round).toBe(3));
  it('has none of a step that was not reached', () => expect(latestRound({ steps: rounds }, 'build')).toBeUndefined());
  it.each<[string, CaseView, number | undefined]>([
    ['the round that the head names', { head: headAt('agency-disposition', {}, { round: 2 }), steps: rounds }, 2],
    ['none that never opened', { head: headAt('agency-disposition', {}, { round: 4 }), steps: rounds }, undefined],
    ['none of another step', { head: headAt('build', {}, { round: 2 }), steps: rounds }, undefined],
    ['none of a closed case', { head: closedHead('selesai'), steps: rounds }, undefined],
  ])('opens %s', (_name, view, round) => expect(openRecord(view)?.round).toBe(round));

  it('takes the place of the same round, and leaves the others', () => {
    const step = decidedAt('agency-disposition', { round: 2, outcome: 'accept' });
    const head = headAt('build');
    const view = viewAfter({ before: { head, steps: rounds }, head, step });
    expect(view.steps.map(({ round, outcome }) => [round, outcome])).toEqual([
      [3, undefined],
      [1, undefined],
      [2, 'accept'],
    ]);
  });
  it('stay as they are where no step changed', () => {
    const head = headAt('build');
    expect(viewAfter({ before: { head, steps: rounds }, head }).steps).toBe(rounds);
  });
});

describe('the newest decision', () => {
  const old = { decidedSeq: undefined };
  it.each<[string, StepRecord[], string | undefined]>([
    ['none', [recordAt('build')], undefined],
    [
      'by its event, not by the clock',
      [
        decidedAt('build', { decidedSeq: 9, decidedAt: '2026-11-01T00:00:00.000Z' }),
        decidedAt('integration', { decidedSeq: 8 }),
      ],
      'build',
    ],
    [
      'by the clock, of before events were stored',
      [decidedAt('build', { ...old, decidedAt: '2026-12-01T00:00:00.000Z' }), decidedAt('integration', old)],
      'build',
    ],
    [
      'that has an event before those without',
      [decidedAt('integration', { decidedSeq: 1 }), decidedAt('build', old)],
      'integration',
    ],
  ])('is %s', (_name, steps, step) => expect(lastDecided({ steps })?.step).toBe(step));
});

it.each<[string, CaseView, boolean, boolean]>([
  [
    'with the applicant',
    openAt('request', { waits: { holder: 'pemohon', at: '2026-12-01T00:00:00.000Z' } }),
    true,
    true,
  ],
  ['with an official', openAt('build', { waits: { holder: 'x', at: '2026-12-01T00:00:00.000Z' } }), false, true],
  ['between two steps', { head: headAt('request'), steps: [] }, false, false],
  [
    'closed',
    { head: closedHead('selesai', { waits: { holder: 'x', at: '2026-12-01T00:00:00.000Z' } }), steps: [] },
    false,
    false,
  ],
])('a case %s is returned: %s, waiting: %s', (_name, view, returned, waiting) => {
  expect(isReturned(view)).toBe(returned);
  expect(isWaiting(view.head)).toBe(waiting);
});

it.each<[string, CaseView, boolean]>([
  ['before it is opened', { head: headAt('build'), steps: [] }, true],
  ['once it is open', openAt('build'), false],
  ['after the end', { head: closedHead('selesai'), steps: [] }, false],
])('a request can be withdrawn from the building %s: %s', (_name, view, can) => expect(canWithdraw(view)).toBe(can));

it('is first checked two minutes later', () => expect(firstCheckAt(moment.now)).toBe('2026-12-01T02:02:00.000Z'));

describe('the timeline', () => {
  const statusOf = (view: CaseView) => Object.fromEntries(timeline(view).map(({ id, status }) => [id, status]));
  const until = [
    decidedAt('request'),
    decidedAt('agency-disposition'),
    decidedAt('division-disposition'),
    decidedAt('conformity-analysis'),
  ];
  const done = {
    request: 'selesai',
    'agency-disposition': 'selesai',
    'division-disposition': 'selesai',
    'conformity-analysis': 'selesai',
  };

  it.each<[string, CaseView, Record<string, string>]>([
    [
      'of an open case has what is still to come',
      { head: headAt('integration-analysis'), steps: [...until, recordAt('integration-analysis')] },
      { ...done, 'integration-analysis': 'terbuka', integration: 'belum', build: 'belum' },
    ],
    [
      'skips the integration that is not needed',
      {
        head: headAt('build'),
        steps: [...until, decidedAt('integration-analysis', { outcome: 'no-integration' }), recordAt('build')],
      },
      { ...done, 'integration-analysis': 'selesai', integration: 'dilewati', build: 'terbuka' },
    ],
    [
      'drops what an end leaves undone',
      { head: closedHead('tidak-direkomendasikan'), steps: until },
      { ...done, 'integration-analysis': 'dibatalkan', integration: 'dibatalkan', build: 'dibatalkan' },
    ],
    [
      'keeps the integration skipped after the end',
      {
        head: closedHead('dibatalkan'),
        steps: [
          ...until,
          decidedAt('integration-analysis', { outcome: 'no-integration' }),
          decidedAt('build', { outcome: 'cancel' }),
        ],
      },
      { ...done, 'integration-analysis': 'selesai', integration: 'dilewati', build: 'selesai' },
    ],
  ])('%s', (_name, view, statuses) => expect(statusOf(view)).toEqual(statuses));

  it('shows the latest round of a step, and of a step without one nothing', () => {
    const rows = timeline({
      head: headAt('agency-disposition'),
      steps: [decidedAt('request'), recordAt('request', { round: 2 })],
    });
    expect(rows[0]).toEqual({
      id: 'request',
      title: 'Permohonan',
      status: 'menunggu-pemohon',
      round: 2,
      openedAt: '2026-11-30T02:00:00.000Z',
      dueAt: null,
      decidedAt: null,
      outcome: null,
      extent: null,
    });
    expect(rows[6]).toMatchObject({ round: 0, openedAt: null });
  });
});

describe('a limit', () => {
  const limit = { count: 5, seconds: 3_600 };
  it.each([
    ['2026-12-01T02:00:00Z', 3_600],
    ['2026-12-01T02:59:59Z', 1],
    ['2026-12-01T02:59:59.900Z', 1],
    ['2026-12-01T03:00:00Z', 3_600],
  ])('at %s has %i seconds left', (at, left) => {
    expect(windowAt(limit, new Date(at)).left).toBe(left);
    expect(tooMany(limit, new Date(at)).retryAfterSeconds).toBe(left);
  });
  it('counts anew in the next window', () => {
    const [one, same, next] = ['02:00:00', '02:59:59', '03:00:00'].map(
      (at) => windowAt(limit, new Date(`2026-12-01T${at}Z`)).index,
    );
    expect(same).toBe(one);
    expect(next).toBe((one ?? 0) + 1);
  });
});
