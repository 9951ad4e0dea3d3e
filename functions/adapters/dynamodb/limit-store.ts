import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Limits, tooMany, windowAt } from '../../domain/case/limits';
import type { Counter } from '../../ports/limits';
import { keys, limitKey } from './table';

/** Counts calls in time windows, with one item for each window and hashed value. The table's TTL deletes the items. */
export const limitStore = (
  client: DynamoDBDocumentClient,
  table: string,
  limits: Limits,
  digest: (text: string) => string,
): Counter => ({
  count: async (kind, value, now, bytes = 0) => {
    const limit = limits[kind];
    const kilobytes = Math.ceil(bytes / 1024);
    const { index, left } = windowAt(limit, now);
    try {
      await client.send(
        new UpdateCommand({
          TableName: table,
          // Stores only a hash, because mailboxes and addresses are personal data.
          Key: limitKey(kind, digest(value.trim().toLowerCase()), index),
          UpdateExpression: 'ADD counted :one, kilobytes :size SET #ttl = :ttl',
          ConditionExpression:
            '(attribute_not_exists(counted) OR counted < :limit) AND (attribute_not_exists(kilobytes) OR kilobytes <= :room)',
          ExpressionAttributeNames: { '#ttl': keys.ttl },
          ExpressionAttributeValues: {
            ':one': 1,
            ':limit': limit.count,
            ':size': kilobytes,
            ':room': (limit.kilobytes ?? Number.MAX_SAFE_INTEGER) - kilobytes,
            ':ttl': Math.floor(now.getTime() / 1000) + left + limit.seconds,
          },
        }),
      );
    } catch (error) {
      throw error instanceof ConditionalCheckFailedException ? tooMany(limit, now) : error;
    }
  },
});
