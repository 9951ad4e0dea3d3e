import { startStepFunctions } from '../../../local/stepfunctions/start';
import { APPROVAL } from './machines';

/** A process for killing: `child.ts <folder> [name of the function that never returns]`. Prints one JSON line for each event. */
const [directory = '', stuck] = process.argv.slice(2);
const say = (happening: object) => process.stdout.write(`${JSON.stringify(happening)}\n`);

const service = await startStepFunctions({
  directory,
  stateMachine: { name: 'approval', definition: APPROVAL },
  invoke: async (name, payload) => {
    say({ called: name, payload });
    return name === stuck ? new Promise(() => undefined) : { closed: true };
  },
});
say({ endpoint: service.endpoint, rss: process.memoryUsage().rss });

// The parent ends this process. If the parent itself dies, the pipe closes too.
process.stdin.resume().on('end', () => process.exit());
