import { Template } from 'aws-cdk-lib/assertions';
import type { Stage } from '../../infra/office';
import { composed } from './composed';

const own = (name: string) => ({ domain: `${name}.bantenprov.go.id`, certificate: `/ajuan/dev/${name}-certificate` });
const configurations: [string, Partial<Stage>][] = [
  ['names of AWS', {}],
  ['a site of its own', { site: own('site') }],
  ['an API of its own', { api: own('api') }],
  ['both prepared', { site: { ...own('site'), pending: true }, api: { ...own('api'), pending: true } }],
  ['both of its own', { site: own('site'), api: own('api') }],
];

/** The names that each stack exports, and the stacks that must be deployed before it. */
const shapes = configurations.map(([name, changes]) => {
  const { app: _app, ...stacks } = composed('dev', 'banten', { site: undefined, api: undefined, ...changes });
  const shape = Object.entries(stacks).map(([of, stack]) => ({
    stack: of,
    exports: Object.values<{ Export?: { Name: string } }>(Template.fromStack(stack).toJSON().Outputs ?? {})
      .flatMap((output) => output.Export?.Name ?? [])
      .sort(),
    after: stack.dependencies.map(({ stackName }) => stackName).sort(),
  }));
  return [name, shape] as const;
});

const pinned = composed('dev', 'banten', { account: '123456789012' });

// CloudFormation refuses to remove an export that a deployed stack imports, and deploys the exporting stack first.
it.each(shapes)('with %s every stack exports the same, in the same order', (_name, shape) =>
  expect(shape).toEqual(shapes[0]?.[1]),
);

it('deploys to the account that the office names, and to no other', () => {
  const { app: _app, ...stacks } = pinned;
  for (const stack of Object.values(stacks)) expect(stack.account).toBe('123456789012');
});
