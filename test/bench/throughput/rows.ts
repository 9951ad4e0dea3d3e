import type { Row } from '../part';
import { median, quantile } from '../quantiles';

/**
 * The figures of one round of cases. `clickMs`: the time from each click until the next official's mail, or until its writes were stored.
 */
export interface Round {
  perSecond: number;
  cpuSeconds: number;
  peakBytes: number;
  clickMs: number[];
}

const name = 'throughput';
const minOfWall = 0.77;
const maxOfWrites = 1.5;
const bpmnNote =
  'seven user tasks; its state as JSON, synced and renamed, at each wait and recovered at each click: no mails, documents, links, pages, roster, numbers or chain';

const spreadOf = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];

/** The rows of one number of cases at a time. Ratios are taken round by round, and the median of them is the figure. */
export const rowsOf = (
  atOnce: number,
  { product, wall, bpmn }: Record<'product' | 'wall' | 'bpmn', readonly Round[]>,
  { calls, writes }: { calls: number; writes: number },
): Row[] => {
  const row = (what: string, unit: string, values: readonly number[], more: Partial<Row> = {}): Row => ({
    part: name,
    what: `${what}, ${atOnce} at a time`,
    value: median(values),
    unit,
    spread: spreadOf(values),
    ...more,
  });
  const ratios = (of: (round: Round) => number) => product.map((round, index) => of(round) / of(wall[index]!));
  const clicks = (rounds: readonly Round[], share: number) => rounds.map(({ clickMs }) => quantile(clickMs, share));
  const perSecond = (rounds: readonly Round[]) => rounds.map((round) => round.perSecond);
  const cpu = (rounds: readonly Round[]) => rounds.map((round) => round.cpuSeconds);
  const wallNote = `the ${writes} writes of a case's ${calls} requests to DynamoDB, through the same SDK, and nothing else`;
  const alone = atOnce === 1;
  return [
    row('whole cases', 'a second', perSecond(product)),
    row('whole cases, the bare writes alone', 'a second', perSecond(wall), { note: wallNote }),
    row(
      'whole cases against the bare writes',
      'ratio',
      ratios((round) => round.perSecond),
      {
        goal: { least: minOfWall },
      },
    ),
    row('whole cases, bpmn-engine', 'a second', perSecond(bpmn), { note: bpmnNote }),
    row('processor per case', 's', cpu(product)),
    row('processor per case, the bare writes alone', 's', cpu(wall)),
    row('processor per case, bpmn-engine', 's', cpu(bpmn), { note: bpmnNote }),
    row(
      'peak memory of the process tree',
      'MB',
      product.map(({ peakBytes }) => peakBytes / 1e6),
    ),
    row('click to the next mail, median', 'ms', clicks(product, 0.5)),
    row('click to the next mail, p99', 'ms', clicks(product, 0.99)),
    row(
      "click to the next mail against the step's bare writes, median",
      'ratio',
      ratios(({ clickMs }) => median(clickMs)),
      alone ? { goal: { most: maxOfWrites } } : {},
    ),
    row('click to the state on the disk, bpmn-engine, median', 'ms', clicks(bpmn, 0.5), { note: bpmnNote }),
  ];
};
