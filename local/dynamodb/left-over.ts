import { errorCode } from '../error-code';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { commandOf } from '../process-info';
import { allEngines } from './engines';

const PATIENCE_MS = 6_000;
const POLL_MS = 25;

async function runsOn(pid: number, directory: string): Promise<boolean> {
  const command = `${(await commandOf(pid)) ?? ''} `;
  return allEngines.some(({ marks }) => marks(directory).every((words) => command.includes(words)));
}

async function waitForEnd(pid: number, directory: string): Promise<boolean> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await delay(POLL_MS)) {
    if (!(await runsOn(pid, directory))) return true;
  }
  return false;
}

function signal(pid: number, name: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
  }
}

/**
 * Stops the store that an earlier, killed start may have left on this folder, and waits for its end. Touches a process only if its
 * command line names a store on this folder.
 * @param pidFile the file with the process id of the earlier start; may be missing
 * @throws Error if the process cannot be stopped
 */
export async function stopLeftOver(pidFile: string, directory: string): Promise<void> {
  const pid = Number(await readFile(pidFile, 'utf8').catch(() => ''));
  if (!Number.isInteger(pid) || pid <= 0 || !(await runsOn(pid, directory))) return;
  for (const name of ['SIGTERM', 'SIGKILL'] as const) {
    signal(pid, name);
    if (await waitForEnd(pid, directory)) return;
  }
  throw new Error(`The store of an earlier start (process ${pid}) still holds ${directory}. End it and start again.`);
}
