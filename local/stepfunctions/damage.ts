import { copyFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { damagedCopyOf, formatLineNumbers } from '../line-file';
import type { Line } from './entries';

/** The shape of every line. It does not check the fields of each kind: a cut or changed line is rarely still JSON. */
const lineShape = z.looseObject({
  name: z.string(),
  previous: z.int(),
  at: z.number(),
  entry: z.looseObject({ kind: z.enum(['start', 'move', 'delay', 'attempt', 'invoked', 'outcome', 'end']) }),
});

/** Returns a line of the journal, or undefined if its text is damaged. */
export const readEntry = (text: string): Line | undefined => {
  try {
    const line: unknown = JSON.parse(text);
    return lineShape.safeParse(line).success ? (line as Line) : undefined;
  } catch {
    return undefined;
  }
};

/** Returns the executions that a damaged text names. It may name two if the damage includes a line end. */
const executionNamesIn = (text: string): string[] =>
  [...text.matchAll(/"name":"([^"]+)"/g)].map(([, name = '']) => name);

/** Creates a list of the damaged lines that loading a journal finds, and of the executions that they belong to. */
export function createDamageLog(path: string) {
  const lines: number[] = [];
  const names = new Set<string>();
  return {
    /** @returns the executions that lose an entry with this line */
    add(number: number, text: string): string[] {
      const damagedNames = executionNamesIn(text);
      lines.push(number);
      for (const name of damagedNames) names.add(name);
      return damagedNames;
    },
    /** Forgets the damage of an execution whose name starts again: the new execution is complete. */
    restarted: (name: string): void => void names.delete(name),
    has: (name: string): boolean => names.has(name),
    hasDamage: (): boolean => lines.length > 0,
    /** Saves a copy of the unchanged file. @returns the message for the operator @throws if there is no space for the copy */
    saveCopy(now: Date): string {
      const copy = damagedCopyOf(path, now);
      copyFileSync(path, copy);
      const affected =
        names.size > 0
          ? ` Set aside: ${[...names].join(', ')}; a case that still runs goes on with a new execution.`
          : '';
      return `${path} is damaged in line ${formatLineNumbers(lines)}.${affected} The file as it was is kept as ${copy}.`;
    },
  };
}
