import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { maxAsked, tooManyUploads, uploadDays, uploadRecord } from '../../domain/files/uploads';
import { valueUnder } from '../../domain/narrow';
import type { Uploads } from '../../ports/files';
import { earlierUploadKey, keys, uploadsKey } from './table';

/**
 * Stores requested uploads, those of a scope in one item: it counts them and holds each record under its id. The table's TTL deletes the
 * item some time after the newest upload expires.
 */
export const uploadStore = (client: DynamoDBDocumentClient, table: string): Uploads => {
  const get = async (Key: { pk: string; sk: string }) =>
    (await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))).Item;
  return {
    save: async (record) => {
      try {
        await client.send(
          new UpdateCommand({
            TableName: table,
            Key: uploadsKey(record.scope),
            UpdateExpression: 'ADD asked :one SET #ttl = :ttl, #id = :record',
            ConditionExpression: 'attribute_not_exists(asked) OR asked < :limit',
            ExpressionAttributeNames: { '#ttl': keys.ttl, '#id': record.uploadId },
            ExpressionAttributeValues: {
              ':one': 1,
              ':limit': maxAsked,
              ':ttl': Math.floor(Date.parse(record.createdAt) / 1000) + uploadDays * 86_400,
              ':record': record,
            },
          }),
        );
      } catch (error) {
        throw error instanceof ConditionalCheckFailedException ? tooManyUploads() : error;
      }
    },
    load: async (scope, uploadId) => {
      // People send the id: it may name another attribute of the item.
      const found = valueUnder(await get(uploadsKey(scope)), uploadId);
      // An earlier version gave each record an item of its own.
      const record = typeof found === 'object' ? found : await get(earlierUploadKey(uploadId));
      return record ? uploadRecord.parse(record) : undefined;
    },
  };
};
