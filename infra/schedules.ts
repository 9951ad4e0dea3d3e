import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { rows, type Schedule } from '../functions/catalog';
import type { BackgroundFailures } from './background-failures';
import type { Functions } from './functions';
import type { Stage } from './office';
import { resourceName } from './resource-name';

/** Returns a cron in EventBridge's format: with a year, and with `?` for the day field that is not used. */
const expressionOf = (schedule: Schedule): string => {
  if ('everyMinutes' in schedule) return `rate(${schedule.everyMinutes} minutes)`;
  const [minute, hour, date, month, weekday] = schedule.cron.split(' ');
  return `cron(${minute} ${hour} ${date} ${month} ${weekday === '*' ? '?' : weekday} *)`;
};

/** Returns the seconds in which a failed start may be retried: until the next start, or through the morning for a daily one. */
const retrySeconds = (schedule: Schedule): number => ('everyMinutes' in schedule ? 240 : 4 * 3_600);

interface SchedulesProps {
  stage: Stage;
  functions: Functions;
  backgroundFailures: BackgroundFailures;
}

/** EventBridge Scheduler for every row with a schedule, in the office's time zone. */
export class Schedules extends Construct {
  constructor(scope: Construct, id: string, { stage, functions, backgroundFailures: { queue } }: SchedulesProps) {
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
      role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }));
      const schedule = new CfnSchedule(this, row.name, {
        name: resourceName(stage, row.name),
        description: row.purpose,
        scheduleExpression: expressionOf(row.schedule),
        ...('zone' in row.schedule && { scheduleExpressionTimezone: row.schedule.zone }),
        flexibleTimeWindow: { mode: 'OFF' },
        target: {
          arn: functionArn,
          roleArn: role.roleArn,
          // Without this input the service sends its own event, which the functions do not accept.
          input: '{}',
          // A start that the service gives up must be seen: the mails of a morning have no next start.
          deadLetterConfig: { arn: queue.queueArn },
          retryPolicy: { maximumRetryAttempts: 2, maximumEventAgeInSeconds: retrySeconds(row.schedule) },
        },
      });
      if (policyDependable) schedule.node.addDependency(policyDependable);
    }
  }
}
