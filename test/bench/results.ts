import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import * as z from 'zod/mini';
import type { Row } from './part';

const file = new URL('./results.json', `file://${process.cwd()}/test/bench/`);
const rowSchema = z.object({
  part: z.string(),
  what: z.string(),
  value: z.number(),
  unit: z.string(),
  goal: z.optional(z.object({ most: z.optional(z.number()), least: z.optional(z.number()) })),
  spread: z.optional(z.tuple([z.number(), z.number()])),
  note: z.optional(z.string()),
});
/** The machine and commit that measured a part: parts may have run at other times, and on other commits. */
const conditions = z.object({ date: z.string(), node: z.string(), cpus: z.string(), commit: z.string() });
const results = z.object({ measured: z.record(z.string(), conditions), rows: z.array(rowSchema) });
export type Results = z.infer<typeof results>;

export const readResults = async (): Promise<Results> => {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? { measured: {}, rows: [] } : results.parse(JSON.parse(text));
};

const conditionsNow = (): z.infer<typeof conditions> => {
  const [cpu] = cpus();
  return {
    date: new Date().toISOString(),
    node: process.version,
    cpus: `${cpus().length} x ${cpu?.model.trim() ?? 'unknown'}`,
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
  };
};

/** Saves a part's figures with the machine that measured them, in the order of `parts`. Figures of other parts stay. */
export const saveResults = async (parts: readonly string[], ran: string, rows: readonly Row[]): Promise<Results> => {
  const known = await readResults();
  const rowsOf = (part: string) => (part === ran ? rows : known.rows.filter((row) => row.part === part));
  const saved = {
    measured: { ...known.measured, [ran]: conditionsNow() },
    rows: parts.flatMap((part) => [...rowsOf(part)]),
  };
  await writeFile(file, `${JSON.stringify(saved, undefined, 2)}\n`);
  return saved;
};
