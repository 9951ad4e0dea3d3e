import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * What a process and all that it started hold in memory now.
 * @returns the sum of their resident sets, in MB
 */
export const treeMemory = async (root: number): Promise<number> => {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,ppid=,rss=']);
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number]);
  const sizeOf = (pid: number): number =>
    rows.filter(([, parent]) => parent === pid).reduce((sum, [child]) => sum + sizeOf(child), 0) +
    (rows.find(([own]) => own === pid)?.[2] ?? 0);
  return Math.round(sizeOf(root) / 1024);
};
