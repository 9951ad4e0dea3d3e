import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Call } from './harness';

interface Happening {
  endpoint?: string;
  called?: string;
  payload?: Call['payload'];
}

/** Runs the endpoint in a separate process that a test can kill like a power cut. */
export async function startKillable(directory: string, stuck = '') {
  const script = join(process.cwd(), 'test/local/stepfunctions/child.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, directory, stuck], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  const happenings: Happening[] = [];
  const listeners = new Set<() => void>();
  createInterface(child.stdout).on('line', (line) => {
    happenings.push(JSON.parse(line) as Happening);
    for (const listener of listeners) listener();
  });
  child.on('exit', () => listeners.forEach((listener) => listener()));

  /** Resolves with the first matching event. Rejects if the process ends without one. */
  const seen = (fits: (happening: Happening) => boolean) =>
    new Promise<Happening>((resolve, reject) => {
      const look = () => {
        const found = happenings.find(fits);
        if (!found && child.exitCode === null && child.signalCode === null) return;
        listeners.delete(look);
        if (found) resolve(found);
        else reject(new Error('The process has ended'));
      };
      listeners.add(look);
      look();
    });

  const { endpoint = '' } = await seen((happening) => happening.endpoint !== undefined);
  return {
    endpoint,
    seen,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
}
