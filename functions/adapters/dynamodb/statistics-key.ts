import { type StatisticsRow, statisticsRow } from '../../domain/statistics/row';

/**
 * A row of the statistics stands in the sort key of the `work` index, behind the time of the event: '<at>#<facts as JSON>'. The entry is
 * written into that index anyway. So a row costs nothing, is there exactly when its decision is, and meets no other writer.
 * docs/decisions/0031-statistics-from-index-keys.md
 */
const order = [
  ...(['type', 'requestNumber', 'agency', 'step', 'round', 'status', 'outcome', 'post', 'openedAt', 'dueAt'] as const),
  ...(['workingDays', 'standard', 'failed', 'conditions', 'conditionsMet', 'notIntegrated', 'budget'] as const),
] as const;

/** DynamoDB takes 1,024 bytes as a sort key. */
const mostBytes = 1024;
const instantLength = '2026-11-24T02:00:00.000Z'.length;

const textOf = (row: StatisticsRow): string => {
  const facts = order.map((name) => row[name] ?? null);
  // Trailing facts that most rows lack take no room.
  const last = facts.findLastIndex((fact) => fact !== null);
  return `${row.at}#${JSON.stringify(facts.slice(0, last + 1))}`;
};

/** Returns the sort key of a row. A row that would not fit leaves the budget out, whose names are the only long part. */
export const statisticsKey = (row: StatisticsRow): string => {
  const text = textOf(row);
  return Buffer.byteLength(text) <= mostBytes ? text : textOf({ ...row, budget: undefined });
};

/** Returns the time of the event in a sort key: all that entries of earlier versions have there. */
export const decidedAtOf = (workAt: string): string => workAt.slice(0, instantLength);

/** Returns the row of an index key, undefined where an earlier version wrote it. @throws ZodError for facts that are none */
export const parseStatisticsKey = (key: { caseId: string; seq: number; workAt: string }): StatisticsRow | undefined => {
  const text = key.workAt.slice(instantLength + 1);
  if (text === '') return undefined;
  const facts: unknown[] = JSON.parse(text);
  const named = order.map((name, index) => [name, facts[index] ?? undefined]);
  const { caseId, seq, workAt } = key;
  return statisticsRow.parse({ ...Object.fromEntries(named), caseId, seq, at: decidedAtOf(workAt) });
};
