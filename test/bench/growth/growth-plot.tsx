import type { Row } from '../part';
import { drawn } from '../plot-frame';

/** `open decision page, 1,000 cases stored` */
const pattern = /^(.+), ([\d,]+) cases stored$/;
/** The ending of the name of a series of bare calls, after its operation's name: dashed, in its colour. */
const floor = ': bare calls';
const colours = ['#14532d', '#9a3412', '#1d4ed8', '#6b21a8'];
const [width, height, left, right, top, bottom] = [720, 360, 56, 190, 40, 44];

interface Point {
  cases: number;
  ms: number;
}

/** Median times by operation and by number of cases in the table. */
const seriesOf = (rows: readonly Pick<Row, 'part' | 'what' | 'value' | 'unit'>[]) => {
  const series = new Map<string, Point[]>();
  for (const { part, what, value, unit } of rows) {
    const [, operation, cases] = (part === 'growth' && unit === 'ms' && pattern.exec(what)) || [];
    if (!operation || !cases) continue;
    series.set(operation, [...(series.get(operation) ?? []), { cases: Number(cases.replaceAll(',', '')), ms: value }]);
  }
  return series;
};

/** Draws the time of each operation as the table grows, as an SVG. Returns undefined if it was not measured. */
export const growthPlot = (rows: Parameters<typeof seriesOf>[0]): string | undefined => {
  const series = seriesOf(rows);
  const points = [...series.values()].flat();
  if (points.length === 0) return undefined;
  const counts = [...new Set(points.map(({ cases }) => cases))].sort((a, b) => a - b);
  const most = Math.ceil(Math.max(...points.map(({ ms }) => ms)) / 10) * 10;
  // Gives each count its own place, because a logarithmic axis has no place for 0.
  const x = (cases: number) => left + (counts.indexOf(cases) * (width - left - right)) / Math.max(1, counts.length - 1);
  const y = (ms: number) => height - bottom - (ms * (height - top - bottom)) / most;
  const line = (name: string) =>
    (series.get(name) ?? []).map(({ cases, ms }, n) => `${n === 0 ? 'M' : 'L'} ${x(cases)} ${y(ms)}`).join(' ');
  const operations = [...series.keys()].filter((name) => !name.endsWith(floor));
  return drawn(
    { width, height, left, title: 'Median time of one call (ms) by stored cases' },
    <>
      {[0, most / 2, most].map((ms) => (
        <g>
          <path d={`M ${left} ${y(ms)} H ${width - right}`} stroke="#e7e5e4" />
          <text x={left - 8} y={y(ms) + 4} text-anchor="end" fill="#57534e">{`${ms}`}</text>
        </g>
      ))}
      {counts.map((cases) => (
        <text x={x(cases)} y={height - bottom + 22} text-anchor="middle" fill="#57534e">
          {cases.toLocaleString('en-US')}
        </text>
      ))}
      {operations.map((operation, at) => (
        <g fill={colours[at % colours.length]}>
          <path d={line(operation)} fill="none" stroke={colours[at % colours.length]} stroke-width="2" />
          <path d={line(operation + floor)} fill="none" stroke={colours[at % colours.length]} stroke-dasharray="4 4" />
          {(series.get(operation) ?? []).map(({ cases, ms }) => (
            <circle cx={x(cases)} cy={y(ms)} r="3.5" />
          ))}
          <circle cx={width - right + 20} cy={top + 8 + at * 22} r="4" />
          <text x={width - right + 30} y={top + 12 + at * 22}>
            {operation}
          </text>
        </g>
      ))}
      <text x={width - right + 16} y={top + 12 + operations.length * 22} fill="#57534e">
        dashed: their bare calls
      </text>
    </>,
  );
};
