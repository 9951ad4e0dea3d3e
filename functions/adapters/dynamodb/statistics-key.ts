import { type StatisticsRow, statisticsRow } from '../../domain/statistics/row';
import { maxSortBytes } from './table';

/**
 * The facts of a statistics row, in order. The sort key of the `work` index holds them after the event's time: '<at>#<facts as JSON>'.
 * The entry is in that index anyway. A row therefore costs nothing, exists exactly when its decision does, and conflicts with no other
 * writer. See docs/decisions/0031-statistics-from-index-keys.md
 */
const factNames = [
  ...(['type', 'requestNumber', 'agency', 'step', 'round', 'status', 'outcome', 'post', 'openedAt', 'dueAt'] as const),
  ...([
    'workingDays',
    'standard',
    'failed',
    'conditions',
    'conditionsMet',
    'notIntegrated',
    'budget',
    'extent',
  ] as const),
] as const;

const instantLength = '2026-11-24T02:00:00.000Z'.length;

const textOf = (row: StatisticsRow): string => {
  const facts = factNames.map((name) => row[name] ?? null);
  // Leaves out trailing facts that the row does not have, which is true of most rows.
  const last = facts.findLastIndex((fact) => fact !== null);
  return `${row.at}#${JSON.stringify(facts.slice(0, last + 1))}`;
};

/** Returns the sort key of a row. A row that is too long loses its budget, whose names are the only long part. */
export const statisticsKey = (row: StatisticsRow): string => {
  const text = textOf(row);
  return Buffer.byteLength(text) <= maxSortBytes ? text : textOf({ ...row, budget: undefined });
};

/** Returns the event's time from a sort key. Entries of earlier versions have nothing else there. */
export const decidedAtOf = (workAt: string): string => workAt.slice(0, instantLength);

/** Returns the row of an index key, or undefined if an earlier version wrote the key. @throws ZodError for invalid facts */
export const parseStatisticsKey = (key: { caseId: string; seq: number; workAt: string }): StatisticsRow | undefined => {
  const text = key.workAt.slice(instantLength + 1);
  if (text === '') return undefined;
  const facts: unknown[] = JSON.parse(text);
  const entries = factNames.map((name, index) => [name, facts[index] ?? undefined]);
  const { caseId, seq, workAt } = key;
  return statisticsRow.parse({ ...Object.fromEntries(entries), caseId, seq, at: decidedAtOf(workAt) });
};
