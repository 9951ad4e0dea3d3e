import { rows } from '../../../functions/catalog';
import { prices } from '../prices';
import type { Taken } from './meter';

const sum = (values: number[]) => values.reduce((all, one) => all + one, 0);
const memoryOf = (caller: string) => rows.find(({ name }) => name === caller.split(' ')[0])!.memory / 1024;
const isWrite = (operation: string) => /^(Put|Copy|Post|List|Create|Upload|Complete)/.test(operation);

/** Returns the counts that AWS bills for the measured calls. */
export const billed = ({ charges, invocations, files, mails }: Taken) => ({
  writeUnits: sum(charges.map(({ write }) => write)),
  readUnits: sum(charges.map(({ read }) => read)),
  invocations: invocations.length,
  httpRequests: invocations.filter(({ caller }) => caller.includes(' ')).length,
  ms: sum(invocations.map(({ ms }) => ms)),
  gigabyteSeconds: sum(invocations.map(({ caller, ms }) => (ms / 1000) * memoryOf(caller))),
  fileWrites: files.filter(isWrite).length,
  fileReads: files.filter((operation) => !isWrite(operation)).length,
  mails,
});
export type Billed = ReturnType<typeof billed>;

/** US dollars. */
export const priceOf = (counts: Billed, transitions: number): number =>
  transitions * prices.transition +
  counts.writeUnits * prices.writeUnit +
  counts.readUnits * prices.readUnit +
  counts.invocations * prices.invocation +
  counts.gigabyteSeconds * prices.gigabyteSecond +
  counts.httpRequests * prices.httpRequest +
  counts.mails * prices.mail +
  counts.fileWrites * prices.fileWrite +
  counts.fileReads * prices.fileRead;

interface Line {
  what: string;
  count: number;
  read: number;
  write: number;
}

/** Read and write units by function, operation and kind of item; the greatest first. */
export const breakdown = ({ charges }: Pick<Taken, 'charges'>): Line[] => {
  const lines = new Map<string, Line>();
  for (const { caller, operation, kind, read, write } of charges) {
    const what = `${caller}, ${operation}, ${kind}`;
    const line = lines.get(what) ?? { what, count: 0, read: 0, write: 0 };
    lines.set(what, { what, count: line.count + 1, read: line.read + read, write: line.write + write });
  }
  return [...lines.values()].sort((a, b) => b.read + b.write - a.read - a.write || a.what.localeCompare(b.what));
};
