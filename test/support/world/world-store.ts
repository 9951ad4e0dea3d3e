import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { seedOffice } from '../../../functions/adapters/dynamodb/office-store';
import { firstRecord } from '../../../functions/domain/office/office-chain';
import { createTable } from '../../../local/create-table';
import { newTableName, testDynamoDbClient } from '../dynamodb';
import { testAdministrators, testRoster } from '../office';

/** Creates a table of its own. `seed` gives its office the first roster. */
export const startStore = async () => {
  const client = testDynamoDbClient();
  const document = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const table = newTableName();
  await createTable(client, table);
  const seed = () => seedOffice(document, table, firstRecord(testRoster, testAdministrators));
  return { client, document, table, seed };
};
