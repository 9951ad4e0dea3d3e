import { profile } from '../office/office-profile';
import { type StepId, stepIds, stepOf } from '../sop/sop';
import type { Figures } from './figures';
import { minRounds, type PublishedFigures } from './published';
import { paceOf } from './series';

/**
 * A row of open data. `null`: unknown, or hidden because it covers too few cases. Column names never change, because other programs use
 * them.
 */
type OpenRow = Record<string, string | number | null>;

const monthColumns: readonly string[] = [
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
const stepColumns: readonly string[] = [
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

const endCount = ({ ends }: Figures, status: string): number => ends[status] ?? 0;

/** Returns how many requests came and how they ended, a row a month. */
const monthRows = ({ months }: PublishedFigures): OpenRow[] =>
  months.map(({ month, figures }) => ({
    bulan: month,
    diterima: figures.received,
    selesai: endCount(figures, 'selesai'),
    ditolak: endCount(figures, 'ditolak'),
    tidak_direkomendasikan: endCount(figures, 'tidak-direkomendasikan'),
    dicabut: endCount(figures, 'dicabut'),
    dibatalkan: endCount(figures, 'dibatalkan'),
    kedaluwarsa: endCount(figures, 'kedaluwarsa'),
    dibuka_kembali: figures.lifted,
  }));

const stepName = (id: StepId): string => (id === 'request' ? 'Perbaikan oleh pemohon' : stepOf(id).title);

/** Returns how long the steps took, a row for each month and step that has a decision. */
const stepRows = ({ months }: PublishedFigures): OpenRow[] =>
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

export interface OpenTable {
  name: string;
  columns: readonly string[];
  rows: readonly OpenRow[];
}

/** The published tables by the name of their file. */
export const openTables: Readonly<Record<'bulan' | 'langkah', (figures: PublishedFigures) => Omit<OpenTable, 'name'>>> =
  {
    bulan: (figures) => ({ columns: monthColumns, rows: monthRows(figures) }),
    langkah: (figures) => ({ columns: stepColumns, rows: stepRows(figures) }),
  };

/** Returns the published figures as JSON gives them. */
export const openData = (figures: PublishedFigures): object => ({
  kantor: profile.name,
  sampai_bulan: figures.months.at(-1)?.month ?? null,
  putusan_paling_sedikit: minRounds,
  bulan: monthRows(figures),
  langkah: stepRows(figures),
});
