import { applicant } from '../../functions/domain/case/case';
import { byMonth, figuresOf, type MonthFigures } from '../../functions/domain/statistics/figures';
import { boundsOf } from '../../functions/domain/statistics/months';
import type { StatisticsRow } from '../../functions/domain/statistics/row';
import type { StatisticsReader } from '../../functions/ports/statistics';
import { randomFrom } from '../../local/year/random';

const steps = [
  ['agency-disposition', 'accept', 1],
  ['division-disposition', 'forward', 1],
  ['conformity-analysis', 'conforms', 2],
  ['integration-analysis', 'integrate', 2],
  ['integration', 'done', 2],
  ['build', 'done', 22],
] as const;

/** Returns rows of cases received on every day of a year, generated from a seed. */
const rowsOfAYear = (seed: number): StatisticsRow[] => {
  const random = randomFrom(seed);
  const rows: StatisticsRow[] = [];
  for (let day = 0; day < 360; day += 1) {
    const at = (days: number) => new Date(Date.UTC(2025, 11, 1 + day + days, 3)).toISOString();
    const common = {
      caseId: random.uuid(),
      requestNumber: `${day}`,
      agency: random.pick(['Dinas Kesehatan', 'Bappeda']),
    };
    const made = { ...common, seq: 1, round: 1, status: 'berjalan' as const };
    rows.push({ ...made, at: at(0), type: 'registered', step: 'request' });
    let passed = 0;
    for (const [step, outcome, standard] of steps) {
      const workingDays = random.between(0, Math.ceil(standard * 1.4));
      passed += workingDays;
      const closes = step === 'build' || random.chance(0.05);
      const status = !closes ? 'berjalan' : step === 'build' ? 'selesai' : random.pick(['ditolak', 'dicabut'] as const);
      const [openedAt, dueAt] = [at(passed - workingDays), at(passed - workingDays + standard)];
      rows.push({
        ...made,
        at: at(passed),
        type: 'decided',
        step,
        outcome,
        status,
        openedAt,
        dueAt,
        workingDays,
        standard,
        ...(step === 'build' && { budget: [{ source: 'APBD', year: 2026, amount: 1_250_000_000 }] }),
        ...(closes && step === 'conformity-analysis' && { failed: ['B2', 'C1'] }),
      });
      if (closes) break;
    }
  }
  return rows;
};

/** Returns a port with data for the pages. */
export const statisticsOfAYear = (seed = 1): Pick<StatisticsReader, 'rows' | 'months' | 'countedUntil' | 'waiting'> => {
  const random = randomFrom(seed);
  const rows = rowsOfAYear(seed);
  return {
    rows: async (_actors, from, to) => rows.filter(({ at }) => at >= from && at <= to),
    months: async () => [],
    countedUntil: async () => undefined,
    waiting: async () =>
      Array.from({ length: 40 }, (_, index) => ({
        caseId: `${index}`,
        holder: index % 5 ? random.pick(['kadis', 'kasi-data']) : applicant,
        at: new Date(Date.UTC(2026, 10, 1 + index, 9)).toISOString(),
      })),
  };
};

/** Returns the saved months of that year, each complete. */
export const keptMonths = (seed = 1): MonthFigures[] =>
  [...byMonth(rowsOfAYear(seed))].map(([month, rows]) => ({
    month,
    until: boundsOf(month).to,
    figures: figuresOf(rows),
  }));
