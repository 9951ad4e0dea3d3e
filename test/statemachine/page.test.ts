import { readFileSync } from 'node:fs';
import { drawStateMachine, stateMachinePage } from '../../local/ops/state-machine-page';

it('is drawn in docs as it is now (npm run draw)', () => {
  expect(readFileSync(stateMachinePage, 'utf8')).toBe(drawStateMachine());
});
