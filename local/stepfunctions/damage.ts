import { copyFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { damagedCopyOf, linesNamed } from '../line-file';
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
const namesIn = (text: string): string[] => [...text.matchAll(/"name":"([^"]+)"/g)].map(([, name = '']) => name);

/** Records the damaged lines of a journal during loading. */
export function damageNotes(path: string) {
  const lines: number[] = [];
  const names = new Set<string>();
  return {
    /** @returns the executions that lose an entry with this line */
    note(number: number, text: string): string[] {
      const hit = namesIn(text);
      lines.push(number);
      for (const name of hit) names.add(name);
      return hit;
    },
    /** An execution that starts again is complete: earlier damage does not matter. */
    restarted: (name: string): void => void names.delete(name),
    has: (name: string): boolean => names.has(name),
    found: (): boolean => lines.length > 0,
    /** Saves a copy of the unchanged file. @returns the message for the operator @throws if there is no space for the copy */
    keepCopy(now: Date): string {
      const copy = damagedCopyOf(path, now);
      copyFileSync(path, copy);
      const aside =
        names.size > 0
          ? ` Set aside: ${[...names].join(', ')}; a case that still runs goes on with a new execution.`
          : '';
      return `${path} is damaged in line ${linesNamed(lines)}.${aside} The file as it was is kept as ${copy}.`;
    },
  };
}
