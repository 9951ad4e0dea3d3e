import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  ResourceNotFoundException,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { casePartition } from '../functions/adapters/dynamodb/table';
import { tableDefinition } from '../functions/adapters/dynamodb/table-definition';
import { lostTable } from './lost-store';

/** As many of a table's items as show which version wrote it. */
const sample = 500;

/** A table of an earlier version lacks an index, or keeps events, forms or steps as items of their own. @throws saying what to do */
const demandToday = async (client: DynamoDBClient, TableName: string): Promise<void> => {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  const present = new Set(Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName));
  const missing = tableDefinition.GlobalSecondaryIndexes.filter(({ IndexName }) => !present.has(IndexName));
  const { Count } = await client.send(
    new ScanCommand({
      TableName,
      Limit: sample,
      Select: 'COUNT',
      FilterExpression: 'begins_with(pk, :case) AND (begins_with(sk, :event) OR begins_with(sk, :step))',
      ExpressionAttributeValues: {
        ':case': { S: casePartition('') },
        ':event': { S: 'event#' },
        ':step': { S: 'step#' },
      },
    }),
  );
  if (missing.length > 0 || (Count ?? 0) > 0)
    throw new Error(
      'The data folder was made by an earlier version of Ajuan. Move it away, or set DATA_DIR to another.',
    );
};

/** @throws Error where the table is gone or empty while other parts hold data, before anything is written */
const demandFilled = async (client: DynamoDBClient, TableName: string, beside: readonly string[]): Promise<void> => {
  if (beside.length === 0) return;
  try {
    const { Count } = await client.send(new ScanCommand({ TableName, Limit: 1, Select: 'COUNT' }));
    if (Count === 0) throw lostTable('The table is empty', beside);
  } catch (error) {
    throw error instanceof ResourceNotFoundException ? lostTable('The table is gone', beside) : error;
  }
};

/**
 * Creates the one table in the local store, or leaves the one that stands. TTL does not delete here: readers check dates.
 * @param beside other parts that hold data of this table's cases
 */
export const createTable = async (
  client: DynamoDBClient,
  TableName: string,
  beside: readonly string[] = [],
): Promise<void> => {
  await demandFilled(client, TableName, beside);
  try {
    await client.send(new CreateTableCommand({ TableName, ...tableDefinition }));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
    await demandToday(client, TableName);
  }
};
