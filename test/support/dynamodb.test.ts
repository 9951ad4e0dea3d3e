import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { newTableName, testDynamoDbClient } from './dynamodb';

describe('the shared store', () => {
  it('answers', async () => {
    const client = testDynamoDbClient();
    expect((await client.send(new ListTablesCommand())).TableNames).toBeInstanceOf(Array);
    client.destroy();
  });

  it('gives each asker another table name', () => {
    expect(newTableName()).not.toBe(newTableName());
  });
});
