import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Transition } from '../../domain/case/case';
import { numberTaken, type OutgoingChange } from '../../domain/letters/letter-acts';
import { outgoingItemSchema } from '../../domain/letters/outgoing-list';
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

/** The waiting letters, read from their only partition. It stays small, because a signed letter leaves it. */
export const outgoingStore = (client: DynamoDBDocumentClient, table: string): OutgoingLetters => ({
  waiting: async ({ limit, after }) => {
    const { Items, LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': outgoingPartition },
        Limit: limit,
        // Anybody may type an address: for an invalid position the list begins at its start.
        ExclusiveStartKey: after?.pk === outgoingPartition && after.sk ? { pk: after.pk, sk: after.sk } : undefined,
        ConsistentRead: true,
      }),
    );
    return { items: (Items ?? []).map((item) => outgoingItemSchema.parse(item)), next: LastEvaluatedKey };
  },
});
