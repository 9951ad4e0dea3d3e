import { type CatalogRow as Row, type Need, rows } from '../../functions/catalog';
import {
  actionsOf,
  composeStage,
  flat,
  oneOf,
  type Resource,
  resourcesOf,
  type Statement,
  statementsOf,
} from './composed';

const { service } = composeStage('dev');
const table = '${Ajuan-banten-dev-Data:ExportsOutputFnGetAttCasesTable7FA77C7DArnC6BF4E9E}';
const files = '${Ajuan-banten-dev-Data:ExportsOutputFnGetAttFilesBucket7C17EE2EArn267E46EA}';
const states = 'arn:aws:states:ap-southeast-3:${AWS::AccountId}';
const lambda = 'arn:aws:lambda:ap-southeast-3:${AWS::AccountId}';
const ses = 'arn:aws:ses:ap-southeast-3:${AWS::AccountId}';

const functionOf = (name: string): [string, Resource] =>
  resourcesOf(service, 'AWS::Lambda::Function').find(
    ([, { Properties }]) => Properties.FunctionName === `ajuan-banten-dev-${name}`,
  )!;
const roleOf = ({ Properties }: Resource): string => Properties.Role['Fn::GetAtt'][0];

/** Returns one line for each action and resource, which makes merged and split statements equal. */
const lines = (statements: readonly Statement[]) =>
  statements
    .flatMap((statement) =>
      actionsOf(statement).flatMap((action) => [statement.Resource].flat().map((on) => `${action} on ${flat(on)}`)),
    )
    .sort();

const worth: Record<Need, string[]> = {
  'table:get': [`dynamodb:GetItem on ${table}`],
  'table:query': [`dynamodb:Query on ${table}`],
  'table:put': [`dynamodb:PutItem on ${table}`],
  'table:update': [`dynamodb:UpdateItem on ${table}`],
  'table:delete': [`dynamodb:DeleteItem on ${table}`],
  'table:check': [`dynamodb:ConditionCheckItem on ${table}`],
  'table:batch-get': [`dynamodb:BatchGetItem on ${table}`],
  'table:batch-write': [`dynamodb:BatchWriteItem on ${table}`],
  'index:look': [`dynamodb:Query on ${table}/index/look`],
  'index:work': [`dynamodb:BatchGetItem on ${table}`, `dynamodb:Query on ${table}/index/work`],
  'index:work:keys': [`dynamodb:Query on ${table}/index/work`],
  'index:register': [`dynamodb:BatchGetItem on ${table}`, `dynamodb:Query on ${table}/index/register`],
  'workflow:start': [`states:StartExecution on ${states}:stateMachine:ajuan-banten-dev-request`],
  'workflow:answer': ['states:SendTaskSuccess on *'],
  'workflow:describe': [`states:DescribeExecution on ${states}:execution:ajuan-banten-dev-request:*`],
  'workflow:stop': [`states:StopExecution on ${states}:execution:ajuan-banten-dev-request:*`],
  'mail:send': ['configuration-set/ajuan-banten-dev-mail', 'identity/*'].map((on) => `ses:SendEmail on ${ses}:${on}`),
  'files:sign-upload': [`s3:PutObject on ${files}/uploads/*`],
  'files:sign-download': ['files', 'documents'].map((prefix) => `s3:GetObject on ${files}/${prefix}/*`),
  'files:sign-bundle': [`s3:GetObject on ${files}/bundles/*`],
  'files:sign-document': [`s3:GetObject on ${files}/documents/*`],
  'files:keep': [`s3:GetObject on ${files}/uploads/*`, `s3:PutObject on ${files}/files/*`],
  'files:receive': [`s3:PutObject on ${files}/uploads/*`],
  'files:issue': [`s3:PutObject on ${files}/documents/*`],
  'files:read': ['files', 'documents'].map((prefix) => `s3:GetObject on ${files}/${prefix}/*`),
  'files:stream': ['AbortMultipartUpload', 'PutObject'].map((action) => `s3:${action} on ${files}/bundles/*`),
  'background:bundle-case': [`lambda:InvokeFunction on ${lambda}:function:ajuan-banten-dev-bundle-case`],
  'background:export-catalogue': [`lambda:InvokeFunction on ${lambda}:function:ajuan-banten-dev-export-catalogue`],
  'background:export-register': [`lambda:InvokeFunction on ${lambda}:function:ajuan-banten-dev-export-register`],
  'background:export-statistics': [`lambda:InvokeFunction on ${lambda}:function:ajuan-banten-dev-export-statistics`],
  'background:issue-documents': [`lambda:InvokeFunction on ${lambda}:function:ajuan-banten-dev-issue-documents`],
  'background:mail-lost-link': [`lambda:InvokeFunction on ${lambda}:function:ajuan-banten-dev-mail-lost-link`],
  'background:mail-sign-in-link': [`lambda:InvokeFunction on ${lambda}:function:ajuan-banten-dev-mail-sign-in-link`],
  'background:deliver-case': [`lambda:InvokeFunction on ${lambda}:function:ajuan-banten-dev-deliver-case`],
  'background:move-holders': [`lambda:InvokeFunction on ${lambda}:function:ajuan-banten-dev-move-holders`],
  'background:redeliver-cases': [`lambda:InvokeFunction on ${lambda}:function:ajuan-banten-dev-redeliver-cases`],
  pdf: [],
  limits: [],
  desk: [],
  memos: [],
  statistics: [],
};

