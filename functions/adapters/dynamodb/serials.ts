import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Serials, SerialToTake } from '../../domain/case/serials';
import type { Queries } from './client-parts';
import { counterKey, serialPartition, slotKey, slotPrefix } from './table';
import { Conflict, type Write } from './transaction';

const serialItem = z.object({ sk: z.string(), last: z.optional(z.number()), serial: z.optional(z.number()) });
const conflict = () => new Conflict('serial');

/** Returns a year's serials as stored. A year without any begins at 1. */
export const readSerials = async (client: Queries, table: string, year: string): Promise<Serials> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': serialPartition(year) },
      ConsistentRead: true,
    }),
  );
  const items = z.array(serialItem).parse(Items);
  const slots = items.flatMap(({ sk, serial }): [number, number][] =>
    serial === undefined ? [] : [[Number(sk.slice(slotPrefix.length)), serial]],
  );
  return { last: items.find(({ last }) => last !== undefined)?.last ?? 0, slots: new Map(slots) };
};

/** Empties a slot instead of deleting it: no function needs the right to delete one. */
const emptySlot = (year: string, slot: number, serial: number): Write => ({
  Update: {
    TableName: '',
    Key: slotKey(year, slot),
    UpdateExpression: 'REMOVE #serial',
    ConditionExpression: '#serial = :serial',
    ExpressionAttributeNames: { '#serial': 'serial' },
    ExpressionAttributeValues: { ':serial': serial },
  },
  refused: conflict,
});

const fillSlot = (year: string, slot: number, serial: number): Write => ({
  Put: {
    TableName: '',
    Item: { ...slotKey(year, slot), serial },
    ConditionExpression: 'attribute_not_exists(#serial)',
    ExpressionAttributeNames: { '#serial': 'serial' },
  },
  refused: conflict,
});

const raiseLast = (year: string, before: number, last: number): Write => ({
  Update: {
    TableName: '',
    Key: counterKey(year),
    UpdateExpression: 'SET #last = :last',
    ConditionExpression: before === 0 ? 'attribute_not_exists(#last)' : '#last = :before',
    ExpressionAttributeNames: { '#last': 'last' },
    ExpressionAttributeValues: { ':last': last, ...(before > 0 && { ':before': before }) },
  },
  refused: conflict,
});

/** Returns the writes that take a number, for the request's own transaction. They fail with Conflict if another request was faster. */
export const serialWrites = (year: string, taking: SerialToTake): Write[] => {
  if ('slot' in taking) return [emptySlot(year, taking.slot, taking.serial)];
  const last = taking.serial + taking.opens.length;
  return [
    raiseLast(year, taking.serial - 1, last),
    ...taking.opens.map(({ slot, serial }) => fillSlot(year, slot, serial)),
  ];
};
