import type { Figures } from '../../../functions/domain/statistics/figures';
import {
  hasFault,
  readFiguresQuery,
  readExportQuery,
  usualPeriod,
  yearsWithoutCalendar,
} from '../../../functions/domain/statistics/period';
import { monthsText } from '../../../functions/domain/statistics/months';
import { quantile } from '../../../functions/domain/statistics/quantiles';
import {
  backlogByPost,
  backlogByWeek,
  countedSteps,
  endsOf,
  officialsOnTime,
  paceOf,
} from '../../../functions/domain/statistics/series';
import { rowOf } from '../../../functions/domain/statistics/row';
import type { CaseEvent } from '../../../functions/domain/case/records';
import type { DecisionForm } from '../../../functions/domain/forms/decision-forms';
import { holidaysFrom } from '../../../functions/domain/time/calendar';
import { caseId, decidedAt } from '../../support/case-at';
import { testRoster } from '../../support/office';

const now = new Date('2026-12-01T02:00:00Z');

it.each<[Record<string, number>, number, number | undefined]>([
  [{}, 0.5, undefined],
  [{ 3: 1 }, 0.5, 3],
  [{ 1: 1, 2: 1 }, 0.5, 1],
  [{ 1: 1, 2: 2 }, 0.5, 2],
  [{ 10: 1, 9: 9 }, 0.9, 9],
  [{ 10: 2, 9: 8 }, 0.9, 10],
])('of %j days a share of %d is within %s', (days, share, expected) => expect(quantile(days, share)).toBe(expected));

describe('the pace of a step', () => {
  const step = { count: 3, days: { 1: 2, 4: 1 }, timed: 4, onTime: 3, standards: { 1: 2, 2: 1 } };
  it('is its median and ninetieth, standard and share on time', () =>
    expect(paceOf(step)).toEqual({ count: 3, median: 1, ninetieth: 4, standard: { from: 1, to: 2 }, onTime: 0.75 }));
  it('has no share where nothing was due, and no standard where none is known', () =>
    expect(paceOf({ ...step, timed: 0, onTime: 0, standards: {} })).toEqual({ count: 3, median: 1, ninetieth: 4 }));
  it('is nothing of a step without rounds', () => expect(paceOf(undefined)).toEqual({ count: 0 }));
  it('is counted of officials alone, in the order of the SOP', () => {
    const steps = { build: step, request: step, integration: { ...step, count: 0 }, 'agency-disposition': step };
    expect(countedSteps({ steps })).toEqual(['agency-disposition', 'build']);
    expect(officialsOnTime({ steps })).toEqual({ timed: 12, onTime: 9 });
  });
  it('counts the rounds of one step alone where one is asked for', () => {
    const steps = { build: step, request: step, 'agency-disposition': { ...step, onTime: 1 } };
    expect(officialsOnTime({ steps }, 'agency-disposition')).toEqual({ timed: 4, onTime: 1 });
    expect(officialsOnTime({ steps }, 'integration')).toEqual({ timed: 0, onTime: 0 });
  });
});

it('reckons the backlog of each week back from today', () =>
  expect(
    backlogByWeek(
      10,
      [{ weeks: { '2026-11-30 in': 4, '2026-11-30 out': 1, '2026-11-23 out': 2 } }, { weeks: { '2026-11-23 in': 1 } }],
      { now, weeks: 3 },
    ),
  ).toEqual([
    { week: '2026-11-16', open: 8 },
    { week: '2026-11-23', open: 7 },
    { week: '2026-11-30', open: 10 },
  ]));

it('tells ends as asked for from refusals, and from those without an answer', () => {
  const ends: Figures['ends'] = {
    selesai: 5,
    ditolak: 1,
    'tidak-direkomendasikan': 2,
    dicabut: 3,
    dibatalkan: 4,
    kedaluwarsa: 6,
  };
  expect(endsOf('2026-11', { ends })).toEqual({ month: '2026-11', done: 5, refused: 3, other: 13 });
  expect(endsOf('2026-11', { ends: {} })).toEqual({ month: '2026-11', done: 0, refused: 0, other: 0 });
});

