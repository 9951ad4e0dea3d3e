import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { indexes, keys } from './table';

/** The table definition for DynamoDB. The CDK table uses the same constants. */
export const tableDefinition = {
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [
    ...new Set([keys.partition, keys.sort, ...indexes.flatMap(({ partition, sort }) => [partition, sort])]),
  ].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
  KeySchema: [
    { AttributeName: keys.partition, KeyType: 'HASH' },
    { AttributeName: keys.sort, KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: indexes.map(({ name, partition, sort }) => ({
    IndexName: name,
    KeySchema: [
      { AttributeName: partition, KeyType: 'HASH' as const },
      { AttributeName: sort, KeyType: 'RANGE' as const },
    ],
    Projection: { ProjectionType: 'KEYS_ONLY' as const },
  })),
} satisfies Omit<CreateTableCommandInput, 'TableName'>;
