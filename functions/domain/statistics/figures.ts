import * as z from 'zod/mini';
import { normalizeNumber } from '../case/numbering';
import { stepIds, type StepId } from '../sop/sop';
import { monthOf, weekOf } from './months';
import type { StatisticsRow } from './row';

const counts = z.record(z.string(), z.number());
type Counts = Record<string, number>;

/**
 * Rounds of one step that were decided or answered. `days` counts rounds by their working days. These are small whole
 * numbers, so the median and the 90th percentile stay exact when months are added.
 */
const stepFigures = z.object({
  count: z.int(),
  days: counts,
  /** Rounds that had a due time, and the rounds decided by then. */
  timed: z.int(),
  onTime: z.int(),
  /** Rounds by the standard time at their opening, in working days. */
  standards: counts,
});
export type StepFigures = z.infer<typeof stepFigures>;

/** The statistics of one month, or of several months added. They are counts and sums, computed only from the rows. */
export const figures = z.object({
  rows: z.int(),
  steps: z.partialRecord(z.enum(stepIds), stepFigures),
  /** Counts by '<step> <outcome>'. */
  outcomes: counts,
  received: z.int(),
  /** Closed cases by status. `lifted` counts cases that the secretariat reopened. */
  ends: counts,
  lifted: z.int(),
  /** Cases that arrived and ended in a week, by its Monday: '<Monday> in', '<Monday> out'. */
  weeks: counts,
  /** Checklist items answered "Tidak" in a return or refusal. */
  failed: counts,
  conditions: z.int(),
  conditionsMet: z.int(),
  notIntegrated: z.int(),
  /** Revisions by their number: '1' is a request's first revision. */
  revisions: counts,
  /** Rupiah by '<year> <source>'. */
  budget: counts,
  /** Rows by agency. If an agency has several spellings, the one that sorts first is kept. */
  agencies: z.record(z.string(), z.object({ name: z.string(), count: z.int() })),
});
export type Figures = z.infer<typeof figures>;

/** The stored statistics of a month. They include the rows up to the instant `until`. */
export const monthFigures = z.object({ month: z.string(), until: z.string(), figures });
export type MonthFigures = z.infer<typeof monthFigures>;

export const noFigures = (): Figures => ({
  rows: 0,
  steps: {},
  outcomes: {},
  received: 0,
  ends: {},
  lifted: 0,
  weeks: {},
  failed: {},
  conditions: 0,
  conditionsMet: 0,
  notIntegrated: 0,
  revisions: {},
  budget: {},
  agencies: {},
});

/** Returns an agency's name for comparing: capitals, spaces and punctuation make no difference. */
export const agencyKey = (name: string): string => normalizeNumber(name);

const addAgency = (to: Figures['agencies'], name: string, count: number): void => {
  const key = agencyKey(name);
  const present = to[key];
  to[key] = { name: present && present.name < name ? present.name : name, count: (present?.count ?? 0) + count };
};
const add = (to: Counts, key: string, count = 1): void => {
  to[key] = (to[key] ?? 0) + count;
};
const stepOfFigures = (totals: Figures, step: StepId): StepFigures =>
  (totals.steps[step] ??= { count: 0, days: {}, timed: 0, onTime: 0, standards: {} });

/** Returns true if a round measures its holder's pace. A withdrawal or lapse ends a round early and does not. */
const isMeasured = ({ type, openedAt, workingDays }: StatisticsRow): boolean =>
  (type === 'decided' || type === 'resubmitted') && openedAt !== undefined && workingDays !== undefined;

const addRound = (totals: Figures, { step, workingDays = 0, standard, dueAt, at }: StatisticsRow): void => {
  const figuresOfStep = stepOfFigures(totals, step);
  figuresOfStep.count += 1;
  add(figuresOfStep.days, `${workingDays}`);
  if (standard !== undefined) add(figuresOfStep.standards, `${standard}`);
  if (dueAt === undefined) return;
  figuresOfStep.timed += 1;
  if (at <= dueAt) figuresOfStep.onTime += 1;
};

const closes = ({ type, status }: StatisticsRow): boolean =>
  type !== 'lifted' && status !== 'berjalan' && status !== 'menunggu-pemohon';