describe('what waits at a post', () => {
  const waiting = (holder: string, day: string) => ({ caseId, holder, at: `${day}T09:00:00.000Z` });
  const backlog = (...all: ReturnType<typeof waiting>[]) =>
    backlogByPost(all, testRoster, { now, holidays: holidaysFrom([]) });
  it.each<[string, number, [number, number, number]]>([
    ['2026-12-01', 1, [0, 0, 0]],
    ['2026-11-30', 0, [1, 0, 0]],
    ['2026-11-26', 0, [1, 0, 0]],
    ['2026-11-25', 0, [0, 1, 0]],
    ['2026-11-17', 0, [0, 1, 0]],
    ['2026-11-16', 0, [0, 0, 1]],
  ])('due on %s: %i not late, late %j', (day, notLate, late) =>
    expect(backlog(waiting('kadis', day))).toEqual([{ post: 'Kepala Dinas Diskominfo SP', total: 1, notLate, late }]),
  );
  it('is told by title, of nobody and of posts that are gone too, not of the applicant', () =>
    expect(
      backlog(
        waiting('pemohon', '2026-12-01'),
        waiting('kosong', '2026-12-01'),
        waiting('kadis', '2026-12-01'),
        waiting('gone', '2026-12-01'),
        waiting('kadis', '2026-12-02'),
      ).map(({ post, total }) => `${post}: ${total}`),
    ).toEqual(['Jabatan kosong: 1', 'Jabatan yang sudah dihapus: 1', 'Kepala Dinas Diskominfo SP: 2']));
});

it.each([
  ['2026-10', '2026-11', 'Oktober 2026 sampai November 2026'],
  ['2026-10', '2026-10', 'Oktober 2026'],
])('names the months from %s to %s', (from, to, text) => expect(monthsText(from, to)).toBe(text));

describe('the months that are asked for', () => {
  it('are a year up to this month where none are', () =>
    expect(usualPeriod(now)).toEqual({ from: '2026-01', to: '2026-12' }));
  it.each<[Record<string, string>, string, string, RegExp | undefined]>([
    [{}, '2026-01', '2026-12', undefined],
    [{ dari: '2026-10', sampai: '2026-11' }, '2026-10', '2026-11', undefined],
    [{ dari: '2026-10', sampai: '2027-11' }, '2026-10', '2026-12', undefined],
    [{ dari: '2026-10', sampai: '2026-10' }, '2026-10', '2026-10', undefined],
    [{ dari: '2026-12' }, '2026-12', '2026-12', undefined],
    [{ dari: '2025-08', sampai: '2027-12' }, '2025-08', '2026-12', undefined],
    [{ dari: '2027-01' }, '2026-01', '2026-12', /belum mulai/],
    [{ dari: '2026-11', sampai: '2026-10' }, '2026-01', '2026-12', /Tukar keduanya/],
    [{ dari: '2027-01', sampai: '2027-02' }, '2026-01', '2026-12', /belum mulai/],
    [{ dari: '2025-07', sampai: '2026-12' }, '2025-07', '2026-12', undefined],
    [{ dari: '2025-06', sampai: '2026-12' }, '2026-01', '2026-12', /Paling banyak 18 bulan/],
    [{ dari: '2026-13' }, '2026-01', '2026-12', /^Bulan awal tidak terbaca.*misalnya 2026-12/],
    [{ dari: '2026-11', sampai: '2026-00' }, '2026-01', '2026-12', /^Bulan akhir tidak terbaca/],
    [{ dari: 'Nov 2026' }, '2026-01', '2026-12', /^Bulan awal tidak terbaca/],
    [{ dari: '0001-01', sampai: '9999-12' }, '2026-01', '2026-12', /^Bulan awal terlalu jauh.*Januari 2000/],
    [{ dari: '2026-01', sampai: '0001-01' }, '2026-01', '2026-12', /^Bulan akhir terlalu jauh.*Januari 2000/],
    [{ dari: '1999-12', sampai: '2000-01' }, '2026-01', '2026-12', /^Bulan awal terlalu jauh/],
    [{ dari: '2000-01', sampai: '9999-12' }, '2026-01', '2026-12', /Paling banyak 18 .* masa ini 324 bulan/],
    [{ dari: '10000-01' }, '2026-01', '2026-12', /^Bulan awal tidak terbaca/],
  ])('%j: from %s to %s', (query, from, to, fault) => {
    const asked = readFiguresQuery(query, now);
    expect(asked).toMatchObject({ from, to });
    expect(asked.fault ?? '').toMatch(fault ?? /^$/);
  });
  it('are a year at most as files', () =>
    expect(readExportQuery({ dari: '2025-12', sampai: '2026-12' }, now).fault).toMatch(/Paling banyak 12/));
  it('come with an agency and a step of the SOP', () => {
    expect(readFiguresQuery({ opd: 'dinas-kesehatan', langkah: 'build' }, now)).toMatchObject({
      agency: 'dinas-kesehatan',
      step: 'build',
    });
    expect(readFiguresQuery({ langkah: 'elsewhere' }, now)).not.toHaveProperty('step');
  });
  it.each([
    [{ langkah: 'elsewhere' }, true],
    [{ langkah: 'build' }, false],
    [{ langkah: '' }, false],
    [{ dari: '2027-04' }, true],
    [{}, false],
  ])('%j: are wrong: %s', (query, isWrong) => expect(hasFault(readFiguresQuery(query, now))).toBe(isWrong));
  it.each<[string[], string[]]>([
    [['2026'], ['2025', '2027']],
    [['2025', '2026', '2027'], []],
  ])('with the days off of %j known lack those of %j', (yearsWithCalendar, yearsWithout) =>
    expect(yearsWithoutCalendar(['2025-12', '2026-01', '2026-12', '2027-01'], new Set(yearsWithCalendar))).toEqual(
      yearsWithout,
    ),
  );
});

