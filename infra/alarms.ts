import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { type CatalogRow, rows } from '../functions/catalog';
import type { LogEvent, LogFacts } from '../functions/log';
import type { Functions } from './functions';
import type { Stage } from './office';
import { resourceName } from './resource-name';

const period = Duration.minutes(5);

/** What a function's log line says, as a metric: how often an event came, or the value that one of its keys held. */
interface LogMetric {
  name: string;
  function: CatalogRow['name'];
  event: LogEvent;
  value?: keyof LogFacts;
  statistic: 'Sum' | 'Maximum';
}

/** An alarm: more than `above` within a period. */
interface Watch {
  name: string;
  /** What ops is told. */
  says: string;
  metric: IMetric;
  above: number;
}

const logMetrics: (LogMetric & Pick<Watch, 'says' | 'above'>)[] = [
  {
    ...{ name: 'undelivered', function: 'redeliver', event: 'waited', value: 'count', statistic: 'Maximum', above: 0 },
    says: 'Decisions or mails wait for delivery: redeliver tries again every 5 minutes. Look at its log.',
  },
  {
    ...{ name: 'oldest-undelivered', function: 'redeliver', event: 'waited', value: 'minutes', statistic: 'Maximum' },
    ...{ above: 60, says: 'A decision or mail has waited for delivery for more than an hour.' },
  },
  {
    ...{ name: 'flagged-cases', function: 'flag-case', event: 'flagged', statistic: 'Sum', above: 0 },
    says: 'The workflow gave up on a case and redeliver will start it anew. Find out why.',
  },
  {
    ...{ name: 'bounces', function: 'note-bounce', event: 'bounced', statistic: 'Sum', above: 0 },
    says: 'A mailbox could not be reached. The desk shows whose.',
  },
  {
    ...{ name: 'missing-holidays', function: 'morning-round', event: 'holidays-missing', statistic: 'Sum', above: 0 },
    says: 'The holiday table does not cover the year: due dates count weekends only. Enter the decree at the desk.',
  },
];

const rowOf = (name: string): CatalogRow => rows.find((row) => row.name === name)!;

interface AlarmsProps {
  stage: Stage;
  functions: Functions;
  stateMachine: StateMachine;
}

/** Everything that ops is told of, by a topic that the stage's address subscribes to. */
export class Alarms extends Construct {
  readonly topic: Topic;
  readonly watches: readonly Watch[];

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    const { stage } = props;
    this.topic = this.topicOf(stage);
    this.watches = [...this.ofExecutions(props), ...this.ofFunctions(props), ...this.ofLogs(props)];
    for (const { name, says, metric, above } of this.watches) {
      new Alarm(this, name, {
        alarmName: resourceName(stage, name),
        alarmDescription: says,
        metric,
        threshold: above,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        evaluationPeriods: 1,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }).addAlarmAction(new SnsAction(this.topic));
    }
  }

  private topicOf(stage: Stage): Topic {
    const topic = new Topic(this, 'Topic', { topicName: resourceName(stage, 'alarms'), enforceSSL: true });
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    if (stage.alarmMail) topic.addSubscription(new EmailSubscription(stage.alarmMail));
    return topic;
  }

  private ofExecutions({ stateMachine }: AlarmsProps): Watch[] {
    const metric = new MathExpression({
      expression: 'failed + timedOut + aborted',
      usingMetrics: {
        failed: stateMachine.metricFailed({ period }),
        timedOut: stateMachine.metricTimedOut({ period }),
        aborted: stateMachine.metricAborted({ period }),
      },
      period,
    });
    const says = 'An execution ended without its case: redeliver starts the next one. Look at its history.';
    return [{ name: 'failed-executions', says, metric, above: 0 }];
  }

  private ofFunctions({ functions }: AlarmsProps): Watch[] {
    return rows.map((row) => {
      const fn = functions.of(row);
      const metric = new MathExpression({
        expression: 'errors + throttles',
        usingMetrics: { errors: fn.metricErrors({ period }), throttles: fn.metricThrottles({ period }) },
        period,
      });
      return {
        name: `${row.name}-errors`,
        says: `${row.name} failed or was throttled. ${row.purpose}.`,
        metric,
        above: 0,
      };
    });
  }

  private ofLogs({ stage, functions }: AlarmsProps): Watch[] {
    return logMetrics.map(({ name, function: functionName, event, value, statistic, says, above }) => {
      const metricNamespace = `Ajuan/${stage.name}`;
      new MetricFilter(this, `${name}-filter`, {
        logGroup: functions.logsOf(rowOf(functionName)),
        metricNamespace,
        metricName: name,
        filterPattern: FilterPattern.stringValue('$.event', '=', event),
        metricValue: value ? `$.${value}` : '1',
      });
      const metric = new Metric({ namespace: metricNamespace, metricName: name, statistic, period });
      return { name, says, metric, above };
    });
  }
}
