import { loadMachine } from '../../../local/stepfunctions/machine';
import { APPROVAL, single } from './machines';

const task = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Parameters: { FunctionName: 'f' } };
const branch = { StartAt: 'Inner', States: { Inner: { Type: 'Pass', End: true } } };

describe('loadMachine', () => {
  it('leaves the definition as it is', () => {
    const definition = structuredClone(APPROVAL);
    expect([...loadMachine('approval', definition).states.keys()]).toEqual(Object.keys(APPROVAL.States));
    expect(definition).toEqual(APPROVAL);
  });

  it.each([
    ['heartbeats', { ...task, TimeoutSeconds: 60, HeartbeatSeconds: 5 }, /"Only": HeartbeatSeconds is not supported/],
    ['other services', { ...task, Resource: 'arn:aws:states:::sqs:sendMessage' }, /"Only": resource .*sqs/],
    ['parallel branches', { Type: 'Parallel', Branches: [branch] }, /"Only": type Parallel/],
    ['invalid ASL', { Type: 'Pass', Next: 'Nowhere' }, /invalid/],
  ])('refuses %s', (_, state, message) => {
    expect(() => loadMachine('approval', single(state))).toThrow(message);
  });
});
