import { type Figures, figuresOf, noFigures } from '../../../functions/domain/statistics/figures';
import { openData, openTables } from '../../../functions/domain/statistics/open-data';
import { minRounds, maxMonthsPublished, publishedOf } from '../../../functions/domain/statistics/published';
import type { StatisticsRow } from '../../../functions/domain/statistics/row';

const at = '2026-10-05T03:00:00.000Z';
const decisionRow = (seq: number): StatisticsRow => ({
  caseId: `case-${seq}`,
  seq,
  at,
  type: 'decided',
  requestNumber: `${seq}`,
  agency: 'Dinas Kesehatan',
  round: 1,
  step: 'agency-disposition',
  status: 'berjalan',
  outcome: 'accept',
  openedAt: at,
  dueAt: at,
  workingDays: seq,
  standard: 1,
});
const rounds = (count: number): Figures =>
  figuresOf(Array.from({ length: count }, (_, index) => decisionRow(index + 1)));
const october = (figures: Figures) => publishedOf([{ month: '2026-10', figures }], '2026-10');

it.each([
  [minRounds - 1, null, null, null],
  [minRounds, 3, 5, 100],
])(
  'of %i rounds publishes the median %p, the 90th percentile %p and the share %p',
  (count, median, ninetieth, share) => {
    expect(openTables.langkah(october(rounds(count))).rows).toEqual([
      {
        bulan: '2026-10',
        langkah: 2,
        nama_langkah: 'Disposisi Kepala Dinas',
        putusan: count,
        median_hari_kerja: median,
        persentil_90_hari_kerja: ninetieth,
        tepat_waktu_persen: share,
        standar_terpendek_hari_kerja: 1,
        standar_terpanjang_hari_kerja: 1,
      },
    ]);
  },
);

it('adds months with few rounds up to a pace that it may publish', () => {
  const few = rounds(3);
  const published = publishedOf(
    [
      { month: '2026-09', figures: few },
      { month: '2026-10', figures: few },
    ],
    '2026-10',
  );
  expect(openTables.langkah(published).rows.map((row) => row.median_hari_kerja)).toEqual([null, null]);
  expect(published.total.steps['agency-disposition']?.days).toEqual({ 1: 2, 2: 2, 3: 2 });
});

it('publishes no agency', () => expect(JSON.stringify(october(rounds(9)))).not.toContain('Kesehatan'));

it('counts what came and how it ended, and a month without anything as nothing', () => {
  const figures = { ...noFigures(), received: 4, ends: { selesai: 2, 'tidak-direkomendasikan': 1 }, lifted: 1 };
  const none = {
    diterima: 0,
    selesai: 0,
    ditolak: 0,
    tidak_direkomendasikan: 0,
    dicabut: 0,
    dibatalkan: 0,
    kedaluwarsa: 0,
    dibuka_kembali: 0,
  };
  expect(openTables.bulan(publishedOf([{ month: '2026-08', figures }], '2026-09')).rows).toEqual([
    { ...none, bulan: '2026-08', diterima: 4, selesai: 2, tidak_direkomendasikan: 1, dibuka_kembali: 1 },
    { ...none, bulan: '2026-09' },
  ]);
});

it('publishes the newest months only, and none before the first', () => {
  const oldMonths = publishedOf([{ month: '2020-01', figures: noFigures() }], '2026-10').months;
  expect([oldMonths.length, oldMonths[0]?.month, oldMonths.at(-1)?.month]).toEqual([
    maxMonthsPublished,
    '2024-11',
    '2026-10',
  ]);
  expect(publishedOf([], '2026-10').months).toEqual([]);
});

it('names the newest month in its open data', () =>
  expect(openData(october(rounds(9)))).toMatchObject({ sampai_bulan: '2026-10', putusan_paling_sedikit: minRounds }));
