import type { Stack } from 'aws-cdk-lib';
import { rows } from '../../functions/catalog';
import { actionsOf, composeStage, flat, resourcesOf, type Statement } from './composed';
import { grantedTo } from './granted';

const { data, site, service, alarms, publish } = composeStage('dev');
const names = rows.map(({ name }) => name);

/** Returns the functions whose role holds an action, with the resources of each grant. */
const holders = (action: string): Record<string, string[]> =>
  Object.fromEntries(
    names
      .map((name): [string, string[]] => [
        name,
        grantedTo(service, name).flatMap((right) =>
          right.startsWith(`${action} on `) ? [right.slice(action.length + 4)] : [],
        ),
      ])
      .filter(([, held]) => held.length > 0),
  );
const servicesOf = (name: string) => [...new Set(grantedTo(service, name).map((right) => right.split(':')[0]))];

it('lets only those answer waits that people decide with, the wait itself, and the schedule that hands over what got stuck', () => {
  expect(Object.keys(holders('states:SendTaskSuccess')).sort()).toEqual([
    'applicant',
    'decide-step',
    'deliver-case',
    'open-step',
    'redeliver-cases',
  ]);
  for (const action of ['states:SendTaskFailure', 'states:SendTaskHeartbeat']) expect(holders(action)).toEqual({});
  expect(Object.keys(holders('states:StopExecution'))).toEqual(['redeliver-cases']);
});

it('lets only those read files that check uploads, sign downloads or make bundles, each its own prefixes', () =>
  expect(holders('s3:GetObject')).toEqual({
    'submit-request': ['files/uploads/*'],
    'decide-step': ['files/uploads/*'],
    applicant: ['files/uploads/*'],
    'add-signed-form': ['files/uploads/*'],
    'download-file': ['files/bundles/*', 'files/documents/*', 'files/files/*'],
    'desk-cases': ['files/documents/*', 'files/files/*'],
    'desk-export': ['files/bundles/*'],
    'desk-letters': ['files/documents/*', 'files/files/*'],
    'desk-memos': ['files/documents/*'],
    overview: ['files/documents/*'],
    'sign-letter': ['files/documents/*', 'files/files/*', 'files/uploads/*'],
    'bundle-case': ['files/documents/*', 'files/files/*'],
  }));

it('lets nobody change a document or an attachment but whoever made it', () => {
  const writers = Object.entries(holders('s3:PutObject'));
  const of = (prefix: string) => writers.filter(([, on]) => on.includes(`files/${prefix}/*`)).map(([name]) => name);
  expect(of('documents').sort()).toEqual(['desk-memos', 'issue-documents']);
  expect(of('files').sort()).toEqual(['add-signed-form', 'applicant', 'decide-step', 'sign-letter', 'submit-request']);
  for (const action of ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:ListBucket', 's3:PutObjectAcl'])
    expect(holders(action)).toEqual({});
});

it.each(['track-case', 'verify-document'])('%s, which anybody may ask, reads single cases and nothing else', (name) => {
  expect(servicesOf(name).sort()).toEqual(['dynamodb', 'logs']);
  expect(grantedTo(service, name).filter((right) => right.startsWith('dynamodb:'))).toEqual([
    'dynamodb:GetItem on table',
    'dynamodb:Query on table',
  ]);
});

it('starts functions by name, and those only that the catalog lets it start', () =>
  expect(holders('lambda:InvokeFunction')).toEqual({
    'ask-lost-link': ['function:ajuan-banten-dev-mail-lost-link'],
    'start-bundle': ['function:ajuan-banten-dev-bundle-case'],
    'desk-sign-in': ['function:ajuan-banten-dev-mail-sign-in-link'],
    'desk-cases': ['function:ajuan-banten-dev-deliver-case'],
    'desk-office': ['function:ajuan-banten-dev-move-holders', 'function:ajuan-banten-dev-redeliver-cases'],
    'desk-export': ['function:ajuan-banten-dev-export-register'],
    'desk-catalogue': ['function:ajuan-banten-dev-export-catalogue'],
    'desk-statistics': ['function:ajuan-banten-dev-export-statistics'],
    'desk-letters': ['function:ajuan-banten-dev-issue-documents'],
    'move-holders': ['function:ajuan-banten-dev-issue-documents'],
    'sign-letter': ['function:ajuan-banten-dev-issue-documents'],
    'morning-round': ['function:ajuan-banten-dev-deliver-case'],
    'open-step': ['function:ajuan-banten-dev-issue-documents'],
    'redeliver-cases': ['function:ajuan-banten-dev-issue-documents'],
  }));

/** Every statement of every role of a stack. */
const allStatements = (stack: Stack): Statement[] =>
  resourcesOf(stack).flatMap(([, { Type, Properties }]) => {
    const documents =
      Type === 'AWS::IAM::Policy'
        ? [Properties.PolicyDocument]
        : ((Properties?.Policies ?? []) as { PolicyDocument: object }[]).map(({ PolicyDocument }) => PolicyDocument);
    return documents.flatMap(({ Statement }) => Statement as Statement[]);
  });

/**
 * The action that sends a state machine's log has no resource type ("Logging using CloudWatch Logs" in the guide of Step Functions requires
 * `*`).
 */
const unscoped = [
  'CreateLogDelivery',
  'GetLogDelivery',
  'UpdateLogDelivery',
  'DeleteLogDelivery',
  'ListLogDeliveries',
  'PutResourcePolicy',
  'DescribeResourcePolicies',
  'DescribeLogGroups',
].map((action) => `logs:${action} on *`);

/** The service authorisation reference lists no resource type for it. The token is the secret of an answer. */
const shared = ['states:SendTaskSuccess on *'];

const office = { data, site, service, alarms };

it.each(Object.entries(office))('in the %s stack every action is named in full, and allowed alone', (_name, stack) => {
  const statements = allStatements(stack);
  expect(statements.flatMap(actionsOf).filter((action) => action.includes('*'))).toEqual([]);
  for (const statement of statements) {
    expect(statement).toMatchObject({ Effect: 'Allow' });
    expect(Object.keys(statement)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^Not/)]));
  }
});

it.each(Object.entries(office))('in the %s stack every resource is named, up to a prefix at most', (name, stack) => {
  const open = allStatements(stack).flatMap((statement) =>
    [statement.Resource]
      .flat()
      .map(flat)
      .filter((on) => on === '*' || on.slice(0, -1).includes('*'))
      .flatMap((on) => actionsOf(statement).map((action) => `${action} on ${on}`)),
  );
  expect([...new Set(open)].sort()).toEqual(name === 'service' ? [...unscoped, ...shared].sort() : []);
});

it("the CDK's own function that copies the site's files at deployment reaches nothing of the office's data", () => {
  const statements = allStatements(publish);
  expect(statements.length).toBeGreaterThan(0);
  expect(JSON.stringify(statements)).not.toMatch(/Ajuan-banten-dev-(Data|Service)/);
});
