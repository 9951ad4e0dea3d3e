import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { casePartition } from '../functions/adapters/table';
import { tableDefinition } from '../functions/adapters/table-definition';

/** As many of a table's items as show which version wrote it. */
const sample = 500;

/** A table of an earlier version lacks an index, or keeps events, forms or steps as items of their own. @throws saying what to do */
const demandToday = async (client: DynamoDBClient, TableName: string): Promise<void> => {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  const present = new Set(Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName));
  const missing = tableDefinition.GlobalSecondaryIndexes.filter(({ IndexName }) => !present.has(IndexName));
  const { Count } = await client.send(
    new ScanCommand({
      ...{ TableName, Limit: sample, Select: 'COUNT' },
      FilterExpression: 'begins_with(pk, :case) AND (begins_with(sk, :event) OR begins_with(sk, :step))',
      ExpressionAttributeValues: {
        ':case': { S: casePartition('') },
        ':event': { S: 'event#' },
        ':step': { S: 'step#' },
      },
    }),
  );
  if (missing.length > 0 || Count! > 0)
    throw new Error(
      'The data folder was made by an earlier version of Ajuan. Move it away, or set DATA_DIR to another.',
    );
};

/** Creates the one table in the local store, or leaves the one that stands. TTL does not delete here: readers check dates. */
export const createTable = async (client: DynamoDBClient, TableName: string): Promise<void> => {
  try {
    await client.send(new CreateTableCommand({ TableName, ...tableDefinition }));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
    await demandToday(client, TableName);
  }
};
