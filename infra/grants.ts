import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { indexes } from '../functions/adapters/table';
import type { Need } from '../functions/catalog';
import { filesStatements, isFilesNeed } from './file-grants';
import type { Mail } from './mail';

/** What the functions' grants and environment are about. */
export interface Resources {
  table: ITable;
  /** The state machine's ARN, made from its fixed name: it is told the functions' ARNs, and they are told its own. */
  stateMachineArn: string;
  mail: Mail;
  /** Of the functions that others start and do not wait for, made from their fixed names. */
  backgroundArns: string[];
  /** What the functions' names begin with. */
  functionPrefix: string;
  files: IBucket;
  /** How often what may be done: the value of REQUEST_LIMITS. */
  limits: string;
}

/** Executions of a state machine are named after it: `…:execution:<name>:<execution>`. */
const executionsOf = (stateMachineArn: string, stack: Stack): string => {
  const { resourceName } = stack.splitArn(stateMachineArn, ArnFormat.COLON_RESOURCE_NAME);
  return stack.formatArn({
    service: 'states',
    resource: 'execution',
    resourceName: `${resourceName}:*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
};

/**
 * The statements that a need is worth. Transactions are authorised by the actions of their parts.
 * SendTaskSuccess: the service authorisation reference lists no resource type, yet Step Functions evaluates the state
 * machine that issued the token; the CDK's own `grantTaskResponse` scopes it so as well.
 */
export const statementsOf = (need: Need, resources: Resources): PolicyStatement[] => {
  // These ask for fonts and settings, not for rights.
  if (need === 'pdf' || need === 'limits') return [];
  return isFilesNeed(need) ? filesStatements(need, resources.files) : [statementOf(need, resources)];
};

type OtherNeed = Exclude<Need, 'pdf' | 'limits' | `files:${string}`>;

const statementOf = (need: OtherNeed, { table, stateMachineArn, mail, backgroundArns }: Resources): PolicyStatement => {
  switch (need) {
    case 'table:read':
      return new PolicyStatement({
        actions: ['GetItem', 'BatchGetItem', 'Query'].map((action) => `dynamodb:${action}`),
        resources: [table.tableArn, ...indexes.map(({ name }) => `${table.tableArn}/index/${name}`)],
      });
    case 'table:write':
      return new PolicyStatement({
        actions: ['PutItem', 'BatchWriteItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'].map(
          (action) => `dynamodb:${action}`,
        ),
        resources: [table.tableArn],
      });
    case 'workflow:start':
      return new PolicyStatement({ actions: ['states:StartExecution'], resources: [stateMachineArn] });
    case 'workflow:answer':
      return new PolicyStatement({ actions: ['states:SendTaskSuccess'], resources: [stateMachineArn] });
    case 'workflow:describe':
      return new PolicyStatement({
        actions: ['states:DescribeExecution'],
        resources: [executionsOf(stateMachineArn, Stack.of(mail))],
      });
    case 'background:start':
      return new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: backgroundArns });
    case 'mail:send':
      return new PolicyStatement({
        actions: ['ses:SendEmail'],
        resources: [mail.identityArn, mail.configurationSetArn],
        conditions: { StringEquals: { 'ses:FromAddress': mail.fromAddress } },
      });
  }
};
