import { ArnFormat, type Duration, Stack } from 'aws-cdk-lib';
import { type IMetric, Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { type ILogGroup, LogGroup } from 'aws-cdk-lib/aws-logs';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import { type IStateMachine, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { type CatalogRow, rows } from '../functions/catalog';
import { present } from '../functions/domain/present';
import { alarmTopicName } from './alarm-topic';
import { failuresQueueName } from './background-failures';
import { functionName } from './functions';
import { functionLogs } from './resource-name';
import type { Stage } from './office';
import { stateMachineArn } from './state-machine';

/** The API's metrics for its alarm. */
interface WatchedApi {
  metrics(period: Duration): { requests: IMetric; errors: IMetric };
}

/** Lambda's metrics of a function: all are sums, except the duration. */
type FunctionMetric = 'Invocations' | 'Errors' | 'Throttles' | 'Duration';

/**
 * The parts of the service that alarms and the dashboard watch, found by their fixed names. References would become exports.
 * CloudFormation refuses to remove an export that another stack imports: no function could ever leave the catalog.
 */
export class WatchedService extends Construct {
  readonly stateMachine: IStateMachine;
  readonly topic: ITopic;
  private readonly logs: Map<string, ILogGroup>;

  constructor(
    scope: Construct,
    id: string,
    readonly stage: Stage,
    readonly api: WatchedApi,
  ) {
    super(scope, id);
    const arnFormat = ArnFormat.NO_RESOURCE_NAME;
    const topicArn = Stack.of(this).formatArn({ service: 'sns', resource: alarmTopicName(stage), arnFormat });
    this.topic = Topic.fromTopicArn(this, 'Topic', topicArn);
    this.stateMachine = StateMachine.fromStateMachineArn(this, 'Request', stateMachineArn(this, stage));
    this.logs = new Map(
      rows.map((row) => [row.name, LogGroup.fromLogGroupName(this, `${row.name}-logs`, functionLogs(stage, row))]),
    );
  }

  /** Returns Lambda's own metric of a row's function. */
  functionMetric(row: CatalogRow, metricName: FunctionMetric, options: MetricOptions = {}): Metric {
    const dimensionsMap = { FunctionName: functionName(this.stage, row) };
    return new Metric({ namespace: 'AWS/Lambda', metricName, dimensionsMap, statistic: 'Sum', ...options });
  }

  /** Returns the metric of the failed runs in their queue. */
  failedRunsMetric(period: Duration): Metric {
    const dimensionsMap = { QueueName: failuresQueueName(this.stage) };
    const metricName = 'ApproximateNumberOfMessagesVisible';
    return new Metric({ namespace: 'AWS/SQS', metricName, dimensionsMap, statistic: 'Maximum', period });
  }

  /** Returns the log group of a row's function. */
  logsOf(row: CatalogRow): ILogGroup {
    return present(this.logs.get(row.name), row.name);
  }
}
