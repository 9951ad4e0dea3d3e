import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Engine } from 'bpmn-engine';
import { quantile } from '../quantiles';
import { together } from '../together';

/**
 * Runs as a separate process: bpmn-engine carries cases through seven user tasks. At each wait its state is on the disk (written to a
 * second file, synced, renamed). Each click begins by recovering it from there, so a killed process loses nothing. Usage: bpmn-child.ts
 * FOLDER CASES AT-ONCE. Prints one line of JSON.
 */
const [folder = '', cases = '', atOnce = ''] = process.argv.slice(2);
const steps = Array.from({ length: 7 }, (_, index) => `step${index + 1}`);
const nodes = ['start', ...steps, 'end'];
const flows = nodes
  .slice(1)
  .map((to, index) => `<sequenceFlow id="to-${to}" sourceRef="${nodes[index]}" targetRef="${to}" />`);
const source = `<?xml version="1.0" encoding="UTF-8"?>
<definitions id="request" targetNamespace="http://bpmn.io/schema/bpmn" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
<process id="seven-steps" isExecutable="true"><startEvent id="start" />
${steps.map((id) => `<userTask id="${id}" />`).join('')}<endEvent id="end" />${flows.join('')}</process></definitions>`;

const save = async (file: string, state: unknown): Promise<void> => {
  const draft = await open(`${file}.new`, 'w');
  await draft.writeFile(JSON.stringify(state));
  await draft.sync();
  await draft.close();
  await rename(`${file}.new`, file);
};

const clicks: number[] = [];
const playCase = async (): Promise<void> => {
  const name = randomUUID();
  const file = path.join(folder, `${name}.json`);
  const first = new Engine({ name, source });
  const begun = await first.execute();
  await save(file, await first.getState());
  await begun.stop();
  for (const step of steps) {
    const from = performance.now();
    const engine = new Engine({ name }).recover(JSON.parse(await readFile(file, 'utf8')));
    const execution = await engine.resume();
    execution.signal({ id: step });
    await save(file, await engine.getState());
    if (step !== steps.at(-1)) await execution.stop();
    else if (engine.state !== 'idle') throw new Error(`the last step left the case ${engine.state}`);
    clicks.push(performance.now() - from);
  }
  await rm(file);
};

const before = process.cpuUsage();
const seconds = await together(Number(cases), Number(atOnce), playCase);
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    perSecond: Number(cases) / seconds,
    cpuSeconds: (user + system) / 1e6 / Number(cases),
    peakBytes: process.resourceUsage().maxRSS * 1024,
    median: quantile(clicks, 0.5),
    p99: quantile(clicks, 0.99),
  }),
);
