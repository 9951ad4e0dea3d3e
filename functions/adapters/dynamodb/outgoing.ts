import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Transition } from '../../domain/case/case';
import { numberTaken, type OutgoingChange } from '../../domain/letters/letter-acts';
import { type OutgoingItem, outgoingItemSchema } from '../../domain/letters/outgoing-list';
import type { OutgoingLetters } from '../../ports/outgoing';
import { outgoingKey, outgoingNumberKey, outgoingPartition } from './table';
import { Conflict, type Write } from './transaction';

/** Returns the error for a number that another letter has. It names that letter's request number, which says nothing about a person. */
export const numberHeld = (item: Record<string, unknown> | undefined) =>
  item ? numberTaken(item.requestNumber === undefined ? undefined : `${item.requestNumber}`) : new Conflict('number');

const numberWrites = ({ put, number }: OutgoingChange): Write[] => {
  if (!put || !number) return [];
  const own = {
    ConditionExpression: 'attribute_not_exists(pk) OR (caseId = :case AND #of = :of)',
    ExpressionAttributeNames: { '#of': 'of' },
    ExpressionAttributeValues: { ':case': put.caseId, ':of': put.of },
  };
  const { caseId, of, requestNumber } = put;
  return [
    ...number.hold.map((key) => ({
      Put: { TableName: '', Item: { ...outgoingNumberKey(key), caseId, of, requestNumber }, ...own },
      refused: numberHeld,
    })),
    ...number.release.map((key) => ({ Delete: { TableName: '', Key: outgoingNumberKey(key), ...own } })),
  ];
};

/** Returns a transition's writes for outgoing letters: the list of waiting letters, and the used numbers. */
export const outgoingWrites = ({ outgoing }: Pick<Transition, 'outgoing'>): Write[] => {
  if (!outgoing) return [];
  const { put, remove, overtaken = [] } = outgoing;
  return [
    ...[...overtaken, ...(put ? [put] : [])].map((item) => ({
      Put: { TableName: '', Item: { ...item, ...outgoingKey(item) } },
    })),
    ...(remove ? [{ Delete: { TableName: '', Key: outgoingKey(remove) } }] : []),
    ...numberWrites(outgoing),
  ];
};

/** The rows of one query that leaves out overtaken letters. A row has about 300 bytes. */
const rowsOfQuery = 500;

/**
 * The waiting letters, read from their only partition. It stays small, because a signed letter leaves it. Overtaken
 * letters may stay there for years.
 */
export const outgoingStore = (client: DynamoDBDocumentClient, table: string): OutgoingLetters => {
  const query = async (after: Record<string, unknown> | undefined, limit: number, filter?: string) => {
    const { Items, LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': outgoingPartition },
        FilterExpression: filter,
        Limit: limit,
        // Anybody may type an address: for an invalid position the list begins at its start.
        ExclusiveStartKey: after?.pk === outgoingPartition && after.sk ? { pk: after.pk, sk: after.sk } : undefined,
        ConsistentRead: true,
      }),
    );
    return { items: (Items ?? []).map((item) => outgoingItemSchema.parse(item)), next: LastEvaluatedKey };
  };
  return {
    waiting: async ({ limit, after, withoutOvertaken }) => {
      if (!withoutOvertaken) return query(after, limit);
      const items: OutgoingItem[] = [];
      let from = after;
      do {
        const page = await query(from, rowsOfQuery, 'attribute_not_exists(overtaken)');
        items.push(...page.items);
        from = page.next;
      } while (from && items.length <= limit);
      const last = items[limit - 1];
      return { items: items.slice(0, limit), next: last && items.length > limit ? outgoingKey(last) : from };
    },
  };
};
