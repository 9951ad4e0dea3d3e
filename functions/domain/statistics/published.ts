import { profile } from '../office/office-profile';
import { type StepId, stepIds, stepOf } from '../sop/sop';
import { type Figures, noFigures, type StepFigures, sumOfFigures } from './figures';
import { type Month, monthAfter, monthsBetween } from './months';
import { paceOf } from './series';
import type { MonthOf } from './shown';

/** The address at which anybody reads the office's figures, if the office publishes them. */
export const performancePath = '/kinerja';
export const publishesFigures = (): boolean => profile.performance === true;

/** So many months are published at most, the newest. */
export const mostMonthsPublished = 24;

/** The pace of fewer rounds tells of single people and cases: it is not published. */
export const leastRounds = 5;

const withoutPace = (step: StepFigures): StepFigures =>
  step.count >= leastRounds ? step : { ...step, days: {}, timed: 0, onTime: 0 };

/** Returns figures that say no pace of less than `leastRounds` rounds, and no agency. Counts stay: they name nobody. */
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

/** Returns what is published of the months that are kept, from the first of them to `last`. */
export const publishedOf = (kept: readonly MonthOf[], last: Month): PublishedFigures => {
  const first = kept[0]?.month;
  if (first === undefined) return { months: [], total: noFigures() };
  const by = new Map(kept.map(({ month, figures }) => [month, figures]));
  const from = [first, monthAfter(last, 1 - mostMonthsPublished)].sort().at(-1) ?? first;
  const months = monthsBetween(from, last).map((month) => ({ month, figures: by.get(month) ?? noFigures() }));
  return {
    months: months.map(({ month, figures }) => ({ month, figures: publishable(figures) })),
    total: publishable(sumOfFigures(months.map(({ figures }) => figures))),
  };
};

/** A row of open data. `null`: unknown, or told of too few. The names of its columns never change: others read by them. */
export type OpenRow = Record<string, string | number | null>;

export const monthColumns: readonly string[] = [
  'bulan',
  'diterima',
  'selesai',
  'ditolak',
  'tidak_direkomendasikan',
  'dicabut',
  'dibatalkan',
  'kedaluwarsa',
  'dibuka_kembali',
];
export const stepColumns: readonly string[] = [
  'bulan',
  'langkah',
  'nama_langkah',
  'putusan',
  'median_hari_kerja',
  'persentil_90_hari_kerja',
  'standar_terpendek_hari_kerja',
  'standar_terpanjang_hari_kerja',
  'tepat_waktu_persen',
];

const ended = ({ ends }: Figures, status: string): number => ends[status] ?? 0;

/** Returns how many requests came and how they ended, a row a month. */
export const monthRows = ({ months }: PublishedFigures): OpenRow[] =>
  months.map(({ month, figures }) => ({
    bulan: month,
    diterima: figures.received,
    selesai: ended(figures, 'selesai'),
    ditolak: ended(figures, 'ditolak'),
    tidak_direkomendasikan: ended(figures, 'tidak-direkomendasikan'),
    dicabut: ended(figures, 'dicabut'),
    dibatalkan: ended(figures, 'dibatalkan'),
    kedaluwarsa: ended(figures, 'kedaluwarsa'),
    dibuka_kembali: figures.lifted,
  }));

const stepName = (id: StepId): string => (id === 'request' ? 'Perbaikan oleh pemohon' : stepOf(id).title);

/** Returns how long the steps took, a row for each month and step that has a decision. */
export const stepRows = ({ months }: PublishedFigures): OpenRow[] =>
  months.flatMap(({ month, figures: { steps } }) =>
    stepIds.flatMap((id) => {
      const { count, median, ninetieth, standard, onTime } = paceOf(steps[id]);
      if (count === 0) return [];
      const row: OpenRow = {
        bulan: month,
        langkah: stepOf(id).number,
        nama_langkah: stepName(id),
        putusan: count,
        median_hari_kerja: median ?? null,
        persentil_90_hari_kerja: ninetieth ?? null,
        standar_terpendek_hari_kerja: standard?.from ?? null,
        standar_terpanjang_hari_kerja: standard?.to ?? null,
        tepat_waktu_persen: onTime === undefined ? null : Math.round(onTime * 100),
      };
      return [row];
    }),
  );