/** Returns the rights that Lambda uses, with a function's role, after the last failure of a run without a waiting caller. */
const reports = ({ name, schedule, hears }: Row): string[] =>
  schedule || hears || rows.some(({ needs }) => needs.some((need) => need === `background:${name}`))
    ? ['GetQueueAttributes', 'GetQueueUrl', 'SendMessage'].map(
        (action) => `sqs:${action} on \${${resourcesOf(service, 'AWS::SQS::Queue')[0]![0]}.Arn}`,
      )
    : [];

it('has one function per row', () => {
  const names = resourcesOf(service, 'AWS::Lambda::Function').map(([, { Properties }]) => Properties.FunctionName);
  expect(names.sort()).toEqual(rows.map(({ name }) => `ajuan-banten-dev-${name}`).sort());
});

describe.each(rows)('$name', (row) => {
  const [, resource] = functionOf(row.name);

  it('runs as the catalog says', () => {
    expect(resource.Properties).toMatchObject({
      Timeout: row.timeout,
      MemorySize: row.memory,
      Runtime: 'nodejs24.x',
      Architectures: [row.needs.includes('pdf') ? 'x86_64' : 'arm64'],
      LoggingConfig: { LogFormat: 'JSON' },
    });
    expect(resource.Properties).not.toHaveProperty('ReservedConcurrentExecutions');
    expect(resource.Properties).not.toHaveProperty('TracingConfig');
  });

  it('is told what its needs ask for', () => {
    const names = ['TABLE_NAME', 'PUBLIC_URL', 'SITE_URL'];
    if (row.needs.some((need) => need.startsWith('workflow:'))) names.push('STATE_MACHINE_ARN');
    if (row.needs.includes('mail:send')) names.push('MAIL_FROM', 'MAIL_CONFIGURATION_SET');
    if (row.needs.some((need) => need.startsWith('files:'))) names.push('FILES_BUCKET');
    if (row.needs.some((need) => need.startsWith('background:'))) names.push('FUNCTION_PREFIX');
    if (row.needs.includes('pdf')) names.push('PRINT_FOLDER');
    if (row.needs.includes('limits')) names.push('REQUEST_LIMITS');
    expect(Object.keys(resource.Properties.Environment.Variables).sort()).toEqual(names.sort());
  });

  it('may do what its needs name, write its log, and nothing else', () => {
    const logs = `\${${resource.Properties.LoggingConfig.LogGroup.Ref}.Arn}`;
    const expected = ['logs:CreateLogStream', 'logs:PutLogEvents'].map((action) => `${action} on ${logs}`);
    const role = roleOf(resource);
    expect([...new Set(lines(statementsOf(service, role)))]).toEqual(
      [...new Set([...expected, ...reports(row), ...row.needs.flatMap((need) => worth[need])])].sort(),
    );
    const [, roleResource] = resourcesOf(service, 'AWS::IAM::Role').find(([id]) => id === role)!;
    expect(roleResource.Properties).not.toHaveProperty('ManagedPolicyArns');
    expect(roleResource.Properties).not.toHaveProperty('Policies');
  });
});

it('gives each function a role of its own', () => {
  const roles = resourcesOf(service, 'AWS::Lambda::Function').map(([, resource]) => roleOf(resource));
  expect(new Set(roles).size).toBe(rows.length);
});

it('lets mail out under the office address only', () => {
  const sending = resourcesOf(service, 'AWS::IAM::Policy')
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement as Statement[])
    .filter((statement) => actionsOf(statement).includes('ses:SendEmail'));
  expect(sending).toHaveLength(rows.filter(({ needs }) => needs.includes('mail:send')).length);
  const condition = { StringEquals: { 'ses:FromAddress': 'jangan-dibalas@uji-ajuan.bantenprov.go.id' } };
  for (const statement of sending) expect(statement.Condition).toEqual(condition);
});

it('tells the functions the state machine that there is', () => {
  const [, resource] = functionOf('submit-request');
  const { StateMachineName } = oneOf(service, 'AWS::StepFunctions::StateMachine').Properties;
  expect(flat(resource.Properties.Environment.Variables.STATE_MACHINE_ARN)).toBe(
    `${states}:stateMachine:${StateMachineName}`,
  );
});

it('keeps every log for as long as the stage says', () => {
  const groups = resourcesOf(service, 'AWS::Logs::LogGroup');
  expect(groups).toHaveLength(rows.length + 2);
  for (const [, { Properties }] of groups) expect(Properties.RetentionInDays).toBe(14);
});
