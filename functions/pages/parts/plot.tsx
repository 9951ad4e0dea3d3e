import { max } from 'd3-array';
import { type ScaleLinear, scaleBand, scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { Child } from 'hono/jsx';

/**
 * The size of a plot, drawn for the width of a phone. Wider screens show more plots next to each other, never smaller
 * text.
 */
const [width, height] = [320, 190];
const edge = { top: 10, right: 8, bottom: 26, left: 32 };

interface Frame {
  id: string;
  title: string;
  /** The contents of the plot in words, for readers who can't see it. */
  description: string;
  legend?: Child;
  children: Child;
}

const Figure = ({ id, title, description, legend, children }: Frame) => (
  <figure class="plot">
    <figcaption>{title}</figcaption>
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-judul ${id}-isi`}>
      <title id={`${id}-judul`}>{title}</title>
      <desc id={`${id}-isi`}>{description}</desc>
      {children}
    </svg>
    {legend ? <p class="legend">{legend}</p> : null}
  </figure>
);

/** Shows a few grid lines at whole numbers. */
const Grid = ({ y }: { y: ScaleLinear<number, number> }) => (
  <>
    {y
      .ticks(4)
      .filter(Number.isInteger)
      .map((value) => (
        <>
          <line class="grid" x1={edge.left} x2={width - edge.right} y1={y(value)} y2={y(value)} />
          <text x={edge.left - 6} y={y(value) + 4} text-anchor="end">
            {value}
          </text>
        </>
      ))}
  </>
);

const heightScale = (most: number) => scaleLinear([0, Math.max(1, most)], [height - edge.bottom, edge.top]).nice(4);

/** Shows names below the plot, as many as fit without overlap. */
const Names = ({ names, at }: { names: readonly string[]; at: (index: number) => number }) => {
  const every = Math.ceil(names.length / 5);
  return (
    <>
      {names.map((name, index) =>
        (names.length - 1 - index) % every === 0 ? (
          <text x={Math.min(at(index), width - edge.right - 18)} y={height - 8} text-anchor="middle">
            {name}
          </text>
        ) : null,
      )}
    </>
  );
};

const Key = ({ kind, text }: { kind: string; text: string }) => (
  <span>
    <i class={kind} aria-hidden="true" /> {text}
  </span>
);

interface PacePoint {
  name: string;
  median?: number;
  ninetieth?: number;
  standard?: number;
}

/** Shows median and 90th percentile by month as bars, with the standard as a line. */
export const PacePlot = (props: { id: string; title: string; description: string; points: readonly PacePoint[] }) => {
  const { points } = props;
  const y = heightScale(max(points, ({ ninetieth = 0, standard = 0 }) => Math.max(ninetieth, standard)) ?? 1);
  const x = scaleBand<number>(
    points.map((_point, index) => index),
    [edge.left, width - edge.right],
  ).padding(0.25);
  const left = (index: number) => x(index) ?? 0;
  const known = points.flatMap(({ standard }, index) => (standard === undefined ? [] : [{ index, standard }]));
  const ends = [...known, ...known.slice(-1).map(({ index, standard }) => ({ index: index + 1, standard }))];
  const reach = (x.step() - x.bandwidth()) / 2;
  const standards = line<{ index: number; standard: number }>(
    ({ index }) => (index < points.length ? left(index) - reach : width - edge.right),
    ({ standard }) => y(standard),
  ).curve(curveStepAfter)(ends);
  const bar = (kind: string, index: number, value: number | undefined, share: number) =>
    value === undefined ? null : (
      <rect
        class={kind}
        x={left(index) + (x.bandwidth() * (1 - share)) / 2}
        width={x.bandwidth() * share}
        y={Math.min(y(value), y(0) - 2)}
        height={Math.max(2, y(0) - y(value))}
      />
    );
  const legend = (
    <>
      <Key kind="median" text="Median" /> <Key kind="ninetieth" text="Persentil ke-90" />{' '}
      <Key kind="standard" text="Standar" />
    </>
  );
  return (
    <Figure {...props} legend={legend}>
      <Grid y={y} />
      {points.map(({ median, ninetieth }, index) => (
        <>
          {bar('ninetieth', index, ninetieth, 1)}
          {bar('median', index, median, 0.55)}
        </>
      ))}
      {standards ? <path class="standard" d={standards} /> : null}
      <Names names={points.map(({ name }) => name)} at={(index) => left(index) + x.bandwidth() / 2} />
    </Figure>
  );
};

/** Shows a count over time as a line. */
export const CountPlot = (props: {
  id: string;
  title: string;
  description: string;
  points: readonly { name: string; count: number }[];
}) => {
  const { points } = props;
  const y = heightScale(max(points, ({ count }) => count) ?? 1);
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [edge.left + 4, width - edge.right - 4]);
  const path = line<{ count: number }>(
    (_point, index) => x(index),
    ({ count }) => y(count),
  )([...points]);
  const last = points.at(-1);
  return (
    <Figure {...props}>
      <Grid y={y} />
      {path ? <path class="count" d={path} /> : null}
      {last ? <circle class="count" cx={x(points.length - 1)} cy={y(last.count)} r="3.5" /> : null}
      <Names names={points.map(({ name }) => name)} at={x} />
    </Figure>
  );
};

/** Shows counts by month as stacked bars. */
export const StackPlot = (props: {
  id: string;
  title: string;
  description: string;
  parts: readonly { kind: string; text: string }[];
  points: readonly { name: string; counts: readonly number[] }[];
}) => {
  const { points, parts } = props;
  const y = heightScale(max(points, ({ counts }) => counts.reduce((sum, count) => sum + count, 0)) ?? 1);
  const x = scaleBand<number>(
    points.map((_point, index) => index),
    [edge.left, width - edge.right],
  ).padding(0.25);
  const left = (index: number) => x(index) ?? 0;
  const legend = (
    <>
      {parts.map((part) => (
        <>
          <Key {...part} />{' '}
        </>
      ))}
    </>
  );
  return (
    <Figure {...props} legend={legend}>
      <Grid y={y} />
      {points.map(({ counts }, index) =>
        counts.map((count, part) => {
          const below = counts.slice(0, part).reduce((sum, each) => sum + each, 0);
          return count === 0 ? null : (
            <rect
              class={parts[part]?.kind}
              x={left(index)}
              width={x.bandwidth()}
              y={y(below + count)}
              height={y(below) - y(below + count)}
            />
          );
        }),
      )}
      <Names names={points.map(({ name }) => name)} at={(index) => left(index) + x.bandwidth() / 2} />
    </Figure>
  );
};
