import { join } from 'node:path';
import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Credentials } from '../../../local/dynamodb/access-key';
import { startDynamoDb } from '../../../local/dynamodb/start-dynamodb';
import { commandOf } from '../../../local/process-info';
import { startScript } from '../../support/child-script';
import { eventually } from '../../support/eventually';
import { parentOf } from '../../support/parent-of';
import { tempFolder } from '../../support/temp-folder';

interface Ready {
  endpoint: string;
  pid: number;
  credentials: Credentials;
}

const HOLDER = join(import.meta.dirname, '..', 'children', 'hold-dynamodb.ts');
const REGION = 'ap-southeast-3';
const Key = { id: { S: 'one' } };

const isGone = async (pid: number) => (await commandOf(pid)) === undefined;

async function using<T>(db: Omit<Ready, 'pid'>, work: (client: DynamoDBClient) => Promise<T>): Promise<T> {
  const client = new DynamoDBClient({ endpoint: db.endpoint, region: REGION, credentials: db.credentials });
  try {
    return await work(client);
  } finally {
    client.destroy();
  }
}

async function putOne(client: DynamoDBClient): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName: 'things',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    }),
  );
  await client.send(new PutItemCommand({ TableName: 'things', Item: { ...Key, word: { S: 'kept' } } }));
}

const tables = (client: DynamoDBClient) => client.send(new ListTablesCommand()).then((answer) => answer.TableNames);
const wordOf = (client: DynamoDBClient) =>
  client.send(new GetItemCommand({ TableName: 'things', Key })).then((answer) => answer.Item?.word?.S);

describe('startDynamoDb', () => {
  it('answers at once when it says that it is ready, and is gone after close()', async () => {
    const db = await startDynamoDb();
    expect(await using(db, tables)).toEqual([]);
    expect(await commandOf(db.pid)).toContain('DynamoDBLocal.jar');
    await db.close();
    expect(await isGone(db.pid)).toBe(true);
  });
});

describe('startDynamoDb on disk', () => {
  let folder: Awaited<ReturnType<typeof tempFolder>>;
  beforeEach(async () => {
    folder = await tempFolder();
  });
  afterEach(() => folder.remove());

  it('ends with a parent that was killed, keeps what was written, and shows it to the holder of its key only', async () => {
    const parent = await startScript<Ready>(HOLDER, [folder.path]);
    await using(parent.ready, putOne);
    await parent.kill9();
    expect(await eventually(() => isGone(parent.ready.pid), 5_000)).toBe(true);

    const again = await startDynamoDb({ directory: folder.path });
    expect(await using(again, wordOf)).toBe('kept');
    const stranger = { accessKeyId: 'stranger', secretAccessKey: 'stranger' };
    expect(await using({ ...again, credentials: stranger }, tables)).toEqual([]);
    await again.close();
  }, 30_000);

  it('ends what was left over when parent and supervisor were both killed', async () => {
    const parent = await startScript<Ready>(HOLDER, [folder.path]);
    const supervisor = await parentOf(parent.ready.pid);
    process.kill(supervisor, 'SIGKILL');
    await parent.kill9();
    expect(await isGone(parent.ready.pid)).toBe(false);

    const again = await startDynamoDb({ directory: folder.path });
    expect(await isGone(parent.ready.pid)).toBe(true);
    await again.close();
  }, 30_000);
});
