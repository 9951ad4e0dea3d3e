import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Limits, tooMany, windowAt } from '../../domain/case/limits';
import type { Counter } from '../../ports/limits';
import { keys, limitKey } from './table';

/** Counts in windows; an item per window and hashed value, forgotten by the table's TTL. */
export const limitStore = (
  client: DynamoDBDocumentClient,
  table: string,
  limits: Limits,
  digest: (text: string) => string,
): Counter => ({
  count: async (kind, value, now) => {
    const limit = limits[kind];
    const { index, left } = windowAt(limit, now);
    try {
      await client.send(
        new UpdateCommand({
          TableName: table,
          // Mailboxes and addresses are personal data: only their hash is kept.
          Key: limitKey(kind, digest(value.trim().toLowerCase()), index),
          UpdateExpression: 'ADD counted :one SET #ttl = :ttl',
          ConditionExpression: 'attribute_not_exists(counted) OR counted < :limit',
          ExpressionAttributeNames: { '#ttl': keys.ttl },
          ExpressionAttributeValues: {
            ':one': 1,
            ':limit': limit.count,
            ':ttl': Math.floor(now.getTime() / 1000) + left + limit.seconds,
          },
        }),
      );
    } catch (error) {
      throw error instanceof ConditionalCheckFailedException ? tooMany(limit, now) : error;
    }
  },
});
