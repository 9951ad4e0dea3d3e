import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseDefinition, type State } from '../stepfunctions/asl';
import { readDefinition } from '../../statemachine/definition';

/** The page with the diagram. */
export const stateMachinePage = path.resolve(import.meta.dirname, '../../docs/state-machine.md');

const outcomeOf = (rule: object): string => {
  const tests = 'And' in rule && Array.isArray(rule.And) ? rule.And : [rule];
  return tests.map(({ StringEquals }) => String(StringEquals)).join(', ');
};

/** Returns the arrows that leave a state. Leaves out arrows to FlagCase, which every wait and every branch has. */
const arrowsOf = (name: string, state: State): string[] => {
  if (state.Type === 'Succeed' || state.Type === 'Fail') return [`${name} --> [*]`];
  if (state.Type === 'Task') return [`${name} --> ${state.Next}`];
  return state.Choices.map((rule) => `${name} --> ${rule.Next}: ${outcomeOf(rule)}`);
};

/** Returns the page with the state machine as a Mermaid state diagram. */
export const drawStateMachine = (): string => {
  const { StartAt, States } = parseDefinition(readDefinition());
  const named = Object.entries(States);
  const choices = named.filter(([, { Type }]) => Type === 'Choice').map(([name]) => `state ${name} <<choice>>`);
  const arrows = named.flatMap(([name, state]) => arrowsOf(name, state));
  return `# The state machine

\`statemachine/request.asl.yaml\` drawn by \`npm run draw\`. Do not edit this page.

A wait that runs out after 90 days enters its own state again. An error that no retry repairs, and an answer that no branch
names, lead to FlagCase. These arrows are left out.

\`\`\`mermaid
stateDiagram-v2
${[...choices, `[*] --> ${StartAt}`, ...arrows].map((line) => `  ${line}`).join('\n')}
\`\`\`
`;
};

if (process.argv[1] === import.meta.filename) writeFileSync(stateMachinePage, drawStateMachine());
