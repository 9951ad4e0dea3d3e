import { present } from '../../../functions/domain/present';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { type GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { RegistrationClient } from '../../../functions/adapters/dynamodb/register';
import { itemSize } from '../../bench/cost/item-size';
import type { Random } from '../../../local/year/random';
import { holds, updated } from './conditions';
import type { VirtualTime } from './virtual-time';

type Item = Record<string, unknown>;
type Part = NonNullable<TransactWriteCommand['input']['TransactItems']>[number];

/** The model's view of DynamoDB: the time of its answers, and the units of a partition. */
export interface DynamoDbLimits {
  /** The milliseconds of a consistent read, and of a transaction from start to end. */
  readMs: number;
  transactionMs: number;
  /** The write units per second of one partition ("Designing partition keys": 1,000). */
  partitionUnits: number;
}
const dynamoDbLimits: DynamoDbLimits = { readMs: 5, transactionMs: 25, partitionUnits: 1000 };

/** The commands that the model may get. It refuses `GetCommand`, which only a held letter or name needs. */
export type RegistrationCommand = GetCommand | QueryCommand | TransactWriteCommand;

interface Key {
  pk: string;
  sk: string;
}
const nameOf = ({ pk, sk }: Key) => `${pk}\n${sk}`;
const keyOf = (part: Part): Key => {
  const { pk, sk } = part.Put?.Item ?? part.Update?.Key ?? part.ConditionCheck?.Key ?? {};
  return { pk: `${pk}`, sk: `${sk}` };
};

/**
 * Models one table for registrations, in virtual time: it checks their conditions on stored items. A transaction locks its items from
 * start to end. One that meets a locked item, or a partition without units, is cancelled at once.
 */
export const dynamoDbModel = (time: VirtualTime, random: Random, limits = dynamoDbLimits) => {
  const partitions = new Map<string, Map<string, Item>>();
  const itemAt = ({ pk, sk }: Key) => partitions.get(pk)?.get(sk);
  const store = ({ pk, sk }: Key, item: Item) => {
    const partition = partitions.get(pk) ?? new Map<string, Item>();
    partitions.set(pk, partition.set(sk, item));
  };
  const held = new Set<string>();
  const units = new Map<string, { at: number; left: number }>();
  const counts = { transactions: 0, conflicts: 0, refused: 0, throttled: 0 };
  /** Returns 50% to 150% of the usual time. */
  const around = (milliseconds: number) => (milliseconds * random.between(50, 150)) / 100;

  /** Takes units from a partition's bucket, which holds at most the units of one second. */
  const hasUnits = (pk: string, wanted: number): boolean => {
    const { at, left } = units.get(pk) ?? { at: 0, left: limits.partitionUnits };
    const filled = Math.min(limits.partitionUnits, left + ((time.now() - at) / 1000) * limits.partitionUnits);
    const fits = filled >= wanted;
    units.set(pk, { at: time.now(), left: fits ? filled - wanted : filled });
    return fits;
  };

  const cancelled = (codes: (string | undefined)[], parts: readonly Part[]) =>
    new TransactionCanceledException({
      $metadata: {},
      message: codes.join(' '),
      CancellationReasons: codes.map((Code, index) => {
        const item = itemAt(keyOf(present(parts[index], 'the part')));
        return Code === 'ConditionalCheckFailed' && item
          ? { Code, Item: marshall(item, { removeUndefinedValues: true }) }
          : { Code: Code ?? 'None' };
      }),
    });

  const unitsOf = (parts: readonly Part[]) => {
    const wanted = new Map<string, number>();
    for (const part of parts) {
      const { pk } = keyOf(part);
      const size = itemSize(part.Put?.Item ?? {});
      // A transaction costs twice as much as its separate writes.
      wanted.set(pk, (wanted.get(pk) ?? 0) + 2 * Math.max(1, Math.ceil(size / 1024)));
    }
    return wanted;
  };

  const transact = async (parts: readonly Part[]) => {
    counts.transactions += 1;
    const names = parts.map((part) => nameOf(keyOf(part)));
    const met = names.map((name) => (held.has(name) ? 'TransactionConflict' : undefined));
    if (met.some(Boolean)) {
      counts.conflicts += 1;
      await time.wait(around(limits.readMs));
      throw cancelled(met, parts);
    }
    if (![...unitsOf(parts)].every(([pk, wanted]) => hasUnits(pk, wanted))) {
      counts.throttled += 1;
      await time.wait(around(limits.readMs));
      throw cancelled(['ThrottlingError'], parts);
    }
    for (const name of names) held.add(name);
    const codes = parts.map((part) => {
      const write = part.Put ?? part.Update ?? part.ConditionCheck;
      return !write || holds(write.ConditionExpression, itemAt(keyOf(part)), write)
        ? undefined
        : 'ConditionalCheckFailed';
    });
    const fails = codes.some(Boolean);
    await time.wait(around(fails ? limits.readMs : limits.transactionMs));
    for (const name of names) held.delete(name);
    if (fails) {
      counts.refused += 1;
      throw cancelled(codes, parts);
    }
    for (const part of parts) {
      const key = keyOf(part);
      const { Put, Update } = part;
      if (Put?.Item) store(key, Put.Item);
      if (Update) store(key, updated(Update.UpdateExpression ?? '', { ...key }, itemAt(key), Update));
    }
  };

  const send = async (command: RegistrationCommand): Promise<{ Items?: Item[] }> => {
    if (command instanceof TransactWriteCommand) {
      await transact(command.input.TransactItems ?? []);
      return {};
    }
    if (!(command instanceof QueryCommand)) throw new Error(`the model knows no ${command.constructor.name}`);
    await time.wait(around(limits.readMs));
    const pk: unknown = command.input.ExpressionAttributeValues?.[':pk'];
    return { Items: [...(partitions.get(`${pk}`)?.values() ?? [])] };
  };
  return { send, counts } satisfies RegistrationClient & { counts: object };
};
