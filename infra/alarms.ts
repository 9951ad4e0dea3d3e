import { present } from '../functions/domain/present';
import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { FilterPattern, type IFilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type CatalogRow, rows, type Schedule } from '../functions/catalog';
import { failureEvents, type LogFacts } from '../functions/log';
import { functionLogs, resourceName } from './resource-name';
import type { WatchedService } from './watched';
import { logMetrics } from './log-metrics';

const period = Duration.minutes(5);

/** An alarm: more than `above` within the metric's period. A metric without data is quiet. */
interface Watch {
  name: string;
  /** The alarm's text for operators. */
  description: string;
  metric: IMetric;
  above: number;
  /** The periods in a row without a break that the alarm waits for. Left out: one. */
  periods?: number;
  /** True if the alarm also rings without any data, because an expected event did not happen. */
  ringsWithoutData?: true;
}

/**
 * Returns the sum of metrics, some of which may have no data. CloudWatch gives no result for a sum with a missing series. One quiet metric
 * would silence the others ("Using metric math", function FILL).
 */
const sumOf = (metrics: Record<string, IMetric>): MathExpression =>
  new MathExpression({
    expression: Object.keys(metrics)
      .map((name) => `FILL(${name}, 0)`)
      .join(' + '),
    usingMetrics: metrics,
    period,
  });

/**
 * Returns how long an alarm waits for a run: three turns of a frequent function, 26 hours for a daily one. A window of a day could lie
 * between two daily runs. CloudWatch accepts a period of at most a day, so 26 hours are two periods.
 */
const waitOf = (schedule: Schedule): { minutes: number; periods: number } =>
  'everyMinutes' in schedule ? { minutes: schedule.everyMinutes * 3, periods: 1 } : { minutes: 13 * 60, periods: 2 };

const rowOf = (name: string): CatalogRow =>
  present(
    rows.find((row) => row.name === name),
    name,
  );

/** The alarms of a stage. They go to a topic that the stage's address subscribes to. */
export class Alarms extends Construct {
  readonly watches: readonly Watch[];

  constructor(
    scope: Construct,
    id: string,
    private readonly service: WatchedService,
  ) {
    super(scope, id);
    this.watches = [
      ...this.executionWatches(),
      ...this.functionWatches(),
      ...this.scheduleWatches(),
      ...this.apiWatches(),
      ...this.logWatches(),
    ];
    for (const watch of this.watches) this.addAlarm(watch);
  }

  private addAlarm({ name, description, metric, above, periods = 1, ringsWithoutData }: Watch): void {
    new Alarm(this, name, {
      alarmName: resourceName(this.service.stage, name),
      alarmDescription: description,
      metric,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: ringsWithoutData ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(this.service.topic));
  }

  private executionWatches(): Watch[] {
    const { stateMachine } = this.service;
    const metric = sumOf({
      failed: stateMachine.metricFailed({ period }),
      timedOut: stateMachine.metricTimedOut({ period }),
      aborted: stateMachine.metricAborted({ period }),
    });
    const description =
      'An execution ended without its case: redeliver-cases starts the next one. Look at its history.';
    return [{ name: 'failed-executions', description, metric, above: 0 }];
  }

  /** Errors that Lambda counts, and failures that a function answered or postponed. Only its log shows the second kind. */
  private functionWatches(): Watch[] {
    const failure = FilterPattern.any(
      ...failureEvents.map((event) => FilterPattern.stringValue('$.event', '=', event)),
    );
    return rows.map((row) => {
      const metricOf = (name: 'Errors' | 'Throttles') => this.service.functionMetric(row, name, { period });
      const failures = this.countLog(`${row.name}-failures`, row, failure);
      return {
        name: `${row.name}-errors`,
        description: `${row.name} failed, was throttled, or logged a failure. ${row.purpose}. First look for "failed" in its log group ${this.logNameOf(row)}. No such line: it ran out of time or was throttled, and Lambda's own lines there say which.`,
        metric: sumOf({
          errors: metricOf('Errors'),
          throttles: metricOf('Throttles'),
          failures: failures('Sum'),
        }),
        above: 0,
      };
    });
  }

  /** A scheduled function that did not run: nothing that failed is tried again, or people get no mail of the day. */
  private scheduleWatches(): Watch[] {
    return rows.flatMap((row) => {
      if (!row.schedule) return [];
      const { minutes, periods } = waitOf(row.schedule);
      // The dashboard draws all of them in one graph, where no two metrics may share an id.
      const runs = `${row.name.replaceAll('-', '_')}_runs`;
      const missedRun = new MathExpression({
        expression: `IF(FILL(${runs}, 0) > 0, 0, 1)`,
        usingMetrics: {
          [runs]: this.service.functionMetric(row, 'Invocations', { period: Duration.minutes(minutes) }),
        },
        period: Duration.minutes(minutes),
      });
      const time = minutes * periods < 120 ? `${minutes * periods} minutes` : `${(minutes * periods) / 60} hours`;
      const description = `${row.name} has not run for ${time}. Look at its schedule, its throttles and its concurrency: a pause stops it too. Log group: ${this.logNameOf(row)}.`;
      return [
        {
          name: `${row.name}-missed`,
          description,
          metric: missedRun,
          above: 0,
          periods,
          ringsWithoutData: true as const,
        },
      ];
    });
  }

  private logNameOf(row: CatalogRow): string {
    return functionLogs(this.service.stage, row);
  }

  private apiWatches(): Watch[] {
    const { api } = this.service;
    const apiMetrics = api.metrics(period);
    const rate = new MathExpression({
      expression: 'IF(FILL(requests, 0) > 0, 100 * FILL(errors, 0) / requests, 0)',
      usingMetrics: apiMetrics,
      period,
    });
    return [
      {
        name: 'api-errors',
        description:
          'More than 5 in 100 answers of the API were errors of ours (5xx). Look for "failed" in the logs of the functions.',
        metric: rate,
        above: 5,
      },
      {
        name: 'background-failures',
        description:
          'A run that nobody waited for failed for the last time, or a schedule or topic could not start it: its input lies in the queue of this name. docs/operations.md says which runs repeat by themselves.',
        metric: this.service.failedRunsMetric(period),
        above: 0,
      },
    ];
  }

  private logWatches(): Watch[] {
    return logMetrics.map(({ name, function: functionName, event, value, statistic, description, above }) => {
      const pattern = FilterPattern.stringValue('$.event', '=', event);
      const row = rowOf(functionName);
      const metricOf = this.countLog(name, row, pattern, value);
      return {
        name,
        description: `${description} Log group: ${this.logNameOf(row)}.`,
        metric: metricOf(statistic),
        above,
      };
    });
  }

  /** Counts lines of a function's log, or takes the value of one of their keys. @returns the metric by its statistic */
  private countLog(
    name: string,
    row: CatalogRow,
    filterPattern: IFilterPattern,
    value?: keyof LogFacts,
  ): (statistic: string) => Metric {
    const { stage } = this.service;
    const metricNamespace = `Ajuan/${stage.office}/${stage.name}`;
    new MetricFilter(this, `${name}-filter`, {
      logGroup: this.service.logsOf(row),
      metricNamespace,
      metricName: name,
      filterPattern,
      metricValue: value ? `$.${value}` : '1',
    });
    return (statistic) => new Metric({ namespace: metricNamespace, metricName: name, statistic, period });
  }
}
