/** A right in IAM's words: `s3:GetObject on files/uploads/1/2`, with ARNs without partition, region and account. */
export type Right = string;

interface Input {
  IndexName?: string;
  TransactItems?: Record<string, unknown>[];
  Key?: string;
  CopySource?: string;
  stateMachineArn?: string;
  executionArn?: string;
  FunctionName?: string;
  Source?: string;
  ConfigurationSetName?: string;
}
type Rights = (input: Input) => Right[];

const onTable =
  (action: string): Rights =>
  () => [`dynamodb:${action} on table`];
/** A transaction is authorised by the actions of its parts. */
const ofParts = { Put: 'PutItem', Update: 'UpdateItem', Delete: 'DeleteItem', ConditionCheck: 'ConditionCheckItem' };
const onKey =
  (action: string): Rights =>
  ({ Key }) => [`s3:${action} on files/${Key}`];
/** The state machine's name in a stage, which its executions contain. In tests its name is `request`. */
const machine = 'ajuan-banten-dev-request';

/** The rights that AWS checks for each SDK command, by its name without `Command`. */
const rights: Record<string, Rights> = {
  ...Object.fromEntries(
    ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'].map((action) => [
      action,
      onTable(action),
    ]),
  ),
  Query: ({ IndexName }) => [`dynamodb:Query on ${IndexName ? `table/index/${IndexName}` : 'table'}`],
  TransactWriteItems: ({ TransactItems }) =>
    TransactItems!.flatMap((part) =>
      Object.keys(part).flatMap((kind) => onTable(ofParts[kind as keyof typeof ofParts])({})),
    ),
  GetObject: onKey('GetObject'),
  PutObject: onKey('PutObject'),
  CreateMultipartUpload: onKey('PutObject'),
  UploadPart: onKey('PutObject'),
  CompleteMultipartUpload: onKey('PutObject'),
  AbortMultipartUpload: onKey('AbortMultipartUpload'),
  CopyObject: ({ Key, CopySource }) => [
    ...onKey('PutObject')({ Key }),
    ...onKey('GetObject')({ Key: CopySource!.split('/').slice(1).join('/') }),
  ],
  StartExecution: () => [`states:StartExecution on stateMachine:${machine}`],
  SendTaskSuccess: () => [`states:SendTaskSuccess on stateMachine:${machine}`],
  DescribeExecution: ({ executionArn }) => [
    `states:DescribeExecution on execution:${machine}:${executionArn!.split(':').at(-1)}`,
  ],
  StopExecution: ({ executionArn }) => [
    `states:StopExecution on execution:${machine}:${executionArn!.split(':').at(-1)}`,
  ],
  Invoke: ({ FunctionName }) => [`lambda:InvokeFunction on function:${FunctionName}`],
  SendEmail: ({ Source, ConfigurationSetName }) => [
    `ses:SendEmail on identity/${Source!.split('@')[1]}`,
    `ses:SendEmail on configuration-set/${ConfigurationSetName}`,
  ],
};

/** Returns the rights that a call needs. @throws for an unlisted command, which would otherwise stay unnoticed */
export const rightsOf = (command: string, input: object): Right[] => {
  const found = rights[command.replace(/Command$/, '')];
  if (!found) throw new Error(`which rights does ${command} need?`);
  return found(input);
};
