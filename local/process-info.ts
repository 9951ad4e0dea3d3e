import { errorCode } from './error-code';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

async function ps(pid: number, column: string): Promise<string | undefined> {
  try {
    const { stdout } = await run('ps', ['-ww', '-p', String(pid), '-o', `${column}=`]);
    return stdout.trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Returns the command line of a running process, words joined by one space, or undefined if it cannot be read. */
export async function commandOf(pid: number): Promise<string | undefined> {
  if (process.platform !== 'linux') return ps(pid, 'command');
  try {
    const words = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0').filter(Boolean);
    return words.join(' ') || undefined;
  } catch {
    return undefined;
  }
}

async function linuxStartMark(pid: number): Promise<string | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets, and may contain spaces. State is field 3, start time field 22.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return undefined;
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return `${boot.trim()}:${fields[19]}`;
  } catch {
    return undefined;
  }
}

function windowsStartMark(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
    return 'running';
  } catch (error) {
    return errorCode(error) === 'EPERM' ? 'running' : undefined;
  }
}

/**
 * Returns the start time of a process as a text that identifies it: an id is used again, but never with the same start. Returns undefined
 * if no such process runs (a zombie does not). On Windows it shows only that the id is in use.
 */
export async function startMarkOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') return linuxStartMark(pid);
  return process.platform === 'win32' ? windowsStartMark(pid) : ps(pid, 'lstart');
}
