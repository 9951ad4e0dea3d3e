import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type DynamoDb, startDynamoDb } from '../../../local/dynamodb/start-dynamodb';
import { tempFolder } from '../../support/temp-folder';
import type { Part, Row } from '../part';
import { runBpmn } from './bpmn-process';
import { watchArrivals } from './mail-arrivals';
import { type Click, playCase, type Way } from './play';
import { watchTree } from '../../support/process-tree';
import { startProduct } from './product';
import { isWrite, recordCase } from './recording';
import { type Round, rowsOf } from './rows';
import { together } from '../together';
import { startWall } from './wall';

const way: Way = 'plain';

/** Returns the number of cases in a round, and at a time. */
const plans = (small: boolean) =>
  small
    ? [
        { atOnce: 1, cases: 2, rounds: 1 },
        { atOnce: 4, cases: 6, rounds: 1 },
      ]
    : [
        { atOnce: 1, cases: 10, rounds: 3 },
        { atOnce: 16, cases: 48, rounds: 3 },
        { atOnce: 64, cases: 96, rounds: 3 },
      ];

type Measure = (cases: number, atOnce: number) => Promise<Round>;

const productMeasure = async (dataFolder: string): Promise<{ measure: Measure; stop(): Promise<void> }> => {
  const product = await startProduct(dataFolder);
  const arrivals = await watchArrivals(product.mailFile);
  const place = { url: product.url, arrivals };
  const measure: Measure = async (cases, atOnce) => {
    const clicks: Click[] = [];
    const ended = await watchTree(product.pid);
    const seconds = await together(cases, atOnce, async () => void clicks.push(...(await playCase(place, way))));
    const { cpuSeconds, peakBytes } = await ended();
    const clickMs = clicks.map(({ toMail }) => toMail);
    return { perSecond: cases / seconds, cpuSeconds: cpuSeconds / cases, peakBytes, clickMs };
  };
  const stop = async () => {
    await arrivals.stop();
    await product.stop();
  };
  return { measure, stop };
};

const wallMeasure = async (dynamodb: DynamoDb) => {
  const recorded = await recordCase(dynamodb, way);
  const wall = await startWall(dynamodb, recorded);
  const measure: Measure = async (cases, atOnce) => {
    const clickMs: number[] = [];
    const ended = await watchTree(dynamodb.pid);
    const own = process.cpuUsage();
    const seconds = await together(cases, atOnce, async () => void clickMs.push(...(await wall.writeCase())));
    const { cpuSeconds, peakBytes } = await ended();
    const { user, system } = process.cpuUsage(own);
    return { perSecond: cases / seconds, cpuSeconds: (cpuSeconds + (user + system) / 1e6) / cases, peakBytes, clickMs };
  };
  const calls = recorded.acts.flatMap(({ untilMail, afterMail }) => [...untilMail, ...afterMail]);
  return { measure, stop: wall.stop, calls: calls.length, writes: calls.filter(isWrite).length };
};

const bpmnMeasure: Measure = async (cases, atOnce) => {
  const { perSecond, cpuSeconds, peakBytes, median, p99 } = await runBpmn(cases, atOnce);
  return { perSecond, cpuSeconds, peakBytes, clickMs: [median, median, p99] };
};

/** Runs product, wall and bpmn-engine in turns, so that other work of the machine affects all three. */
const run = async ({ small }: { small: boolean }): Promise<Row[]> => {
  const folder = await tempFolder();
  const dynamodb = await startDynamoDb({ directory: path.join(folder.path, 'wall') });
  const product = await productMeasure(path.join(folder.path, 'product')).catch(async (error: unknown) => {
    await dynamodb.close();
    throw error;
  });
  try {
    const wall = await wallMeasure(dynamodb);
    const rows: Row[] = [];
    const [warm, warmAtOnce] = small ? [1, 1] : [24, 8];
    await product.measure(warm, warmAtOnce);
    await wall.measure(warm, warmAtOnce);
    for (const { atOnce, cases, rounds } of plans(small)) {
      const rounded = { product: [] as Round[], wall: [] as Round[], bpmn: [] as Round[] };
      for (let round = 0; round < rounds; round += 1) {
        rounded.product.push(await product.measure(cases, atOnce));
        // The work that a case leaves after its last mail must not slow the wall.
        await delay(500);
        rounded.wall.push(await wall.measure(cases * 2, atOnce));
        rounded.bpmn.push(await bpmnMeasure(cases * 2, atOnce));
      }
      rows.push(...rowsOf(atOnce, rounded, wall));
    }
    wall.stop();
    return rows;
  } finally {
    await product.stop();
    await dynamodb.close();
    await folder.remove();
  }
};

export const part: Part = { name: 'throughput', run };
