import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Need } from '../functions/catalog';
import { isOneOf } from '../functions/domain/narrow';
import { type BackgroundNeed, isBackgroundNeed } from '../functions/catalog/row';
import { filesStatements, isFilesNeed } from './file-grants';
import type { Mail } from './mail';

/** The resources that appear in the functions' grants and environment. */
export interface Resources {
  table: ITable;
  /** The state machine's ARN, built from its fixed name: the state machine needs the functions' ARNs, and they need its ARN. */
  stateMachineArn: string;
  mail: Mail;
  /** The prefix of the functions' names. */
  functionPrefix: string;
  files: IBucket;
  /** The limits of actions: the value of REQUEST_LIMITS. */
  limits: string;
}

/** Returns the ARN pattern of a state machine's executions, which contain its name: `…:execution:<name>:<execution>`. */
const executionsOf = (stateMachineArn: string, stack: Stack): string => {
  const { resourceName } = stack.splitArn(stateMachineArn, ArnFormat.COLON_RESOURCE_NAME);
  return stack.formatArn({
    service: 'states',
    resource: 'execution',
    resourceName: `${resourceName}:*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
};

/** Returns a function's ARN before the function exists, built from its fixed name. */
const functionArn = (name: string, { functionPrefix, mail }: Resources): string =>
  Stack.of(mail).formatArn({
    service: 'lambda',
    resource: 'function',
    resourceName: `${functionPrefix}-${name}`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });

/** These needs require fonts, settings or code, but no rights. */
const needsWithoutRights = ['pdf', 'limits', 'desk', 'memos', 'statistics'] as const satisfies readonly Need[];
type RightlessNeed = (typeof needsWithoutRights)[number];
const isWithoutRights = (need: Need): need is RightlessNeed => isOneOf(needsWithoutRights, need);

/**
 * Returns the policy statements of a need. Transactions are authorised by the actions of their parts, a condition by the action of its
 * write. SendTaskSuccess: the service authorisation reference lists no resource type, and says that such an action is granted on `*`.
 * Some accounts evaluate the state machine's ARN, which `*` covers. A call also needs a token, which cannot be guessed.
 */
export const statementsOf = (need: Need, resources: Resources): PolicyStatement[] => {
  if (isWithoutRights(need)) return [];
  if (isFilesNeed(need)) return filesStatements(need, resources.files);
  if (isIndexNeed(need)) return indexStatements(need, resources.table);
  if (isBackgroundNeed(need)) return [startStatement(need, resources)];
  return [statementOf(need, resources)];
};

type IndexNeed = Extract<Need, `index:${string}`>;
const isIndexNeed = (need: Need): need is IndexNeed => need.startsWith('index:');

/** Returns the rights to read an index. Key-only indexes are read together with the heads they name; `look` returns only ids. */
const indexStatements = (need: IndexNeed, table: ITable): PolicyStatement[] => {
  const [, name, part] = need.split(':');
  const index = `${table.tableArn}/index/${name}`;
  const query = new PolicyStatement({ actions: ['dynamodb:Query'], resources: [index] });
  const heads = new PolicyStatement({ actions: ['dynamodb:BatchGetItem'], resources: [table.tableArn] });
  return name === 'look' || part === 'keys' ? [query] : [query, heads];
};

const startStatement = (need: BackgroundNeed, resources: Resources): PolicyStatement => {
  const targetArn = functionArn(need.slice('background:'.length), resources);
  return new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [targetArn] });
};

type OtherNeed = Exclude<Need, RightlessNeed | IndexNeed | BackgroundNeed | `files:${string}`>;

const tableActions = {
  'table:get': 'GetItem',
  'table:query': 'Query',
  'table:put': 'PutItem',
  'table:update': 'UpdateItem',
  'table:delete': 'DeleteItem',
  'table:check': 'ConditionCheckItem',
  'table:batch-get': 'BatchGetItem',
  'table:batch-write': 'BatchWriteItem',
} as const;

const statementOf = (need: OtherNeed, resources: Resources): PolicyStatement => {
  const { table, stateMachineArn, mail } = resources;
  switch (need) {
    case 'table:get':
    case 'table:query':
    case 'table:put':
    case 'table:update':
    case 'table:delete':
    case 'table:check':
    case 'table:batch-get':
    case 'table:batch-write':
      return new PolicyStatement({ actions: [`dynamodb:${tableActions[need]}`], resources: [table.tableArn] });
    case 'workflow:start':
      return new PolicyStatement({ actions: ['states:StartExecution'], resources: [stateMachineArn] });
    case 'workflow:answer':
      return new PolicyStatement({ actions: ['states:SendTaskSuccess'], resources: ['*'] });
    case 'workflow:describe':
      return new PolicyStatement({
        actions: ['states:DescribeExecution'],
        resources: [executionsOf(stateMachineArn, Stack.of(mail))],
      });
    case 'workflow:stop':
      return new PolicyStatement({
        actions: ['states:StopExecution'],
        resources: [executionsOf(stateMachineArn, Stack.of(mail))],
      });
    case 'mail:send':
      return new PolicyStatement({
        actions: ['ses:SendEmail'],
        // In the sandbox SES also checks the right on the recipient's identity. The condition restricts the sender.
        resources: [mail.identitiesArn, mail.configurationSetArn],
        conditions: { StringEquals: { 'ses:FromAddress': mail.fromAddress } },
      });
  }
};
