import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A TypeScript file that runs in a separate Node.js process. */
interface ChildScript<Ready> {
  pid: number;
  /** The first line of its output, read as JSON. */
  ready: Ready;
  /** Kills the process as `kill -9` does, and waits until it has ended. */
  kill9(): Promise<void>;
}

async function firstLine(child: ChildProcess): Promise<string> {
  const lines = createInterface({ input: child.stdout! });
  const [line] = await Promise.race([
    once(lines, 'line'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`The script ended with ${code} before it printed a line.`);
    }),
  ]);
  return String(line);
}

/** Starts a script that prints one line of JSON when it is ready, and then runs until it is killed. */
export async function startScript<Ready>(file: string, args: string[]): Promise<ChildScript<Ready>> {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  return {
    pid: child.pid!,
    ready: JSON.parse(await firstLine(child)) as Ready,
    async kill9() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
}
