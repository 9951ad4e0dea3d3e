import { Dashboard, GraphWidget, type IMetric, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { rows } from '../functions/catalog';
import { journeys } from './journeys';
import type { Alarms } from './alarms';
import { resourceName } from './resource-name';
import type { WatchedService } from './watched';

interface DashboardProps {
  service: WatchedService;
  table: ITable;
  alarms: Alarms;
}

const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12, height: 6 });

/** Returns a row of the dashboard for a journey's functions: calls, failures, and the duration that one call in twenty exceeds. */
const journeyRow = (service: WatchedService, { title, names }: (typeof journeys)[number]) => {
  const parts = rows.filter(({ name }) => names.includes(name));
  const narrowGraph = (graphTitle: string, left: IMetric[]) =>
    new GraphWidget({ title: graphTitle, left, width: 8, height: 5 });
  return [
    [new TextWidget({ markdown: `## ${title}`, width: 24, height: 1 })],
    [
      narrowGraph(
        'Asked',
        parts.map((row) => service.functionMetric(row, 'Invocations')),
      ),
      narrowGraph(
        'Failed',
        parts.map((row) => service.functionMetric(row, 'Errors')),
      ),
      narrowGraph(
        'Slowest 5 in 100',
        parts.map((row) => service.functionMetric(row, 'Duration', { statistic: 'p95' })),
      ),
    ],
  ];
};

/** The dashboard for operators: the alarms' metrics, the amount of open work, and each persona's journey. */
export class OfficeDashboard extends Construct {
  constructor(scope: Construct, id: string, { service, table, alarms }: DashboardProps) {
    super(scope, id);
    const { stage, stateMachine } = service;
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
            rows.map((row) => service.functionMetric(row, 'Errors')),
          ),
          graph(
            'Throttles of functions',
            rows.map((row) => service.functionMetric(row, 'Throttles')),
          ),
        ],
        [
          graph(
            'Duration of functions',
            rows.map((row) => service.functionMetric(row, 'Duration', { statistic: 'p95' })),
          ),
          graph('Capacity of the table', [
            table.metricConsumedReadCapacityUnits(),
            table.metricConsumedWriteCapacityUnits(),
          ]),
        ],
        ...journeys.flatMap((journey) => journeyRow(service, journey)),
      ],
    });
  }
}
