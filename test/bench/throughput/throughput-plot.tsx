import type { Row } from '../part';
import { drawn } from '../plot-frame';

/** `whole cases, bpmn-engine, 16 at a time` */
const pattern = /^whole cases(?:, (.+))?, (\d+) at a time$/;
const kinds = [
  { named: undefined, title: 'Ajuan', colour: '#14532d' },
  { named: 'the bare writes alone', title: 'its bare writes', colour: '#a8a29e' },
  { named: 'bpmn-engine', title: 'bpmn-engine, state only', colour: '#9a3412' },
];
const [width, height, left, right, top, bottom] = [720, 300, 56, 190, 40, 44];
const [bar, gap] = [34, 4];

type Drawn = Pick<Row, 'part' | 'what' | 'value' | 'unit'>;
const barsOf = (rows: readonly Drawn[]) =>
  rows.flatMap(({ part, what, value, unit }) => {
    const found = part === 'throughput' && unit === 'a second' ? pattern.exec(what) : undefined;
    const kind = found ? kinds.findIndex(({ named }) => named === found[1]) : -1;
    return found && kind >= 0 ? [{ kind, atOnce: Number(found[2]), perSecond: value }] : [];
  });

/** Draws cases per second by the number of simultaneous cases, as an SVG. Returns undefined if they were not measured. */
export const throughputPlot = (rows: readonly Drawn[]): string | undefined => {
  const bars = barsOf(rows);
  if (bars.length === 0) return undefined;
  const groups = [...new Set(bars.map(({ atOnce }) => atOnce))].sort((a, b) => a - b);
  const most = Math.ceil(Math.max(...bars.map(({ perSecond }) => perSecond)));
  const middle = (atOnce: number) => left + ((groups.indexOf(atOnce) + 0.5) * (width - left - right)) / groups.length;
  const y = (perSecond: number) => height - bottom - (perSecond * (height - top - bottom)) / most;
  return drawn(
    { width, height, left, title: 'Whole cases per second, durable on disk, by how many at a time' },
    <>
      <path d={`M ${left} ${y(0)} H ${width - right}`} stroke="#e7e5e4" />
      {bars.map(({ kind, atOnce, perSecond }) => {
        const x = middle(atOnce) + (kind - kinds.length / 2) * (bar + gap);
        return (
          <g>
            <rect x={x} y={y(perSecond)} width={bar} height={y(0) - y(perSecond)} fill={kinds[kind]!.colour} />
            <text x={x + bar / 2} y={y(perSecond) - 5} text-anchor="middle" fill="#57534e">
              {perSecond.toFixed(1)}
            </text>
          </g>
        );
      })}
      {groups.map((atOnce) => (
        <text x={middle(atOnce)} y={height - bottom + 22} text-anchor="middle" fill="#57534e">
          {`${atOnce}`}
        </text>
      ))}
      {kinds.map(({ title, colour }, at) => (
        <g>
          <rect x={width - right + 14} y={top + at * 22} width="12" height="12" fill={colour} />
          <text x={width - right + 32} y={top + 11 + at * 22}>
            {title}
          </text>
        </g>
      ))}
    </>,
  );
};
