import { systemIds } from '../../../functions/adapters/system';
import { memoIdOf, type MemoContent, type UnprintedMemo } from '../../../functions/domain/memos/memo';
import { memoModel } from '../../../functions/domain/memos/memo-document';
import type { Roster } from '../../../functions/domain/office/roster';
import { noFigures } from '../../../functions/domain/statistics/figures';
import { keptMonths } from '../statistics-of-a-year';
import { testRoster } from '../office';

const yearsFigures = (month: string) => keptMonths().find((one) => one.month === month)?.figures ?? noFigures();

/** The first month, without any event: the shortest memo. */
export const emptyContent: MemoContent = {
  month: '2026-11',
  figures: noFigures(),
  open: 0,
  backlog: { at: '2026-12-01T02:00:00.000Z', posts: [], withApplicant: 0 },
  withoutCalendar: [],
  sender: 'kabid-aptika',
  head: 'kadis',
};

/** Returns a month of a full year with every possible part of a memo: the longest memo. */
export const fullContent = (change: Partial<MemoContent> = {}): MemoContent => {
  const { before } = { before: { ...yearsFigures('2026-08'), agencies: {}, weeks: {} } };
  const figures = {
    ...yearsFigures('2026-09'),
    agencies: {},
    weeks: {},
    lifted: 1,
    revisions: { '1': 4, '2': 1 },
    conditions: 7,
    conditionsMet: 5,
    notIntegrated: 2,
    failed: { B2: 3, C1: 3, A3: 2, D2: 1, G1: 1, F1: 1 },
    budget: { '2026 APBD': 12_500_000_000, '2026 DAK': 750_000_000, '2027 APBD': 1_000_000_000 },
  };
  const posts = Array.from({ length: 5 }, (_, index) => ({
    post: `Kepala Seksi Bidang Nomor ${index + 1}`,
    total: 1_200 + index,
    notLate: 1_190,
    late: [5, 3, 2 + index] satisfies [number, number, number],
  }));
  return {
    ...emptyContent,
    month: '2026-09',
    figures,
    before,
    open: 1_234,
    backlog: { at: '2026-10-01T02:00:00.000Z', posts, withApplicant: 3 },
    withoutCalendar: ['2026'],
    ...change,
  };
};

export const memoOf = (content: MemoContent, change: Partial<UnprintedMemo> = {}): UnprintedMemo => ({
  version: 1,
  issuedAt: content.backlog.at,
  chainHash: systemIds.digest('chain'),
  content,
  ...change,
});

/** Returns a memo ready for printing. */
export const modelOf = (content: MemoContent, change: Partial<UnprintedMemo> = {}, roster: Roster = testRoster) => {
  const memo = memoOf(content, change);
  return memoModel({ ...memo, documentId: memoIdOf(memo, systemIds.digest) }, roster);
};
