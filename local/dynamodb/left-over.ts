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

async function goneInTime(pid: number, directory: string): Promise<boolean> {
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
 * Ends the store that an earlier, killed start may have left on this folder, and waits until it is gone. A process is touched
 * only when its command line says that it is a store on this very folder.
 * @param pidFile file holding the process id that the earlier start wrote; may be missing
 * @throws Error when the left-over can't be ended
 */
export async function stopLeftOver(pidFile: string, directory: string): Promise<void> {
  const pid = Number(await readFile(pidFile, 'utf8').catch(() => ''));
  if (!Number.isInteger(pid) || pid <= 0 || !(await runsOn(pid, directory))) return;
  for (const name of ['SIGTERM', 'SIGKILL'] as const) {
    signal(pid, name);
    if (await goneInTime(pid, directory)) return;
  }
  throw new Error(`The store of an earlier start (process ${pid}) still holds ${directory}. End it and start again.`);
}
