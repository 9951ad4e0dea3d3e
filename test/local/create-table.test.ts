import { type AttributeValue, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { createTable } from '../../local/create-table';
import { newTableName, testDynamoDbClient } from '../support/dynamodb';

const client = testDynamoDbClient();
afterAll(() => client.destroy());

it('leaves a table that stands as it is', async () => {
  const table = newTableName();
  await createTable(client, table);
  const item = { pk: { S: 'case#1' }, sk: { S: 'entry#000001' } };
  await client.send(new PutItemCommand({ TableName: table, Item: item }));
  await expect(createTable(client, table)).resolves.toBeUndefined();
});

it.each<[Record<string, AttributeValue>]>([
  [{ pk: { S: 'case#1' }, sk: { S: 'event#000001' } }],
  [{ pk: { S: 'case#1' }, sk: { S: 'step#2#000001' } }],
])('refuses one that a version before the first release wrote, with what to do', async (item) => {
  const table = newTableName();
  await createTable(client, table);
  await client.send(new PutItemCommand({ TableName: table, Item: item }));
  await expect(createTable(client, table)).rejects.toThrow('Move it away, or set DATA_DIR to another.');
});

it('refuses a table that is gone or empty where other parts hold data, and leaves it so', async () => {
  const table = newTableName();
  const beside = ['/data/mail/mail.jsonl'];
  for (let time = 0; time < 2; time += 1)
    await expect(createTable(client, table, beside)).rejects.toThrow(
      'The table is gone, but /data/mail/mail.jsonl holds data of an office.',
    );
  await createTable(client, table);
  await expect(createTable(client, table, beside)).rejects.toThrow('The table is empty, but');
  const item = { pk: { S: 'office' }, sk: { S: 'only' } };
  await client.send(new PutItemCommand({ TableName: table, Item: item }));
  await createTable(client, table, beside);
});
