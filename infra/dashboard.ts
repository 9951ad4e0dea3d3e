import { Dashboard, GraphWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { rows } from '../functions/catalog';
import type { Alarms } from './alarms';
import type { Functions } from './functions';
import type { Stage } from './office';
import { resourceName } from './resource-name';

interface DashboardProps {
  stage: Stage;
  table: ITable;
  functions: Functions;
  stateMachine: StateMachine;
  alarms: Alarms;
}

const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12, height: 6 });

/** One page for ops: what the alarms watch, and how much there is to do. */
export class OfficeDashboard extends Construct {
  constructor(scope: Construct, id: string, { stage, table, functions, stateMachine, alarms }: DashboardProps) {
    super(scope, id);
    const all = rows.map((row) => functions.of(row));
    new Dashboard(this, 'Dashboard', {
      dashboardName: resourceName(stage, 'office'),
      widgets: [
        [
          graph('Executions', [
            stateMachine.metricStarted(),
            stateMachine.metricSucceeded(),
            stateMachine.metricFailed(),
          ]),
          graph(
            'Waiting for delivery, flags, bounces',
            alarms.watches.filter(({ name }) => !name.endsWith('-errors')).map(({ metric }) => metric),
          ),
        ],
        [
          graph(
            'Errors of functions',
            all.map((fn) => fn.metricErrors()),
          ),
          graph(
            'Throttles of functions',
            all.map((fn) => fn.metricThrottles()),
          ),
        ],
        [
          graph(
            'Duration of functions',
            all.map((fn) => fn.metricDuration({ statistic: 'p95' })),
          ),
          graph('Capacity of the table', [
            table.metricConsumedReadCapacityUnits(),
            table.metricConsumedWriteCapacityUnits(),
          ]),
        ],
      ],
    });
  }
}
