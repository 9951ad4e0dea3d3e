import { loadMachine } from '../../../local/stepfunctions/machine';
import { APPROVAL, single } from './machines';

const task = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Parameters: { FunctionName: 'f' } };
const branch = { StartAt: 'Inner', States: { Inner: { Type: 'Succeed' } } };

describe('loadMachine', () => {
  it('leaves the definition as it is', () => {
    const definition = structuredClone(APPROVAL);
    expect([...loadMachine('approval', definition).states.keys()]).toEqual(Object.keys(APPROVAL.States));
    expect(definition).toEqual(APPROVAL);
  });

  it.each([
    ['heartbeats', { ...task, TimeoutSeconds: 60, HeartbeatSeconds: 5 }, /HeartbeatSeconds[\s\S]*States.Only/],
    ['other services', { ...task, Resource: 'arn:aws:states:::sqs:sendMessage' }, /States.Only.Resource/],
    ['parallel branches', { Type: 'Parallel', Branches: [branch] }, /States.Only/],
    [
      'intrinsic functions',
      { Type: 'Choice', Choices: [{ Variable: 'States.UUID()', IsPresent: true, Next: 'Done' }] },
      /States.Only/,
    ],
    ['a state that is not there', { ...task, Next: 'Nowhere' }, /no state "Nowhere"/],
  ])('refuses %s', (_, state, message) => {
    expect(() => loadMachine('approval', single(state))).toThrow(message);
  });
});
