import { type StepId, stepOf } from '../../../domain/sop/sop';
import { daysText, endGroupTexts, receivedText, standardText, stepText } from '../../../domain/statistics/figure-texts';
import { shortMonthText, monthText } from '../../../domain/statistics/months';
import { countedSteps, endsOf, paceOf } from '../../../domain/statistics/series';
import { dayText, shortDayText } from '../../../domain/time/dates';
import type { StatisticsView } from '../../../domain/statistics/shown';
import { Disclosure } from '../../parts/disclosure';
import { CountPlot, PacePlot, StackPlot } from '../../parts/plot';
import { Table } from '../../parts/table';

type Months = StatisticsView['months'];

/** Shows lead times by month, with one plot for each step that has any. A table repeats the numbers. */
export const PacePlots = ({ months, total, step }: Pick<StatisticsView, 'months' | 'total'> & { step?: StepId }) => {
  const stepsWithData = countedSteps(total).filter((id) => !step || id === step);
  const paces = stepsWithData.map((id) => ({
    id,
    points: months.map(({ month, figures }) => ({ month, pace: paceOf(figures.steps[id]) })),
  }));
  // A month with few decisions shows no times: a plot of the standard alone would look empty.
  const plotted = paces.filter(({ points }) => points.some(({ pace }) => pace.median !== undefined));
  return (
    <Disclosure summary="Grafik per bulan untuk tiap langkah" isNarrowOnly>
      <div class="plots">
        {plotted.map(({ id, points }) => (
          <PacePlot
            id={`waktu-${id}`}
            title={stepText(id)}
            description={`Hari kerja per bulan pada langkah ${stepOf(id).number}. Seluruh masa: median ${daysText(paceOf(total.steps[id]).median)}, persentil ke-90 ${daysText(paceOf(total.steps[id]).ninetieth)}, standar ${standardText(paceOf(total.steps[id]))}.`}
            points={points.map(({ month, pace: { median, ninetieth, standard } }) => ({
              name: shortMonthText(month),
              median,
              ninetieth,
              standard: standard?.to,
            }))}
          />
        ))}
      </div>
      <Disclosure summary="Angka per bulan">
        <Table
          caption="Hari kerja per bulan dan langkah"
          numbers
          columns={['Bulan', 'Langkah', 'Putusan', 'Median', 'Persentil ke-90', 'Standar']}
          rows={paces.flatMap(({ id, points }) =>
            points
              .filter(({ pace }) => pace.count > 0)
              .map(({ month, pace }) => [
                monthText(month),
                stepText(id),
                `${pace.count}`,
                daysText(pace.median),
                daysText(pace.ninetieth),
                standardText(pace),
              ]),
          )}
        />
      </Disclosure>
    </Disclosure>
  );
};

/** Returns "30 Nov" below the plot, where a year has no room. The table names it. */
const dayAndMonth = (week: string): string => shortDayText(week, week).slice(4);

/** Shows a plot of open cases at the end of each week. */
export const BacklogPlot = ({ weeks }: { weeks: readonly { week: string; open: number }[] }) => (
  <>
    <CountPlot
      id="terbuka"
      title="Permohonan terbuka tiap akhir minggu"
      description={`${weeks.length} minggu. Paling banyak ${Math.max(...weeks.map(({ open }) => open))}, kini ${weeks.at(-1)?.open ?? 0}.`}
      points={weeks.map(({ week, open }) => ({ name: dayAndMonth(week), count: open }))}
    />
    <Disclosure summary="Angka per minggu">
      <Table
        caption="Permohonan terbuka"
        columns={['Minggu mulai', 'Terbuka']}
        rows={[...weeks].reverse().map(({ week, open }) => [dayText(week), `${open}`])}
      />
    </Disclosure>
  </>
);

const parts = [
  { kind: 'done', text: endGroupTexts.done },
  { kind: 'refused', text: endGroupTexts.refused },
  { kind: 'other', text: endGroupTexts.other },
];

/** Shows a plot of closed cases by month. */
export const EndsPlot = ({ months }: { months: Months }) => {
  const ends = months.map(({ month, figures }) => endsOf(month, figures));
  const sum = (of: 'done' | 'refused' | 'other') => ends.reduce((total, endsOfMonth) => total + endsOfMonth[of], 0);
  return (
    <>
      <StackPlot
        id="akhir"
        title="Permohonan yang ditutup tiap bulan"
        description={`${endGroupTexts.done} ${sum('done')}, ${endGroupTexts.refused.toLowerCase()} ${sum('refused')}, ${endGroupTexts.other.toLowerCase()} ${sum('other')}.`}
        parts={parts}
        points={ends.map(({ month, done, refused, other }) => ({
          name: shortMonthText(month),
          counts: [done, refused, other],
        }))}
      />
      <Disclosure summary="Angka per bulan">
        <Table
          caption="Permohonan yang masuk dan ditutup"
          columns={['Bulan', receivedText, ...parts.map(({ text }) => text)]}
          rows={months.map(({ month, figures }) => {
            const { done, refused, other } = endsOf(month, figures);
            return [monthText(month), ...[figures.received, done, refused, other].map((count) => `${count}`)];
          })}
        />
      </Disclosure>
    </>
  );
};
