import { Stack, type StackProps } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { Alarms } from '../alarms';
import { OfficeDashboard } from '../dashboard';
import type { PublicApi } from '../http-api';
import type { Stage } from '../office';
import { WatchedService } from '../watched';

interface AlarmsStackProps extends StackProps {
  stage: Stage;
  table: ITable;
  api: PublicApi;
}

/**
 * The monitoring of the service: alarms, log metrics, the dashboard. It is a separate stack, because CloudFormation limits a stack to 500
 * resources (docs/decisions/0036-alarms-are-a-stack.md).
 */
export class AlarmsStack extends Stack {
  constructor(scope: Construct, id: string, { stage, table, api, ...props }: AlarmsStackProps) {
    super(scope, id, props);
    const watched = new WatchedService(this, 'Watched', stage, api);
    const alarms = new Alarms(this, 'Alarms', watched);
    new OfficeDashboard(this, 'Office', { service: watched, table, alarms });
  }
}