const addFlow = (totals: Figures, row: StatisticsRow): void => {
  const week = weekOf(row.at);
  if (row.type === 'registered') totals.received += 1;
  if (row.type === 'lifted') totals.lifted += 1;
  if (row.type === 'registered' || row.type === 'lifted') add(totals.weeks, `${week} in`);
  if (!closes(row)) return;
  add(totals.ends, row.status);
  add(totals.weeks, `${week} out`);
};

const addFacts = (totals: Figures, row: StatisticsRow): void => {
  for (const item of row.failed ?? []) add(totals.failed, item);
  totals.conditions += row.conditions ?? 0;
  totals.conditionsMet += row.conditionsMet ?? 0;
  totals.notIntegrated += row.notIntegrated ?? 0;
  for (const { source, year, amount } of row.budget ?? []) add(totals.budget, `${year} ${source}`, amount);
};

/** Returns the key of a step's outcome. A step 6 that left an integration open is counted apart: "integration done part". */
const outcomeKey = (step: string, outcome: string, extent: StatisticsRow['extent']): string =>
  [step, outcome, ...(extent ? [extent] : [])].join(' ');

/** Adds one row to the statistics in place, because a month has thousands of rows. */
export const addRow = (totals: Figures, row: StatisticsRow): void => {
  totals.rows += 1;
  if (isMeasured(row)) addRound(totals, row);
  if (row.outcome) add(totals.outcomes, outcomeKey(row.step, row.outcome, row.extent));
  if (row.type === 'resubmitted') add(totals.revisions, `${row.round - 1}`);
  addFlow(totals, row);
  addFacts(totals, row);
  addAgency(totals.agencies, row.agency, 1);
};

export const byTime = (a: StatisticsRow, b: StatisticsRow): number =>
  a.at.localeCompare(b.at) || a.caseId.localeCompare(b.caseId) || a.seq - b.seq;

/** Returns the statistics of rows. Their order does not matter. */
export const figuresOf = (rows: readonly StatisticsRow[]): Figures => {
  const totals = noFigures();
  for (const row of rows) addRow(totals, row);
  return totals;
};

const sum = (parts: readonly Counts[]): Counts => {
  const totals: Counts = {};
  for (const part of parts) for (const [key, count] of Object.entries(part)) add(totals, key, count);
  return totals;
};

const sumOfSteps = (parts: readonly StepFigures[]): StepFigures => ({
  count: parts.reduce((total, { count }) => total + count, 0),
  days: sum(parts.map(({ days }) => days)),
  timed: parts.reduce((total, { timed }) => total + timed, 0),
  onTime: parts.reduce((total, { onTime }) => total + onTime, 0),
  standards: sum(parts.map(({ standards }) => standards)),
});

/** Adds the statistics of several months. */
export const sumOfFigures = (parts: readonly Figures[]): Figures => {
  const total = (name: 'rows' | 'received' | 'lifted' | 'conditions' | 'conditionsMet' | 'notIntegrated') =>
    parts.reduce((count, part) => count + part[name], 0);
  const sumOf = (name: 'outcomes' | 'ends' | 'weeks' | 'failed' | 'revisions' | 'budget') =>
    sum(parts.map((part) => part[name]));
  const steps = stepIds.flatMap((id) => {
    const stepsOfParts = parts.flatMap((part) => part.steps[id] ?? []);
    return stepsOfParts.length > 0 ? [[id, sumOfSteps(stepsOfParts)] as const] : [];
  });
  const agencies: Figures['agencies'] = {};
  for (const part of parts)
    for (const { name, count } of Object.values(part.agencies)) addAgency(agencies, name, count);
  return {
    rows: total('rows'),
    steps: Object.fromEntries(steps),
    outcomes: sumOf('outcomes'),
    agencies,
    received: total('received'),
    ends: sumOf('ends'),
    lifted: total('lifted'),
    weeks: sumOf('weeks'),
    failed: sumOf('failed'),
    conditions: total('conditions'),
    conditionsMet: total('conditionsMet'),
    notIntegrated: total('notIntegrated'),
    revisions: sumOf('revisions'),
    budget: sumOf('budget'),
  };
};

/** Returns the rows grouped by month. */
export const byMonth = (rows: readonly StatisticsRow[]): Map<string, StatisticsRow[]> => {
  const months = new Map<string, StatisticsRow[]>();
  for (const row of rows) {
    const month = monthOf(row.at);
    const rowsOfMonth = months.get(month);
    if (rowsOfMonth) rowsOfMonth.push(row);
    else months.set(month, [row]);
  }
  return months;
};
