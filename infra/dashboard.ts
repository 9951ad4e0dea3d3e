import { Dashboard, GraphWidget, type IMetric, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { rows } from '../functions/catalog';
import { journeys } from './journeys';
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

/** A row of the dashboard: how often a journey's parts are asked, how often they fail, and how long one in twenty takes. */
const journeyRow = (functions: Functions, { title, names }: (typeof journeys)[number]) => {
  const parts = rows.filter(({ name }) => names.includes(name)).map((row) => functions.of(row));
  const third = (what: string, left: IMetric[]) => new GraphWidget({ title: what, left, width: 8, height: 5 });
  return [
    [new TextWidget({ markdown: `## ${title}`, width: 24, height: 1 })],
    [
      third(
        'Asked',
        parts.map((fn) => fn.metricInvocations()),
      ),
      third(
        'Failed',
        parts.map((fn) => fn.metricErrors()),
      ),
      third(
        'Slowest 5 in 100',
        parts.map((fn) => fn.metricDuration({ statistic: 'p95' })),
      ),
    ],
  ];
};

/** One page for ops: what the alarms watch, how much there is to do, and how each persona's journey goes. */
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
        ...journeys.flatMap((journey) => journeyRow(functions, journey)),
      ],
    });
  }
}
