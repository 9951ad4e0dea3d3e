import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { wordsOf } from '../../../functions/domain/register-words';
import type { CaseHead } from '../../../functions/domain/records';
import { newestPath } from '../../support/people';
import { storeHeads } from '../../support/stored-heads';
import { startWorld, type World } from '../../support/world';
import { billed } from '../cost/bill';
import { createMeter, type Meter } from '../cost/meter';
import { visitors } from '../cost/visitor';
import { accept } from '../overhead/bare';
import { createGate } from '../gate';
import type { Part, Row } from '../part';
import { middle } from '../quantiles';
import { withDynamoDb } from '../with-dynamodb';

const name = 'growth';
const operations = ['submit', 'open the decision page', 'decide', 'track'] as const;
type Operation = (typeof operations)[number];

interface Sample {
  ms: number;
  read: number;
  write: number;
}
type Samples = Record<Operation, Sample[]>;

/** The words that all such cases share, and one of their own: the partitions that grow fastest. */
const words = (head: CaseHead) => wordsOf(head).filter((word) => /^(DINAS|APLIKASI|\d+)$/.test(word));

/** One case's operations, each alone: what the state machine calls waits until its time is taken. */
const sampleOnce = async (w: World, meter: Meter, gate: ReturnType<typeof createGate>, samples: Samples) => {
  const people = visitors(w, meter);
  const sample = async (operation: Operation, work: () => Promise<unknown>) => {
    meter.take();
    await gate.timed(work);
    const taken = meter.take();
    const { readUnits: read, writeUnits: write, ms } = billed(taken);
    samples[operation].push({ ms, read, write });
    await w.machine.idle();
  };
  const { body, send } = await people.prepared(['surat-permohonan', 'spesifikasi-teknis']);
  await sample('submit', send);
  const path = newestPath(w);
  await sample('open the decision page', () => people.get('decideStep', path));
  await sample('decide', () => people.post('decideStep', path, accept));
  const { trackingId } = (await w.deps.cases.view(body.requestId))!.head;
  await sample('track', () => people.get('trackCase', `/lacak/${trackingId}`));
};

const unitsOf = (samples: readonly Sample[]) => {
  const last = samples.at(-1)!;
  return { read: last.read, write: last.write };
};

const rowsOf = (stored: number, samples: Samples): Row[] =>
  operations.map((operation) => {
    const { read, write } = unitsOf(samples[operation]);
    return {
      ...{ part: name, what: `${operation}, ${stored.toLocaleString('en-US')} cases stored` },
      ...{ ...middle(samples[operation].map(({ ms }) => ms)), unit: 'ms', note: `${read} read, ${write} write units` },
    };
  });

/** Units that an operation takes with the most cases, beyond what it takes with none. */
const grownRow = (operation: Operation, none: Samples, most: Samples, stored: number): Row => {
  const [before, after] = [unitsOf(none[operation]), unitsOf(most[operation])];
  return {
    ...{ part: name, what: `${operation}: more units with ${stored.toLocaleString('en-US')} cases than with none` },
    ...{ value: after.read + after.write - before.read - before.write, unit: 'units', goal: { most: 0 } },
  };
};

/**
 * Whether it matters how many cases the table holds: time and consumed units of what people do. The stored cases are heads with
 * their places in the indexes and some of their words; their events and forms lie in partitions of their own.
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
      const w = await startWorld({ prints: false, around });
      meter.attach(w);
      const document = DynamoDBDocumentClient.from(w.clients[0] as DynamoDBClient, {
        marshallOptions: { removeUndefinedValues: true },
      });
      const counts = small ? [0, 200] : [0, 1_000, 10_000, 100_000];
      const times = small ? 2 : 40;
      const blank = (): Samples => ({ submit: [], 'open the decision page': [], decide: [], track: [] });
      // The first calls of a process are slower whatever is stored.
      for (let n = 0; n < times / 2; n += 1) await sampleOnce(w, meter, gate, blank());
      const rows: Row[] = [];
      let [stored, none, most] = [0, blank(), blank()];
      for (const count of counts) {
        await storeHeads(document, w.deps.config.tableName, stored + 1, count + 1, words);
        stored = count;
        most = blank();
        for (let n = 0; n < times; n += 1) await sampleOnce(w, meter, gate, most);
        if (count === 0) none = most;
        rows.push(...rowsOf(count, most));
      }
      await w.stop();
      return [...rows, ...operations.map((operation) => grownRow(operation, none, most, stored))];
    }),
};
