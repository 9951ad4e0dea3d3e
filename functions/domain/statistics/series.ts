import { holderText } from '../office/holder-text';
import { applicant } from '../case/case';
import { nobody, officialBy, postBy, postLabel, type Roster } from '../office/roster';
import { type StepId, stepIds } from '../sop/sop';
import { addDays, dayOf, type Holidays } from '../time/calendar';
import { workingDaysUntil } from '../time/deadlines';
import type { Figures, StepFigures } from './figures';
import { type Month, weekOf } from './months';
import { quantile } from './quantiles';

/**
 * The duration of a step's rounds in working days. `onTime` is the share decided in time, of the rounds with a due
 * time.
 */
export interface Pace {
  count: number;
  median?: number;
  ninetieth?: number;
  /** The shortest and longest standard time in force when the rounds opened. */
  standard?: { from: number; to: number };
  onTime?: number;
}

export const paceOf = (figures: StepFigures | undefined): Pace => {
  if (!figures) return { count: 0 };
  const { count, days, timed, onTime, standards } = figures;
  const knownStandards = Object.keys(standards).map(Number);
  return {
    count,
    median: quantile(days, 0.5),
    ninetieth: quantile(days, 0.9),
    ...(knownStandards.length > 0 && {
      standard: { from: Math.min(...knownStandards), to: Math.max(...knownStandards) },
    }),
    ...(timed > 0 && { onTime: onTime / timed }),
  };
};

/** Returns the officials' steps that have data, in the SOP's order. */
export const countedSteps = ({ steps }: Pick<Figures, 'steps'>): StepId[] =>
  stepIds.filter((id) => id !== 'request' && (steps[id]?.count ?? 0) > 0);

/** Returns how many rounds of officials had a due time, and how many were on time. `step` limits them to one step. */
export const officialsOnTime = (
  { steps }: Pick<Figures, 'steps'>,
  step?: StepId,
): { timed: number; onTime: number } => {
  const officialSteps = stepIds.flatMap((id) => (id === 'request' || (step && id !== step) ? [] : (steps[id] ?? [])));
  return {
    timed: officialSteps.reduce((sum, { timed }) => sum + timed, 0),
    onTime: officialSteps.reduce((sum, { onTime }) => sum + onTime, 0),
  };
};

/**
 * Returns the open cases at the end of each week, oldest first. It starts from the cases open now and goes back by
 * arrivals and ends.
 */
export const backlogByWeek = (
  openNow: number,
  figures: readonly Pick<Figures, 'weeks'>[],
  { now, weeks }: { now: Date; weeks: number },
): { week: string; open: number }[] => {
  const flow = (week: string) =>
    figures.reduce((sum, part) => sum + (part.weeks[`${week} in`] ?? 0) - (part.weeks[`${week} out`] ?? 0), 0);
  const series: { week: string; open: number }[] = [];
  let open = openNow;
  for (let week = weekOf(now), weeksLeft = weeks; weeksLeft > 0; weeksLeft -= 1, week = addDays(week, -7)) {
    series.unshift({ week, open });
    open -= flow(week);
  }
  return series;
};

/** Returns the cases open before these months: open cases after them, minus arrivals, plus ends. */
export const openBefore = (
  openAfter: number,
  months: readonly Pick<Figures, 'received' | 'lifted' | 'ends'>[],
): number =>
  months.reduce(
    (open, { received, lifted, ends }) =>
      open - received - lifted + Object.values(ends).reduce((sum, count) => sum + count, 0),
    openAfter,
  );

/** The ends of cases in a month: done, refused, or ended without an answer of the office. */
interface EndsOfMonth {
  month: Month;
  done: number;
  refused: number;
  other: number;
}
export const endsOf = (month: Month, { ends }: Pick<Figures, 'ends'>): EndsOfMonth => {
  const countOf = (...statuses: string[]) => statuses.reduce((sum, status) => sum + (ends[status] ?? 0), 0);
  return {
    month,
    done: countOf('selesai'),
    refused: countOf('ditolak', 'tidak-direkomendasikan'),
    other: countOf('dicabut', 'dibatalkan', 'kedaluwarsa'),
  };
};

interface Waiting {
  caseId: string;
  holder: string;
  at: string;
}

/** The open work of a post, grouped by its delay in working days. */
export interface BacklogOfPost {
  post: string;
  total: number;
  notLate: number;
  /** Cases late by 1 to 3, 4 to 10, and more working days. */
  late: [number, number, number];
}

/** Returns the post of a holder's work. An acting official counts at their own post. */
const postOf = (roster: Roster, holder: string): string => {
  const post = postBy(roster, officialBy(roster, holder)?.post);
  return post ? postLabel(post) : holder === nobody ? holderText(roster, nobody) : 'Jabatan yang sudah dihapus';
};

/**
 * Returns the open work of officials, by post in the order of titles. The applicant's is left out, because its clock
 * has stopped.
 */
export const backlogByPost = (
  waiting: readonly Waiting[],
  roster: Roster,
  { now, holidays }: { now: Date; holidays: Holidays },
): BacklogOfPost[] => {
  const posts = new Map<string, BacklogOfPost>();
  // Caches the delay by due day: thousands of cases wait, but on few days.
  const lateBy = new Map<string, number>();
  const lateOf = (at: string): number => {
    const day = dayOf(new Date(at));
    const late = lateBy.get(day) ?? -workingDaysUntil(new Date(at), now, holidays);
    lateBy.set(day, late);
    return late;
  };
  for (const { holder, at } of waiting) {
    if (holder === applicant) continue;
    const post = postOf(roster, holder);
    const row = posts.get(post) ?? { post, total: 0, notLate: 0, late: [0, 0, 0] };
    const late = lateOf(at);
    row.total += 1;
    if (late <= 0) row.notLate += 1;
    else row.late[late <= 3 ? 0 : late <= 10 ? 1 : 2] += 1;
    posts.set(post, row);
  }
  return [...posts.values()].sort((a, b) => a.post.localeCompare(b.post));
};