describe('the row of an event', () => {
  const event = (change: Partial<CaseEvent> = {}): CaseEvent => ({
    caseId,
    seq: 8,
    type: 'decided',
    at: '2026-12-01T02:00:00.000Z',
    actor: 'kasi',
    step: 'conformity-analysis',
    round: 2,
    outcome: 'return',
    status: 'menunggu-pemohon',
    formHash: 'f',
    previousHash: 'p',
    hash: 'h',
    ...change,
  });
  const row = (change: Partial<CaseEvent>, data: Partial<DecisionForm>) =>
    rowOf({
      head: { requestNumber: '12/2026', agency: ` ${'A'.repeat(99)}` },
      event: event(change),
      step: decidedAt('build', { workingDays: 2, standard: 2 }),
      form: { kind: 'decision', data: { outcome: 'done', ...data } },
    });

  it('names post and pace, and cuts the agency', () =>
    expect(row({}, {})).toMatchObject({
      post: 'kasi-aplikasi',
      workingDays: 2,
      standard: 2,
      agency: 'A'.repeat(79),
      round: 2,
    }));
  it.each(['registered', 'decided', 'resubmitted', 'withdrawn', 'lapsed', 'lifted'] as const)(
    'is counted of %s',
    (type) => expect(row({ type }, {})?.type).toBe(type),
  );
  it.each<[Partial<CaseEvent>, Partial<DecisionForm>]>([
    [{}, { checklist: { A1: { answer: 'ya' } }, conditions: [] }],
    [{ step: 'integration', outcome: 'done' }, { systems: { 0: { result: 'terintegrasi' } } }],
    [
      { step: 'build', outcome: 'done' },
      { budget: [], conditionsMet: [] },
    ],
  ])('says nothing of what there is none of: %#', (change, data) => {
    const facts = ['failed', 'conditions', 'notIntegrated', 'budget', 'conditionsMet'];
    expect(Object.keys(row(change, data) ?? {}).filter((name) => facts.includes(name))).toEqual([]);
  });
  it.each(['progress', 'issued', 'signed', 'moved', 'resent', 'agenda', 'numbered'] as const)('is none of %s', (type) =>
    expect(row({ type }, {})).toBeUndefined(),
  );
  it.each<[string, Partial<CaseEvent>, Partial<DecisionForm>, object]>([
    [
      'items that failed, with a return',
      {},
      { checklist: { A1: { answer: 'tidak' }, A2: { answer: 'ya' } } },
      { failed: ['A1'] },
    ],
    ['conditions', { outcome: 'conforms-with-conditions' }, { conditions: ['a', 'b'] }, { conditions: 2 }],
    [
      'systems that could not be integrated',
      { step: 'integration', outcome: 'done' },
      { systems: { 0: { result: 'tidak-dapat' }, 1: { result: 'terintegrasi' } } },
      { notIntegrated: 1 },
    ],
    [
      'conditions that were met',
      { step: 'build', outcome: 'done' },
      { conditionsMet: ['0', '1'] },
      { conditionsMet: 2 },
    ],
  ])('has %s', (_name, change, data, facts) => expect(row(change, data)).toMatchObject(facts));
  it('has no failed items of an application that conforms', () =>
    expect(row({ outcome: 'conforms' }, { checklist: { A1: { answer: 'tidak' } } })).not.toHaveProperty('failed'));
  const line = (source: string, ceiling: number) => ({
    source,
    ceiling,
    year: 2027,
    account: '5.2',
    model: 'swakelola' as const,
  });
  it('sums the budget by source however typed, tells the largest three apart, and the rest together', () =>
    expect(
      row(
        { step: 'build', outcome: 'done' },
        { budget: [line('apbd', 1), line('APBD', 9), line('DAK', 8), line('A', 7), line('B', 2), line('C', 3)] },
      )?.budget,
    ).toEqual([
      { source: 'APBD', year: 2027, amount: 10 },
      { source: 'DAK', year: 2027, amount: 8 },
      { source: 'A', year: 2027, amount: 7 },
      { source: 'Lainnya', year: 2027, amount: 5 },
    ]));
  it('has no budget of a building that was cancelled', () =>
    expect(row({ step: 'build', outcome: 'cancel' }, { budget: [line('APBD', 1)] })).not.toHaveProperty('budget'));
});
