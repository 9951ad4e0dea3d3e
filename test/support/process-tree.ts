import { readdir, readFile } from 'node:fs/promises';

/** Ticks of a second in /proc, and bytes of a page in it: the same on every Linux that Node.js runs on in practice. */
const ticks = 100;
const page = 4096;

interface Stat {
  pid: number;
  parent: number;
  /** Of itself and of its children that have ended. */
  cpuSeconds: number;
  residentBytes: number;
}

const statOf = async (pid: number): Promise<Stat | undefined> => {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (!text) return undefined;
  // The name of the program is in brackets and may hold blanks; what follows begins with field 3, the state.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const cpuSeconds = (fields[11]! + fields[12]! + fields[13]! + fields[14]!) / ticks;
  return { pid, parent: fields[1]!, cpuSeconds, residentBytes: fields[21]! * page };
};

/** Returns the processor seconds that a process and all its descendants have used so far, and the bytes that they hold in memory now. */
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

/** Looks at a process and its descendants until asked: the processor's seconds of that time, and the peak of memory (bytes). */
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
