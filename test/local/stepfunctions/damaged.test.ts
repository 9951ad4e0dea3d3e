import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHarness, type Harness } from './harness';
import { APPROVAL } from './machines';

let harness: Harness;
let reports: string[];
beforeEach(async () => {
  reports = [];
  harness = await createHarness(APPROVAL, {}, { report: (message) => void reports.push(message) });
});
afterEach(() => harness.end());

const file = () => join(harness.directory, 'executions.jsonl');
const statusOf = async (arn: string) =>
  harness.describe(arn).then(
    ({ status }) => status,
    ({ name }: Error) => name,
  );
/** Two executions wait, each with at least four lines. The file's lines are changed while the endpoint is down. */
const restartWith = async (change: (lines: string[]) => string) => {
  const arns = [await harness.start('A-1'), await harness.start('B-2')];
  await harness.succeed(harness.token(0), { outcome: 'back' });
  await harness.close();
  const before = readFileSync(file(), 'utf8');
  const damaged = change(before.trimEnd().split('\n'));
  writeFileSync(file(), damaged);
  await harness.open();
  return { arns, damaged };
};
const damage = (line: string) => line.replace('"at"', '"at\0');
const joined = (lines: string[]) => `${lines.join('\n')}\n`;
const lineOf = (lines: string[], name: string, kind: string) =>
  lines.findIndex((line) => line.includes(`"name":"${name}"`) && line.includes(`"kind":"${kind}"`));
const damageLine = (name: string, kind: string) => (lines: string[]) => {
  const at = lineOf(lines, name, kind);
  return joined(lines.with(at, damage(lines[at]!)));
};

it.each(['start', 'attempt', 'invoked', 'outcome'])(
  'sets an execution aside whose %s is damaged, and goes on with the others',
  async (kind) => {
    const { arns } = await restartWith(damageLine('A-1', kind));
    expect(await Promise.all(arns.map(statusOf))).toEqual(['ExecutionDoesNotExist', 'RUNNING']);
    expect(await harness.eventTypes(arns[1]!)).toContain('TaskSubmitted');
  },
);

it('names file and line, and keeps the file as it was beside itself', async () => {
  const { damaged } = await restartWith(damageLine('A-1', 'start'));
  const copy = readdirSync(harness.directory).find((name) => name.startsWith('executions.jsonl.damaged-'))!;
  expect(readFileSync(join(harness.directory, copy), 'utf8')).toBe(damaged);
  expect(reports).toEqual([
    `${file()} is damaged in line 1. Set aside: A-1; a case that still runs goes on with a new execution. The file as it was is kept as ${join(harness.directory, copy)}.`,
  ]);
});

it('says nothing of it at the next start', async () => {
  const { arns } = await restartWith(damageLine('A-1', 'outcome'));
  await harness.restart();
  expect(reports).toHaveLength(1);
  expect(await statusOf(arns[1]!)).toBe('RUNNING');
});

it('starts an execution anew under the name of one that was set aside', async () => {
  await restartWith(damageLine('A-1', 'outcome'));
  const arn = await harness.start('A-1');
  await harness.restart();
  expect(await statusOf(arn)).toBe('RUNNING');
});

it('sets both aside where the end of a line between them is lost', async () => {
  const { arns } = await restartWith((lines) => {
    const at = lineOf(lines, 'B-2', 'start');
    return joined([...lines.slice(0, at - 1), `${lines[at - 1]}\0${lines[at]}`, ...lines.slice(at + 1)]);
  });
  expect(await Promise.all(arns.map(statusOf))).toEqual(['ExecutionDoesNotExist', 'ExecutionDoesNotExist']);
});

it('sets an execution aside of which a line is missing because its name is damaged', async () => {
  const { arns } = await restartWith((lines) => {
    const at = lineOf(lines, 'A-1', 'attempt');
    return joined(lines.with(at, lines[at]!.replace('"A-1"', '"Z-1"')));
  });
  expect(await Promise.all(arns.map(statusOf))).toEqual(['ExecutionDoesNotExist', 'RUNNING']);
});
