import { profile } from '../office/office-profile';
import { type Figures, noFigures, type StepFigures, sumOfFigures } from './figures';
import { type Month, monthAfter, monthsBetween } from './months';
import type { MonthOf } from './shown';

/** The public address of the office's figures, if the office publishes them. */
export const performancePath = '/kinerja';
export const publishesFigures = (): boolean => profile.performance === true;

/** The most published months, counted from the newest. */
export const maxMonthsPublished = 24;

/** The fewest rounds whose pace is published. Fewer rounds would show single people and cases. */
export const minRounds = 5;

const withoutPace = (step: StepFigures): StepFigures =>
  step.count >= minRounds ? step : { ...step, days: {}, timed: 0, onTime: 0 };

/**
 * Returns figures without agencies, and without the pace of steps with fewer than `minRounds` rounds. Counts remain: they name no one.
 */
const publishable = (figures: Figures): Figures => ({
  ...figures,
  steps: Object.fromEntries(Object.entries(figures.steps).map(([id, step]) => [id, withoutPace(step)])),
  agencies: {},
});

/** The published figures: months that are over and counted, oldest first, and their sum. */
export interface PublishedFigures {
  months: MonthOf[];
  total: Figures;
}

/** Returns the published figures of the saved months, from the first to `last`. */
export const publishedOf = (savedMonths: readonly MonthOf[], last: Month): PublishedFigures => {
  const first = savedMonths[0]?.month;
  if (first === undefined) return { months: [], total: noFigures() };
  const figuresByMonth = new Map(savedMonths.map(({ month, figures }) => [month, figures]));
  const from = [first, monthAfter(last, 1 - maxMonthsPublished)].sort().at(-1) ?? first;
  const months = monthsBetween(from, last).map((month) => ({
    month,
    figures: figuresByMonth.get(month) ?? noFigures(),
  }));
  return {
    months: months.map(({ month, figures }) => ({ month, figures: publishable(figures) })),
    total: publishable(sumOfFigures(months.map(({ figures }) => figures))),
  };
};
