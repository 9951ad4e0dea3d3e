import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Checks } from '../../ports/cases';
import { casePartition, lookIndex } from './table';

/** Checks, from their index. It is asked for ids alone. */
export const checkStore = (client: DynamoDBDocumentClient, table: string): Checks => ({
  due: async (now, limit) => {
    const { Items } = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: lookIndex.name,
        KeyConditionExpression: '#look = :look AND lookAt <= :now',
        ExpressionAttributeNames: { '#look': lookIndex.partition },
        ExpressionAttributeValues: { ':look': lookIndex.value, ':now': now.toISOString() },
        Limit: limit,
      }),
    );
    return (Items ?? []).map((item) => `${item.pk}`.slice(casePartition('').length));
  },
});
