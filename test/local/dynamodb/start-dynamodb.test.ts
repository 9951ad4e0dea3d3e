import { networkInterfaces } from 'node:os';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { Credentials } from '../../../local/dynamodb/access-key';
import { allEngines, type Engine, runnableEngines } from '../../../local/dynamodb/engines';
import { startDynamoDb } from '../../../local/dynamodb/start-dynamodb';
import { constantSigner } from '../../../local/dynamodb/constant-signer';
import { REGION } from '../../../local/region';
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
const Key = { id: { S: 'one' } };

const isGone = async (pid: number) => (await commandOf(pid)) === undefined;

async function using<T>(db: Omit<Ready, 'pid'>, work: (client: DynamoDBClient) => Promise<T>): Promise<T> {
  const { endpoint, credentials } = db;
  const client = new DynamoDBClient({ endpoint, region: REGION, credentials, signer: constantSigner(credentials) });
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

const stranger = { accessKeyId: 'stranger', secretAccessKey: 'stranger' };

const engines = runnableEngines().map((engine) => ({ engine, name: engine.name }));

describe.each(engines)('startDynamoDb with $name', ({ engine, name }) => {
  let folder: Awaited<ReturnType<typeof tempFolder>>;
  beforeEach(async () => {
    folder = await tempFolder();
  });
  afterEach(() => folder.remove());

  /** A data folder that holds one item, which tests copy, and the tables that a client without its key saw there. */
  let made: Awaited<ReturnType<typeof tempFolder>>;
  let seenByStranger: unknown;
  beforeAll(async () => {
    made = await tempFolder();
    const db = await startDynamoDb({ directory: made.path, engine });
    await using(db, putOne);
    seenByStranger = await using({ ...db, credentials: stranger }, tables);
    await db.close();
  });
  afterAll(() => made.remove());
  const copyMade = () => cp(made.path, folder.path, { recursive: true });

  it('answers at once when it says that it is ready, and is gone after close()', async () => {
    const db = await startDynamoDb({ engine });
    expect(await using(db, tables)).toEqual([]);
    expect(await commandOf(db.pid)).toContain(engine.marks('')[0]!.trim());
    await db.close();
    expect(await isGone(db.pid)).toBe(true);
  });

  it('ends with a parent that was killed, and keeps what was written', async () => {
    const parent = await startScript<Ready>(HOLDER, [folder.path, name]);
    await using(parent.ready, putOne);
    await parent.kill9();
    expect(await eventually(() => isGone(parent.ready.pid), 5_000)).toBe(true);

    const again = await startDynamoDb({ directory: folder.path, engine });
    expect(await using(again, wordOf)).toBe('kept');
    await again.close();
  });

  it('ends what was left over when parent and supervisor were both killed', async () => {
    const parent = await startScript<Ready>(HOLDER, [folder.path, name]);
    const supervisor = await parentOf(parent.ready.pid);
    process.kill(supervisor, 'SIGKILL');
    await parent.kill9();
    expect(await isGone(parent.ready.pid)).toBe(false);

    const again = await startDynamoDb({ directory: folder.path, engine });
    expect(await isGone(parent.ready.pid)).toBe(true);
    await again.close();
  });

  it('has on the disk what it answered, when it is killed right after the answer', async () => {
    await copyMade();
    const put = new PutItemCommand({ TableName: 'things', Item: { ...Key, word: { S: 'a put' } } });
    const transaction = new TransactWriteItemsCommand({
      TransactItems: [{ Put: { TableName: 'things', Item: { ...Key, word: { S: 'a transaction' } } } }],
    });
    // DynamoDB Local may lose a transaction that it answered at the instant of a kill (docs/configuration.md).
    const writes: [string, PutItemCommand | TransactWriteItemsCommand][] =
      name === 'dynoxide'
        ? [
            ['a put', put],
            ['a transaction', transaction],
          ]
        : [['a put', put]];
    const kept: unknown[] = [];
    for (const [, command] of writes) {
      const db = await startDynamoDb({ directory: folder.path, engine });
      await using(db, async (client) => {
        await client.send(command as PutItemCommand);
        process.kill(db.pid, 'SIGKILL');
      });
      await db.close();
      const again = await startDynamoDb({ directory: folder.path, engine });
      kept.push(await using(again, wordOf));
      await again.close();
    }
    expect(kept).toEqual(writes.map(([word]) => word));
  });

  if (name === 'dynamodb-local')
    it('shows data to the holder of its key only', () => expect(seenByStranger).toEqual([]));

  it.each(allEngines.filter((other) => other.name !== name).map((other) => [other.name, other]))(
    'leaves a data folder to %s, with what to do',
    async (otherName, other) => {
      await copyMade();
      await expect(startDynamoDb({ directory: folder.path, engine: other as Engine })).rejects.toThrow(
        `was made by the store ${name}, which ${otherName as string} can't read. Keep that store: start with STORE=${name}`,
      );
    },
  );
});

const listens = async (host: string, port: number): Promise<boolean> =>
  fetch(`http://${host}:${port}/`).then(
    () => true,
    () => false,
  );

it.each(engines.filter(({ name }) => name === 'dynoxide'))(
  'listens on the loopback interface only, with $name',
  async ({ engine }) => {
    const db = await startDynamoDb({ engine });
    const port = Number(new URL(db.endpoint).port);
    const others = Object.values(networkInterfaces())
      .flat()
      .flatMap((address) => (address && !address.internal && address.family === 'IPv4' ? address.address : []));
    // All of 127/8 is this machine, so a program that listens on every interface also answers on 127.0.0.2.
    const answered = await Promise.all([...others, '127.0.0.2'].map((host) => listens(host, port)));
    expect(answered).not.toContain(true);
    expect(await listens('127.0.0.1', port)).toBe(true);
    await db.close();
  },
);
