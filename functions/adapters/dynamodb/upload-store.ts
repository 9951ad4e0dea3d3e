import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { maxAsked, tooManyUploads, uploadDays, uploadRecord } from '../../domain/files/uploads';
import type { Uploads } from '../../ports/files';
import { keys, uploadCountKey, uploadRecordKey } from './table';

/** Stores requested uploads. The table's TTL deletes them some time after they expire. */
export const uploadStore = (client: DynamoDBDocumentClient, table: string): Uploads => {
  /** Counts one more upload in a scope. @throws InvalidInput above the limit: anybody may ask, and each upload may have 20 MB */
  const count = async (scope: string, ttl: number) => {
    try {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: uploadCountKey(scope),
          UpdateExpression: 'ADD asked :one SET #ttl = :ttl',
          ConditionExpression: 'attribute_not_exists(asked) OR asked < :limit',
          ExpressionAttributeNames: { '#ttl': keys.ttl },
          ExpressionAttributeValues: { ':one': 1, ':limit': maxAsked, ':ttl': ttl },
        }),
      );
    } catch (error) {
      throw error instanceof ConditionalCheckFailedException ? tooManyUploads() : error;
    }
  };
  return {
    save: async (record) => {
      const ttl = Math.floor(Date.parse(record.createdAt) / 1000) + uploadDays * 86_400;
      await count(record.scope, ttl);
      await client.send(
        new PutCommand({ TableName: table, Item: { ...record, ...uploadRecordKey(record.uploadId), ttl } }),
      );
    },
    load: async (uploadId) => {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: uploadRecordKey(uploadId), ConsistentRead: true }),
      );
      return Item && uploadRecord.parse(Item);
    },
  };
};
