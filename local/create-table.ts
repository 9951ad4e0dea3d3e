import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
} from '@aws-sdk/client-dynamodb';
import { tableDefinition } from '../functions/adapters/table-definition';

/** A table of an earlier version lacks an index: its data can't be listed. @throws saying what to do */
const demandIndexes = async (client: DynamoDBClient, TableName: string): Promise<void> => {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  const present = new Set(Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName));
  const missing = tableDefinition.GlobalSecondaryIndexes.filter(({ IndexName }) => !present.has(IndexName));
  if (missing.length > 0)
    throw new Error(
      'The data folder was made by an earlier version of Ajuan. Move it away, or set DATA_DIR to another.',
    );
};

/** Creates the one table in DynamoDB Local, or leaves the one that stands. TTL does not delete here: readers check dates. */
export const createTable = async (client: DynamoDBClient, TableName: string): Promise<void> => {
  try {
    await client.send(new CreateTableCommand({ TableName, ...tableDefinition }));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
    await demandIndexes(client, TableName);
  }
};
