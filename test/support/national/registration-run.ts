import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Pacing, type RegistrationClient, registerIn } from '../../../functions/adapters/dynamodb/register';
import { readSerials } from '../../../functions/adapters/dynamodb/serials';
import { systemIds } from '../../../functions/adapters/system';
import { register } from '../../../functions/domain/case/registration';
import { takeSerial } from '../../../functions/domain/case/serials';
import { Busy } from '../../../functions/domain/errors';
import { requestOf } from '../dossier';
import { randomFrom } from '../../../local/year/random';
import { type DynamoDbLimits, dynamoDbModel, type RegistrationCommand } from './dynamodb-model';
import { virtualTime } from './virtual-time';

const year = '2026';
const moment = { now: new Date('2026-11-30T01:00:00Z'), digest: systemIds.digest };

/** The design until November 2026: every request takes the next number of one counter. */
export const oneCounter: typeof takeSerial = ({ last }) => ({ serial: last + 1, opens: [] });

/** A process that died: it runs nothing more and reports nothing. */
class Died extends Error {}

interface Rush {
  /** The submissions per second, and the number of seconds. */
  rate: number;
  seconds: number;
  seed?: number;
  take?: typeof takeSerial;
  /** The registrations in a thousand whose process dies, before or after its transaction. */
  deathsPerThousand?: number;
  limits?: DynamoDbLimits;
}

const sortedSerials = (numbers: Iterable<string>) =>
  [...numbers].map((number) => Number.parseInt(number, 10)).sort((a, b) => a - b);
const quantile = (sorted: readonly number[], part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;

/**
 * Submits at this rate against the model of DynamoDB, through the product's own registration, each in a separate process as on Lambda. An
 * applicant whose process died sends the same request again. Afterwards requests come slowly, one after another.
 */
export const rush = async ({ rate, seconds, seed = 1, take = takeSerial, deathsPerThousand = 0, limits }: Rush) => {
  const [time, random] = [virtualTime(), randomFrom(seed)];
  const model = dynamoDbModel(time, random, limits);
  const pacing: Pacing = { random: () => random.between(0, 999_999) / 1_000_000, wait: time.wait, take };
  const numbers = new Map<string, string>();
  const latencies: number[] = [];
  const count = rate * seconds;
  let [busy, deaths, lastDone] = [0, 0, 0];

  /** Returns the store for a process that dies before or after its transaction. */
  const dying = (): RegistrationClient => {
    const after = random.chance(0.5);
    return {
      send: async (command: RegistrationCommand) => {
        const isRead = command instanceof QueryCommand;
        if (!isRead && !after) throw new Died();
        const answer = await model.send(command);
        if (!isRead) throw new Died();
        return answer;
      },
    };
  };

  const submit = async (requestId: string, client: RegistrationClient): Promise<boolean> => {
    const form = requestOf({ letter: { number: requestId, date: '2026-11-20' }, subdomain: `a-${requestId}` });
    const sent = { requestId, form, bodyHash: requestId, trackingId: requestId };
    try {
      const head = await registerIn(client, 'table', pacing)(year, (serial) => register(sent, serial, moment));
      numbers.set(requestId, head.requestNumber);
      return true;
    } catch (error) {
      if (error instanceof Died) deaths += 1;
      else if (error instanceof Busy) busy += 1;
      else throw error;
      return false;
    }
  };

  const arrive = async (index: number) => {
    await time.wait((index * 1000) / rate);
    const [requestId, begins] = [random.uuid(), time.now()];
    const dies = random.between(1, 1000) <= deathsPerThousand;
    if (dies && !(await submit(requestId, dying()))) await time.wait(1000);
    if (!numbers.has(requestId)) await submit(requestId, model);
    if (numbers.has(requestId)) latencies.push(time.now() - begins);
    lastDone = Math.max(lastDone, time.now());
  };

  const arrivals = Array.from({ length: count }, (_, index) => arrive(index));
  await time.run();
  await Promise.all(arrivals);
  const atRest = readSerials(model, 'table', year);
  await time.run();
  const { last, slots } = await atRest;
  const used = sortedSerials(numbers.values());
  const highest = used.at(-1) ?? 0;
  const holes = [...slots.values()].filter((serial) => serial < highest).length;
  const quiet = [...slots].map(async (_, index) => {
    await time.wait(index * 1000);
    await submit(random.uuid(), model);
  });
  await time.run();
  await Promise.all(quiet);
  const sorted = latencies.sort((a, b) => a - b);
  return {
    registered: used.length,
    busy,
    deaths,
    holes,
    last,
    perSecond: Math.round((used.length * 1000) / lastDone),
    p50: Math.round(quantile(sorted, 0.5)),
    p99: Math.round(quantile(sorted, 0.99)),
    triesEach: Math.round((model.counts.transactions / Math.max(1, numbers.size)) * 100) / 100,
    counts: model.counts,
    /** All numbers in use after the slow requests, in order. */
    serials: sortedSerials(numbers.values()),
  };
};
