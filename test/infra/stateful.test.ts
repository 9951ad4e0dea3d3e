import { composeStage, resourcesOf } from './composed';

const prod = composeStage('prod', 'banten', { reservedConcurrency: { 'submit-request': 10 } });
const changedStage = composeStage('prod', 'banten', { reservedConcurrency: { 'submit-request': 10 } });
const stacks = ['data', 'site', 'service', 'alarms', 'publish'] as const;

/**
 * The resources that hold the office's decisions and papers. With another logical id or a new fixed name, CloudFormation would create an
 * empty resource next to the old one. Do not change these: rename the construct back.
 */
it('keeps the resources that hold what can not be made again', () => {
  expect(prod.data.stackName).toBe('Ajuan-banten-prod-Data');
  expect(
    resourcesOf(prod.data).flatMap(([id, { Type, DeletionPolicy, Properties }]) =>
      DeletionPolicy?.startsWith('Retain') ? [{ id, Type, name: Properties.TableName ?? Properties.BucketName }] : [],
    ),
  ).toEqual([
    { id: 'CasesTable7FA77C7D', Type: 'AWS::DynamoDB::Table', name: undefined },
    { id: 'FilesBucket7C17EE2E', Type: 'AWS::S3::Bucket', name: undefined },
  ]);
  const names = resourcesOf(prod.service, 'AWS::StepFunctions::StateMachine').map(
    ([id, { Properties }]) => `${id} ${Properties.StateMachineName as string}`,
  );
  // Every case waits in an execution of it. Another name or id would end all executions.
  expect(names).toEqual(['RequestStateMachine65A66F95 ajuan-banten-prod-request']);
});

it.each(stacks)('makes the same %s template from the same source', (name) =>
  expect(Object.fromEntries(resourcesOf(changedStage[name]))).toEqual(Object.fromEntries(resourcesOf(prod[name]))),
);

it('keeps executions for a function only where the office asks for it', () => {
  const reservedConcurrencies = resourcesOf(prod.service, 'AWS::Lambda::Function').flatMap(([, { Properties }]) =>
    Properties.ReservedConcurrentExecutions === undefined
      ? []
      : [[Properties.FunctionName, Properties.ReservedConcurrentExecutions]],
  );
  expect(reservedConcurrencies).toEqual([['ajuan-banten-prod-submit-request', 10]]);
});
