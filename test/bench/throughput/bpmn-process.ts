import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { tempFolder } from '../../support/temp-folder';

const run = promisify(execFile);
const child = path.resolve('test/bench/throughput/bpmn-child.ts');
const figures = z.object({
  perSecond: z.number(),
  cpuSeconds: z.number(),
  peakBytes: z.number(),
  median: z.number(),
  p99: z.number(),
});
/** Whole cases per second, processor's seconds per case, peak of memory (bytes), ms from a click to its state on the disk. */
type BpmnFigures = z.infer<typeof figures>;

/** Runs bpmn-engine through this many cases, this many at a time, in a separate process and folder. */
export const runBpmn = async (cases: number, atOnce: number): Promise<BpmnFigures> => {
  const folder = await tempFolder();
  try {
    const { stdout } = await run(process.execPath, ['--import', 'tsx', child, folder.path, `${cases}`, `${atOnce}`]);
    return figures.parse(JSON.parse(stdout));
  } finally {
    await folder.remove();
  }
};
