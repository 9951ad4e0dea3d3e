import * as z from 'zod/mini';
import { normalised } from '../case/numbering';
import { stepIds, type StepId } from '../sop/sop';
import { monthOf, weekOf } from './months';
import type { StatisticsRow } from './row';

const counts = z.record(z.string(), z.number());
type Counts = Record<string, number>;

/**
 * Rounds of one step that an office's official decided, or the applicant answered. `days` counts them by working days, which are
 * small whole numbers: the median and the 90th percentile of any sum of months are exact.
 */
const stepFigures = z.object({
  count: z.int(),
  days: counts,
  /** Rounds that were due at a time, and those decided by then. */
  timed: z.int(),
  onTime: z.int(),
  /** Rounds by the standard time in force when they opened, in working days. */
  standards: counts,
});
export type StepFigures = z.infer<typeof stepFigures>;

/** The figures of one month, or of several added up: counts and sums only. A pure function of the month's rows. */
export const figures = z.object({
  rows: z.int(),
  steps: z.partialRecord(z.enum(stepIds), stepFigures),
  /** '<step> <outcome>'. */
  outcomes: counts,
  received: z.int(),
  /** Closed cases by status; `lifted`: those that the secretariat opened again. */
  ends: counts,
  lifted: z.int(),
  /** Cases that came and went in a week, by its Monday: '<Monday> in', '<Monday> out'. */
  weeks: counts,
  /** Checklist items answered "Tidak" with a return or refusal. */
  failed: counts,
  conditions: z.int(),
  conditionsMet: z.int(),
  notIntegrated: z.int(),
  /** Revisions by their number: '1' is a request's first. */
  revisions: counts,
  /** Rupiah by '<year> <source>'. */
  budget: counts,
  /** Rows by agency; of several spellings of its name the one that sorts first. */
  agencies: z.record(z.string(), z.object({ name: z.string(), count: z.int() })),
});
export type Figures = z.infer<typeof figures>;

/** The figures of a month as they are kept: `until` is the instant up to which its rows are in. */
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

/** Returns the form in which agencies are compared: capitals, spaces and signs make no difference. */
export const agencyKey = (name: string): string => normalised(name);

const addAgency = (to: Figures['agencies'], name: string, count: number): void => {
  const key = agencyKey(name);
  const known = to[key];
  to[key] = { name: known && known.name < name ? known.name : name, count: (known?.count ?? 0) + count };
};
const add = (to: Counts, key: string, count = 1): void => {
  to[key] = (to[key] ?? 0) + count;
};
const stepOfFigures = (into: Figures, step: StepId): StepFigures =>
  (into.steps[step] ??= { count: 0, days: {}, timed: 0, onTime: 0, standards: {} });

/** Tells whether the holder of a round finished it. A withdrawal or a lapse ends it, and says nothing of their pace. */
const isMeasured = ({ type, openedAt, workingDays }: StatisticsRow): boolean =>
  (type === 'decided' || type === 'resubmitted') && openedAt !== undefined && workingDays !== undefined;

const addRound = (into: Figures, { step, workingDays = 0, standard, dueAt, at }: StatisticsRow): void => {
  const figuresOfStep = stepOfFigures(into, step);
  figuresOfStep.count += 1;
  add(figuresOfStep.days, `${workingDays}`);
  if (standard !== undefined) add(figuresOfStep.standards, `${standard}`);
  if (dueAt === undefined) return;
  figuresOfStep.timed += 1;
  if (at <= dueAt) figuresOfStep.onTime += 1;
};

const closes = ({ type, status }: StatisticsRow): boolean =>
  type !== 'lifted' && status !== 'berjalan' && status !== 'menunggu-pemohon';

