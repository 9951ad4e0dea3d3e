import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { changedHolidays, holidaysFrom } from '../../domain/time/calendar';
import { ConcurrencyConflict, NotOpenYet } from '../../domain/errors';
import holidayTable from '../../domain/libur-nasional.json';
import { type OfficeEvent, officeEvent, officeRecord, type OfficeRecord } from '../../domain/office/office-record';
import type { Office } from '../../ports/office';
import { isWritten } from './conditional-write';
import { queryAll } from './query-all';
import { eventPrefix, officeEventKey, officeKey } from './table';
import { Conflict, create, transact, type Write } from './transaction';

const conflict = () => new ConcurrencyConflict('office');

/** Returns the writes of one change of the office. They replace the record before `event`, and add the event to the chain. */
export const officeChangeWrites = (table: string, after: OfficeRecord, event: OfficeEvent): Write[] => [
  {
    Put: {
      TableName: table,
      Item: { ...officeRecord.parse(after), ...officeKey },
      ConditionExpression: '#version = :before',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':before': after.version - 1 },
    },
    refused: conflict,
  },
  create(officeEventKey(event.seq), event, conflict),
];

/** The office's own data: one record, and the chain of events that changed it. */
export const officeStore = (client: DynamoDBDocumentClient, table: string): Office => {
  const shipped = holidaysFrom(holidayTable);
  // The first record is never deleted: once open, the office stays open.
  let isOpen = false;
  const read = async (ConsistentRead: boolean) => {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key: officeKey, ConsistentRead }));
    if (!Item) throw new NotOpenYet('there is no roster: npm run ops -- seed-roster FILE.json');
    isOpen = true;
    const record = officeRecord.parse(Item);
    return { ...record, holidays: changedHolidays(shipped, record.dayChanges) };
  };
  return {
    current: () => read(true),
    recent: () => read(false),
    demandOpen: async () => {
      if (!isOpen) await read(false);
    },
    change: async (after, event) => {
      try {
        await transact(client, table, officeChangeWrites(table, after, event));
      } catch (error) {
        throw error instanceof Conflict ? conflict() : error;
      }
    },
    events: async () => {
      const items = await queryAll(client, {
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :event)',
        ExpressionAttributeValues: { ':pk': officeEventKey(0).pk, ':event': eventPrefix },
        ConsistentRead: true,
      });
      return items.map((item) => officeEvent.parse(item));
    },
  };
};

/** Writes the first record, unless one exists. @returns true if it was written */
export const seedOffice = async (
  client: DynamoDBDocumentClient,
  table: string,
  first: OfficeRecord,
): Promise<boolean> => {
  const Item = { ...officeRecord.parse(first), ...officeKey };
  const put = new PutCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' });
  return isWritten(client.send(put));
};
