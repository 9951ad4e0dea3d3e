import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Checks } from '../../ports/cases';
import { caseIdOfKey, checkIndex } from './table';

/** Reads due checks from their index, which returns only ids. */
export const checkStore = (client: DynamoDBDocumentClient, table: string): Checks => ({
  due: async (now, limit) => {
    const { Items } = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: checkIndex.name,
        KeyConditionExpression: '#look = :look AND lookAt <= :now',
        ExpressionAttributeNames: { '#look': checkIndex.partition },
        ExpressionAttributeValues: { ':look': checkIndex.value, ':now': now.toISOString() },
        Limit: limit,
      }),
    );
    return (Items ?? []).map((item) => caseIdOfKey(item.pk));
  },
});
