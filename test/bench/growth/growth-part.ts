import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { wordsOf } from '../../../functions/domain/register/register-words';
import type { CaseHead } from '../../../functions/domain/case/records';
import { newestPath } from '../../support/people';
import { storeHeads } from '../../support/stored-heads';
import { startWorld, type World } from '../../support/world';
import { billed } from '../cost/bill';
import { createMeter, type Meter } from '../cost/meter';
import { type Visitors, visitors } from '../cost/visitor';
import { accept, bareCalls } from '../overhead/bare';
import { keepTransactions } from '../overhead/replay';
import { createGate } from '../gate';
import type { Part, Row } from '../part';
import { median, middle } from '../quantiles';
import { withDynamoDb } from '../with-dynamodb';

const name = 'growth';
const operations = ['submit', 'open the decision page', 'decide', 'track'] as const;
type Operation = (typeof operations)[number];

interface Sample {
  ms: number;
  /** The time of the bare calls of the same operation on the same table, right after it. */
  bareMs: number;
  read: number;
  write: number;
}
type Samples = Record<Operation, Sample[]>;
const blank = (): Samples => ({ submit: [], 'open the decision page': [], decide: [], track: [] });

/** Returns the words that all these cases share, and one that is unique: the partitions that grow fastest. */
const words = (head: CaseHead) => wordsOf(head).filter((word) => /^(DINAS|APLIKASI|\d+)$/.test(word));

interface Means {
  w: World;
  meter: Meter;
  gate: ReturnType<typeof createGate>;
  people: Visitors;
  bare: ReturnType<typeof bareCalls>;
}

/**
 * Measures each operation of one case alone, and its bare calls on a separate case. The state machine's calls wait until the operation's
 * time is taken.
 */
const sampleOnce = async ({ w, meter, gate, people, bare }: Means, samples: Samples) => {
  const sample = async (operation: Operation, work: () => Promise<unknown>, floor: () => Promise<number>) => {
    meter.take();
    await gate.timed(work);
    const { readUnits: read, writeUnits: write, ms } = billed(meter.take());
    await w.machine.idle();
    const path = newestPath(w);
    samples[operation].push({ ms, bareMs: await floor(), read, write });
    await w.machine.idle();
    return path;
  };
  const { body, send } = await people.prepared(['surat-permohonan', 'spesifikasi-teknis']);
  const path = await sample('submit', send, bare.submit);
  const other = newestPath(w);
  const look = () => bare.look(other);
  await sample('open the decision page', () => people.get('decideStep', path), look);
  await sample(
    'decide',
    () => people.post('decideStep', path, accept),
    () => bare.decide(other),
  );
  const { trackingId } = (await w.view(body.requestId)).head;
  await sample('track', () => people.get('trackCase', `/lacak/${trackingId}`), look);
};

const unitsOf = (samples: readonly Sample[]) => {
  const last = samples.at(-1)!;
  return { read: last.read, write: last.write };
};

const rowsOf = (stored: number, samples: Samples): Row[] =>
  operations.flatMap((operation) => {
    const { read, write } = unitsOf(samples[operation]);
    const row = (what: string, of: 'ms' | 'bareMs', note?: string): Row => ({
      part: name,
      what: `${what}, ${stored.toLocaleString('en-US')} cases stored`,
      unit: 'ms',
      note,
      ...middle(samples[operation].map((sample) => sample[of])),
    });
    return [row(operation, 'ms', `${read} read, ${write} write units`), row(`${operation}: bare calls`, 'bareMs')];
  });

/** Returns by how much longer an operation takes with the most cases, relative to its bare calls. The emulator slows both. */
const longerRow = (operation: Operation, none: Samples, most: Samples, stored: number): Row => {
  const times = (of: 'ms' | 'bareMs') =>
    median(most[operation].map((sample) => sample[of])) / median(none[operation].map((sample) => sample[of]));
  const [ours, bare] = [times('ms'), times('bareMs')];
  return {
    part: name,
    what: `${operation}: longer with ${stored.toLocaleString('en-US')} cases, against its bare calls`,
    value: ours / bare,
    unit: 'ratio',
    goal: { most: 1.1 },
    note: `${ours.toFixed(2)} times as long as with none, the bare calls ${bare.toFixed(2)}`,
  };
};

/** Returns the units that an operation takes with the most cases in addition to its units without cases. */
const grownRow = (operation: Operation, none: Samples, most: Samples, stored: number): Row => {
  const [before, after] = [unitsOf(none[operation]), unitsOf(most[operation])];
  return {
    part: name,
    what: `${operation}: more units with ${stored.toLocaleString('en-US')} cases than with none`,
    value: after.read + after.write - before.read - before.write,
    unit: 'units',
    goal: { most: 0 },
  };
};

/**
 * Measures if the number of stored cases matters: time and consumed units of people's acts. The stored cases are heads with their places in
 * the indexes and some of their words. Their events and forms would be in separate partitions.
 */
export const part: Part = {
  name,
  run: ({ small }) =>
    withDynamoDb(async () => {
      const [gate, meter] = [createGate(), createMeter()];
      const around = async (caller: string, call: () => Promise<unknown>) => (
        await gate.passed(),
        meter.around(caller, call)
      );
      const w = await startWorld({ around });
      meter.attach(w);
      const { dynamodb, s3 } = w.clients;
      const people = visitors(w, meter);
      const bare = bareCalls(w, { dynamodb, s3, gate, newest: keepTransactions(dynamodb) });
      await bare.learn(people);
      const means = { w, meter, gate, people, bare };
      const document = DynamoDBDocumentClient.from(dynamodb, { marshallOptions: { removeUndefinedValues: true } });
      const counts = small ? [0, 200] : [0, 1_000, 10_000, 100_000];
      const times = small ? 2 : 40;
      // The first calls of a process are slower for any number of stored cases.
      for (let n = 0; n < times / 2; n += 1) await sampleOnce(means, blank());
      const rows: Row[] = [];
      let [stored, none, most] = [0, blank(), blank()];
      for (const count of counts) {
        await storeHeads(document, w.deps.config.tableName, stored + 1, count + 1, words);
        stored = count;
        most = blank();
        for (let n = 0; n < times; n += 1) await sampleOnce(means, most);
        if (count === 0) none = most;
        rows.push(...rowsOf(count, most));
      }
      await w.stop();
      const grown = [grownRow, longerRow].flatMap((row) => operations.map((one) => row(one, none, most, stored)));
      return [...rows, ...grown];
    }),
};
