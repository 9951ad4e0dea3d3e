import { Template } from 'aws-cdk-lib/assertions';
import { composeStage, resourcesOf } from './composed';

const vault = 'arn:aws:backup:ap-southeast-1:210987654321:backup-vault:ajuan';
const own = (name: string) => ({ domain: `${name}.example.id`, certificate: `/ajuan/dev/${name}-certificate` });
/** Every optional setting of a stage. */
const everything = {
  site: own('site'),
  api: own('api'),
  tracing: true,
  monthlyBudget: 50,
  alarmMail: 'ops@example.id',
  backup: { vault, days: 365 },
};

const dev = composeStage('dev');

/** CloudFormation refuses a stack of more than 500 resources ("AWS CloudFormation quotas"). */
const most = 400;

it.each([
  ['dev', dev],
  ['prod', composeStage('prod')],
  ['the second office', composeStage('prod', 'contoh')],
  ['a stage that asks for everything', composeStage('dev', 'banten', everything)],
])('%s leaves a fifth of what CloudFormation allows free in each stack', (_name, { app: _app, ...stacks }) => {
  const sizes = Object.entries(stacks).map(([name, stack]) => [name, resourcesOf(stack).length] as const);
  expect(sizes.filter(([, size]) => size > most)).toEqual([]);
});

// CloudFormation keeps an export while another stack imports it. An exported function could never leave the catalog.
it('tells other stacks nothing of a single function', () => {
  const outputs = Template.fromStack(dev.service).findOutputs('*');
  const exported = Object.values(outputs).flatMap(({ Export }) => Export?.Name ?? []);
  expect(exported).toEqual([expect.stringMatching(/^Ajuan-banten-dev-Service:ExportsOutputRefApiHttpApi/)]);
});
