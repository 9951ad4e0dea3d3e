import { readdir, readFile } from 'node:fs/promises';

/** The ticks per second in /proc, and the bytes of a memory page: the same on practically every Linux that runs Node.js. */
const ticks = 100;
const page = 4096;

interface Stat {
  pid: number;
  parent: number;
  /** The time of the process itself and of its ended children. */
  cpuSeconds: number;
  residentBytes: number;
}

const statOf = async (pid: number): Promise<Stat | undefined> => {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (!text) return undefined;
  // The program's name is in brackets and may contain spaces. The rest begins with field 3, the state.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const cpuSeconds = (fields[11]! + fields[12]! + fields[13]! + fields[14]!) / ticks;
  return { pid, parent: fields[1]!, cpuSeconds, residentBytes: fields[21]! * page };
};

/** Returns the processor seconds that a process and all its descendants have used so far, and the bytes of memory that they use now. */
export const usageOf = async (root: number): Promise<{ cpuSeconds: number; residentBytes: number }> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const stats = (await Promise.all(pids.map(statOf))).filter((stat) => stat !== undefined);
  const within = new Set([root]);
  for (let size = 0; size < within.size;) {
    size = within.size;
    for (const { pid, parent } of stats) if (within.has(parent)) within.add(pid);
  }
  const own = stats.filter(({ pid }) => within.has(pid));
  const sum = (of: (stat: Stat) => number) => own.reduce((total, stat) => total + of(stat), 0);
  return { cpuSeconds: sum((stat) => stat.cpuSeconds), residentBytes: sum((stat) => stat.residentBytes) };
};

/**
 * Watches a process and its descendants until the returned function is called. That function returns the processor seconds and the peak
 * memory (bytes).
 */
export const watchTree = async (root: number): Promise<() => Promise<{ cpuSeconds: number; peakBytes: number }>> => {
  const before = await usageOf(root);
  let peakBytes = before.residentBytes;
  const timer = setInterval(() => {
    void usageOf(root).then(({ residentBytes }) => (peakBytes = Math.max(peakBytes, residentBytes)));
  }, 250);
  return async () => {
    clearInterval(timer);
    const after = await usageOf(root);
    return {
      cpuSeconds: after.cpuSeconds - before.cpuSeconds,
      peakBytes: Math.max(peakBytes, after.residentBytes),
    };
  };
};
