import type { Stack } from 'aws-cdk-lib';
import { type Resource, resourcesOf } from './composed';

/** One value of a metric within a period, of an AWS service or of a log filter. */
export interface Point {
  metric: string;
  /** The metric's function, if it has one. */
  of?: string;
  value: number;
}

interface MetricQuery {
  Id: string;
  Expression?: string;
  MetricStat?: { Metric: { MetricName: string; Dimensions?: { Value: unknown }[] } };
}

const queriesOf = ({ Metrics, MetricName, Dimensions }: Resource['Properties']): MetricQuery[] =>
  Metrics ?? [{ Id: 'm1', MetricStat: { Metric: { MetricName, Dimensions } } }];

/** Returns the value of CloudWatch's metric math, or undefined if an added series has no data, as in CloudWatch. */
const evaluate = (expression: string, values: Map<string, number>): number | undefined => {
  const script = expression
    .replaceAll(/FILL\((\w+), 0\)/g, (_all, id: string) => `${values.get(id) ?? 0}`)
    .replaceAll(/\bIF\(/g, 'choose(');
  const missing = [...script.matchAll(/\b[a-z]\w*\b(?!\()/gi)].some(([id]) => !values.has(id));
  const formula = script.replaceAll(/\b[a-z]\w*\b(?!\()/gi, (id) => `${values.get(id)}`);
  // A choice may name a series without data only in the branch that it does not take.
  if (missing && !script.startsWith('choose(')) return undefined;
  // oxlint-disable-next-line no-new-func -- the template's own arithmetic
  return new Function('choose', `return ${formula}`)((when: boolean, then: number, otherwise: number) =>
    when ? then : otherwise,
  ) as number;
};

/** The alarms of a stack that ring on these points, by their names without the stage. */
export const ringingAlarms = (stack: Stack, points: readonly Point[]): string[] =>
  resourcesOf(stack, 'AWS::CloudWatch::Alarm').flatMap(([, { Properties }]) => {
    const queries = queriesOf(Properties);
    const values = new Map<string, number>();
    for (const { Id, MetricStat } of queries) {
      if (!MetricStat) continue;
      const { MetricName, Dimensions } = MetricStat.Metric;
      const point = points.find(
        ({ metric, of }) =>
          metric === MetricName && (!of || (Dimensions ?? []).some(({ Value }) => Value === `ajuan-banten-dev-${of}`)),
      );
      if (point) values.set(Id, point.value);
    }
    const expression = queries.find(({ Expression }) => Expression)?.Expression;
    const value = expression ? evaluate(expression, values) : values.get('m1');
    const rings = value === undefined ? Properties.TreatMissingData === 'breaching' : value > Properties.Threshold;
    return rings ? [String(Properties.AlarmName).replace(/^ajuan-banten-\w+-/, '')] : [];
  });

/** Returns the points that the filters of a function's log group make of one of its lines. */
export const pointsOf = (stack: Stack, functionName: string, line: string): Point[] => {
  const facts = JSON.parse(line) as Record<string, unknown>;
  return resourcesOf(stack, 'AWS::Logs::MetricFilter').flatMap(([, { Properties }]) => {
    if (Properties.LogGroupName !== `/ajuan/banten/dev/${functionName}`) return [];
    const events = [...String(Properties.FilterPattern).matchAll(/\$\.event = "([\w-]+)"/g)].map(([, event]) => event);
    if (!events.includes(String(facts.event))) return [];
    const { MetricName, MetricValue } = Properties.MetricTransformations[0];
    const value = String(MetricValue).startsWith('$.') ? Number(facts[MetricValue.slice(2)]) : Number(MetricValue);
    return [{ metric: MetricName, value }];
  });
};
