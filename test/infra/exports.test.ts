import { Template } from 'aws-cdk-lib/assertions';
import type { Stage } from '../../infra/office';
import { composeStage } from './composed';

const ownDomain = (name: string) => ({
  domain: `${name}.bantenprov.go.id`,
  certificate: `/ajuan/dev/${name}-certificate`,
});
const configurations: [string, Partial<Stage>][] = [
  ['names of AWS', {}],
  ['a site of its own', { site: ownDomain('site') }],
  ['an API of its own', { api: ownDomain('api') }],
  ['both prepared', { site: { ...ownDomain('site'), pending: true }, api: { ...ownDomain('api'), pending: true } }],
  ['both of its own', { site: ownDomain('site'), api: ownDomain('api') }],
];

/** The names that each stack exports, and the stacks that must be deployed before it. */
const shapes = configurations.map(([name, changes]) => {
  const { app: _app, ...stacks } = composeStage('dev', 'banten', { site: undefined, api: undefined, ...changes });
  const shape = Object.entries(stacks).map(([of, stack]) => ({
    stack: of,
    exports: Object.values<{ Export?: { Name: string } }>(Template.fromStack(stack).toJSON().Outputs ?? {})
      .flatMap((output) => output.Export?.Name ?? [])
      .sort(),
    after: stack.dependencies.map(({ stackName }) => stackName).sort(),
  }));
  return [name, shape] as const;
});

const pinned = composeStage('dev', 'banten', { account: '123456789012' });

// CloudFormation refuses to remove an export that a deployed stack imports, and deploys the exporting stack first.
it.each(shapes)('with %s every stack exports the same, in the same order', (_name, shape) =>
  expect(shape).toEqual(shapes[0]?.[1]),
);

it('deploys to the account that the office names, and to no other', () => {
  const { app: _app, ...stacks } = pinned;
  for (const stack of Object.values(stacks)) expect(stack.account).toBe('123456789012');
});
