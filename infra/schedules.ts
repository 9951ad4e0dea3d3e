import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { rows } from '../functions/catalog';
import type { Functions } from './functions';
import type { Stage } from './office';
import { resourceName } from './resource-name';

/** EventBridge Scheduler for every row with a schedule, in the office's time. */
export class Schedules extends Construct {
  constructor(scope: Construct, id: string, { stage, functions }: { stage: Stage; functions: Functions }) {
    super(scope, id);
    const account = Stack.of(this).account;
    for (const row of rows) {
      if (!row.schedule) continue;
      const { functionArn } = functions.of(row);
      const role = new Role(this, `${row.name}-role`, {
        assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
          conditions: { StringEquals: { 'aws:SourceAccount': account } },
        }),
      });
      const policy = new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [functionArn] });
      const { policyDependable } = role.addToPrincipalPolicy(policy);
      const schedule = new CfnSchedule(this, row.name, {
        name: resourceName(stage, row.name),
        description: row.purpose,
        scheduleExpression: row.schedule,
        scheduleExpressionTimezone: 'Asia/Jakarta',
        flexibleTimeWindow: { mode: 'OFF' },
        target: {
          arn: functionArn,
          roleArn: role.roleArn,
          // A round that can't start in time is replaced by the next one: nothing is lost that a queue would have to keep.
          retryPolicy: { maximumRetryAttempts: 2, maximumEventAgeInSeconds: 240 },
        },
      });
      if (policyDependable) schedule.node.addDependency(policyDependable);
    }
  }
}