const addFlow = (into: Figures, row: StatisticsRow): void => {
  const week = weekOf(row.at);
  if (row.type === 'registered') into.received += 1;
  if (row.type === 'lifted') into.lifted += 1;
  if (row.type === 'registered' || row.type === 'lifted') add(into.weeks, `${week} in`);
  if (!closes(row)) return;
  add(into.ends, row.status);
  add(into.weeks, `${week} out`);
};

const addFacts = (into: Figures, row: StatisticsRow): void => {
  for (const item of row.failed ?? []) add(into.failed, item);
  into.conditions += row.conditions ?? 0;
  into.conditionsMet += row.conditionsMet ?? 0;
  into.notIntegrated += row.notIntegrated ?? 0;
  for (const { source, year, amount } of row.budget ?? []) add(into.budget, `${year} ${source}`, amount);
};

/** Adds one row to figures, in place: a month has thousands. */
export const addRow = (into: Figures, row: StatisticsRow): void => {
  into.rows += 1;
  if (isMeasured(row)) addRound(into, row);
  if (row.outcome) add(into.outcomes, `${row.step} ${row.outcome}`);
  if (row.type === 'resubmitted') add(into.revisions, `${row.round - 1}`);
  addFlow(into, row);
  addFacts(into, row);
  addAgency(into.agencies, row.agency, 1);
};

export const inOrder = (a: StatisticsRow, b: StatisticsRow): number =>
  a.at.localeCompare(b.at) || a.caseId.localeCompare(b.caseId) || a.seq - b.seq;

/** Returns the figures of rows, whatever their order: the same rows, the same figures. */
export const figuresOf = (rows: readonly StatisticsRow[]): Figures => {
  const into = noFigures();
  for (const row of rows) addRow(into, row);
  return into;
};

const sum = (parts: readonly Counts[]): Counts => {
  const into: Counts = {};
  for (const part of parts) for (const [key, count] of Object.entries(part)) add(into, key, count);
  return into;
};

const sumOfSteps = (parts: readonly StepFigures[]): StepFigures => ({
  count: parts.reduce((total, { count }) => total + count, 0),
  days: sum(parts.map(({ days }) => days)),
  timed: parts.reduce((total, { timed }) => total + timed, 0),
  onTime: parts.reduce((total, { onTime }) => total + onTime, 0),
  standards: sum(parts.map(({ standards }) => standards)),
});

/** Adds the figures of several months. */
export const sumOfFigures = (parts: readonly Figures[]): Figures => {
  const total = (name: 'rows' | 'received' | 'lifted' | 'conditions' | 'conditionsMet' | 'notIntegrated') =>
    parts.reduce((so, part) => so + part[name], 0);
  const added = (name: 'outcomes' | 'ends' | 'weeks' | 'failed' | 'revisions' | 'budget') =>
    sum(parts.map((part) => part[name]));
  const steps = stepIds.flatMap((id) => {
    const found = parts.flatMap((part) => part.steps[id] ?? []);
    return found.length > 0 ? [[id, sumOfSteps(found)] as const] : [];
  });
  const agencies: Figures['agencies'] = {};
  for (const part of parts)
    for (const { name, count } of Object.values(part.agencies)) addAgency(agencies, name, count);
  return {
    rows: total('rows'),
    steps: Object.fromEntries(steps),
    outcomes: added('outcomes'),
    agencies,
    received: total('received'),
    ends: added('ends'),
    lifted: total('lifted'),
    weeks: added('weeks'),
    failed: added('failed'),
    conditions: total('conditions'),
    conditionsMet: total('conditionsMet'),
    notIntegrated: total('notIntegrated'),
    revisions: added('revisions'),
    budget: added('budget'),
  };
};

/** Returns the rows of each month, by month. */
export const byMonth = (rows: readonly StatisticsRow[]): Map<string, StatisticsRow[]> => {
  const months = new Map<string, StatisticsRow[]>();
  for (const row of rows) {
    const month = monthOf(row.at);
    const found = months.get(month);
    if (found) found.push(row);
    else months.set(month, [row]);
  }
  return months;
};
