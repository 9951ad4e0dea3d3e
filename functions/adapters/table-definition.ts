import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { keys, lookIndex } from './table';

/** The table as DynamoDB creates it; the CDK table derives from the same constants. */
export const tableDefinition = {
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [keys.partition, keys.sort, lookIndex.partition, lookIndex.sort].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S',
  })),
  KeySchema: [
    { AttributeName: keys.partition, KeyType: 'HASH' },
    { AttributeName: keys.sort, KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: lookIndex.name,
      KeySchema: [
        { AttributeName: lookIndex.partition, KeyType: 'HASH' },
        { AttributeName: lookIndex.sort, KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
} satisfies Omit<CreateTableCommandInput, 'TableName'>;
