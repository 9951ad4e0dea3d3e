import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { rows } from '../functions/catalog';
import { readDefinition } from '../statemachine/definition';
import { acknowledge } from './acknowledge';
import type { Functions } from './functions';
import { logGroup } from './log-group';
import type { Stage } from './office';
import { executionLogs, resourceName } from './resource-name';

const nameOf = (stage: Stage) => resourceName(stage, 'request');

/** Returns the state machine's ARN before it exists: the functions need it, and it needs theirs. */
export const stateMachineArn = (scope: Construct, stage: Stage): string =>
  Stack.of(scope).formatArn({
    service: 'states',
    resource: 'stateMachine',
    resourceName: nameOf(stage),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });

/** The state machine of the seven steps, from the same file as in the local mode. Its role may call only the tasks in that file. */
export class RequestStateMachine extends Construct {
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, { stage, functions }: { stage: Stage; functions: Functions }) {
    super(scope, id);
    const tasks = rows.flatMap((row) =>
      row.placeholder ? [{ placeholder: row.placeholder, arn: functions.of(row).functionArn }] : [],
    );
    this.stateMachine = new StateMachine(this, 'StateMachine', {
      stateMachineName: nameOf(stage),
      stateMachineType: StateMachineType.STANDARD,
      tracingEnabled: stage.tracing ?? false,
      definitionBody: DefinitionBody.fromString(JSON.stringify(readDefinition(), null, 2)),
      definitionSubstitutions: Object.fromEntries(tasks.map(({ placeholder, arn }) => [placeholder, arn])),
      logs: {
        destination: logGroup(this, 'Logs', stage, executionLogs(stage)),
        level: LogLevel.ERROR,
        includeExecutionData: false,
      },
    });
    // Does not use `grantInvoke`, which would also allow every version and alias.
    this.stateMachine.addToRolePolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: tasks.map(({ arn }) => arn) }),
    );
    acknowledge(this.stateMachine, {
      SF1: 'Errors are logged; every decision is an event in the table, and the history keeps the rest for 90 days.',
      SF2: 'X-Ray by configuration: logs carry the case id through all functions.',
      'IAM5[Resource::*]': 'Delivery of logs can not be limited to a resource.',
    });
  }
}
