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
const results = z.object({
  date: z.string(),
  node: z.string(),
  cpus: z.string(),
  commit: z.string(),
  rows: z.array(rowSchema),
});
export type Results = z.infer<typeof results>;

export const readResults = async (): Promise<Results | undefined> => {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : results.parse(JSON.parse(text));
};

/** Keeps the figures beside what they were measured on; those of parts that did not run now stay. */
export const saveResults = async (ran: readonly string[], rows: readonly Row[]): Promise<Results> => {
  const kept = ((await readResults())?.rows ?? []).filter(({ part }) => !ran.includes(part));
  const [cpu] = cpus();
  const saved = {
    date: new Date().toISOString(),
    node: process.version,
    cpus: `${cpus().length} x ${cpu?.model.trim() ?? 'unknown'}`,
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
    rows: [...kept, ...rows],
  };
  await writeFile(file, `${JSON.stringify(saved, undefined, 2)}\n`);
  return saved;
};
