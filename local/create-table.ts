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
import { lostTableError } from './lost-store';

/** The number of items that show which version wrote a table. */
const sample = 500;

/** @throws Error with a way out for a table of an earlier version: it lacks an index, or stores events, forms or steps separately */
const demandCurrentFormat = async (client: DynamoDBClient, TableName: string): Promise<void> => {
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

/** @throws Error before anything is written if the table is missing or empty while other parts hold data */
const demandNonEmptyTable = async (
  client: DynamoDBClient,
  TableName: string,
  otherData: readonly string[],
): Promise<void> => {
  if (otherData.length === 0) return;
  try {
    const { Count } = await client.send(new ScanCommand({ TableName, Limit: 1, Select: 'COUNT' }));
    if (Count === 0) throw lostTableError('The table is empty', otherData);
  } catch (error) {
    throw error instanceof ResourceNotFoundException ? lostTableError('The table is gone', otherData) : error;
  }
};

/**
 * Creates the table in the local store if it does not exist. The local TTL deletes nothing: readers check dates.
 * @param otherData other parts that hold data of this table's cases
 */
export const createTable = async (
  client: DynamoDBClient,
  TableName: string,
  otherData: readonly string[] = [],
): Promise<void> => {
  await demandNonEmptyTable(client, TableName, otherData);
  try {
    await client.send(new CreateTableCommand({ TableName, ...tableDefinition }));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
    await demandCurrentFormat(client, TableName);
  }
};
