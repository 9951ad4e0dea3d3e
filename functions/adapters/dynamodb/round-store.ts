import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Rounds } from '../../ports/work';
import { isWritten } from './conditional-write';
import { queryAll } from './query-all';
import { passKey, roundKey, throughKey } from './table';

const pass = z.object({
  stand: z.string(),
  passes: z.int(),
  days: z.optional(z.array(z.string())),
  lapse: z.optional(z.int()),
  since: z.optional(z.string()),
});
const claimed = z.object({ person: z.string(), state: z.enum(['claimed', 'sent']) });
/** The number of days after which the table deletes claims. They are useful for some days; officials' links last as long. */
const forgetAfterDays = 30;

/** Stores the schedules' own records: the people mailed on a day, and the versions that the last pass used. */
export const roundStore = (client: DynamoDBDocumentClient, table: string): Rounds => {
  const ttlOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1000 + forgetAfterDays * 86_400;
  const put = (day: string, person: string, state: 'claimed' | 'sent') =>
    new PutCommand({
      TableName: table,
      Item: {
        ...roundKey(day, person),
        person,
        state,
        ttl: ttlOf(day),
      },
      ...(state === 'claimed' && { ConditionExpression: 'attribute_not_exists(pk)' }),
    });
  return {
    claim: (day, person) => isWritten(client.send(put(day, person, 'claimed'))),
    confirmSent: async (day, person) => void (await client.send(put(day, person, 'sent'))),
    unconfirmed: async (day) => {
      const items = await queryAll(client, {
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': roundKey(day, '').pk },
        ConsistentRead: true,
      });
      return items.flatMap((item) => {
        const { state, person } = claimed.parse(item);
        return state === 'claimed' ? [person] : [];
      });
    },
    isComplete: async (day) =>
      (await client.send(new GetCommand({ TableName: table, Key: throughKey(day), ConsistentRead: true }))).Item !==
      undefined,
    markComplete: async (day) =>
      void (await client.send(new PutCommand({ TableName: table, Item: { ...throughKey(day), ttl: ttlOf(day) } }))),
    lastPass: async (of) => {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: passKey[of], ConsistentRead: true }));
      return Item && pass.parse(Item);
    },
    savePass: async (of, done) =>
      void (await client.send(new PutCommand({ TableName: table, Item: { ...done, ...passKey[of] } }))),
  };
};
