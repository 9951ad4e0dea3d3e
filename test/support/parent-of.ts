import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Returns the process id of a process's parent. */
export async function parentOf(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'ppid=', '-p', String(pid)]);
  return Number(stdout);
}
