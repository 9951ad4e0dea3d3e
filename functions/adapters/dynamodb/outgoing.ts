import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Transition } from '../../domain/case/case';
import { numberTaken, type OutgoingChange } from '../../domain/letters/letter-acts';
import { numberedLetterSchema } from '../../domain/letters/numbered-letter';
import { type OutgoingItem, outgoingItemSchema } from '../../domain/letters/outgoing-list';
import type { OutgoingLetters } from '../../ports/outgoing';
import { numberedKey, numberedPartition, outgoingKey, outgoingNumberKey, outgoingPartition } from './table';
import { batchWrite } from './batch-write';
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

/** A corrected number leaves the list, unless the correction keeps its place there. */
const numberedWrites = ({ numbered }: OutgoingChange): Write[] => {
  if (!numbered) return [];
  const { put, former } = numbered;
  const [key, formerKey] = [numberedKey(put), former && numberedKey(former)];
  const leaves = formerKey && (formerKey.pk !== key.pk || formerKey.sk !== key.sk);
  return [
    { Put: { TableName: '', Item: { ...put, ...key } } },
    ...(leaves ? [{ Delete: { TableName: '', Key: formerKey } }] : []),
  ];
};

/** Returns a transition's writes for outgoing letters: the list of waiting letters, the numbers by month, and the used numbers. */
export const outgoingWrites = ({ outgoing }: Pick<Transition, 'outgoing'>): Write[] => {
  if (!outgoing) return [];
  const { put, remove, overtaken = [] } = outgoing;
  return [
    ...[...overtaken, ...(put ? [put] : [])].map((item) => ({
      Put: { TableName: '', Item: { ...item, ...outgoingKey(item) } },
    })),
    ...(remove ? [{ Delete: { TableName: '', Key: outgoingKey(remove) } }] : []),
    ...numberedWrites(outgoing),
    ...numberWrites(outgoing),
  ];
};

/** The rows of one query that leaves out overtaken letters. A row has about 300 bytes. */
const rowsOfQuery = 500;

/**
 * The waiting letters, read from their only partition. It stays small, because a signed letter leaves it. Overtaken
 * letters may stay there for years. Numbers have a partition for each month.
 */
export const outgoingStore = (client: DynamoDBDocumentClient, table: string): OutgoingLetters => {
  const queryOf = async (pk: string, after: Record<string, unknown> | undefined, limit: number, filter?: string) => {
    const { Items, LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        FilterExpression: filter,
        Limit: limit,
        // Anybody may type an address: for an invalid position the list begins at its start.
        ExclusiveStartKey: after?.pk === pk && after.sk ? { pk: after.pk, sk: after.sk } : undefined,
        ConsistentRead: true,
      }),
    );
    return { items: Items ?? [], next: LastEvaluatedKey };
  };
  const query = async (after: Record<string, unknown> | undefined, limit: number, filter?: string) => {
    const { items, next } = await queryOf(outgoingPartition, after, limit, filter);
    return { items: items.map((item) => outgoingItemSchema.parse(item)), next };
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
    numbered: async (month, { limit, after }) => {
      const { items, next } = await queryOf(numberedPartition(month), after, limit);
      return { items: items.map((item) => numberedLetterSchema.parse(item)), next };
    },
    addNumbered: (letters) =>
      batchWrite(
        client,
        table,
        letters.map((letter) => ({ ...letter, ...numberedKey(letter) })),
      ),
  };
};
