import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetSendQuotaCommand, SESClient } from '@aws-sdk/client-ses';
import { ListExecutionsCommand, SFNClient } from '@aws-sdk/client-sfn';
import { clientSettings, cloudLimits, longestCall, type Service } from '../../functions/adapters/client-settings';
import { type Need, rows } from '../../functions/catalog';

/** The service that a need calls. A need that only signs links calls none. */
const calls: Record<string, Service | undefined> = {
  table: 'table',
  index: 'table',
  limits: 'table',
  workflow: 'workflow',
  mail: 'mail',
  files: 'files',
  background: 'background',
};
const servicesOf = (needs: readonly Need[]) =>
  needs.flatMap((need) => (need.startsWith('files:sign') ? [] : (calls[need.split(':')[0]!] ?? [])));

/** The seconds left for a function to log and answer a failed call. */
const room = 2;
it.each(
  rows.flatMap(({ name, needs, timeout }) =>
    [...new Set(servicesOf(needs))].map((service) => [name, service, timeout] as const),
  ),
)('%s outlives its longest call of the %s', (_, service, timeout) => {
  expect(timeout).toBeGreaterThanOrEqual(longestCall(cloudLimits[service]) / 1000 + room);
});

describe('a service that takes connections and says nothing', () => {
  let mute: Server;
  let endpoint: string;
  const sockets: Socket[] = [];
  beforeAll(async () => {
    mute = createServer((socket) => void sockets.push(socket.on('error', () => undefined))).listen(0, '127.0.0.1');
    await once(mute, 'listening');
    endpoint = `http://127.0.0.1:${(mute.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    mute.close();
  });

  const shortTimeouts = { connectionTimeout: 20, requestTimeout: 20, socketTimeout: 20, maxAttempts: 2 };
  const of = (service: Service) => ({
    ...clientSettings(service, endpoint, shortTimeouts),
    region: 'ap-southeast-3',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  it.each<[Service, () => Promise<unknown>]>([
    ['table', () => new DynamoDBClient(of('table')).send(new ListTablesCommand())],
    ['workflow', () => new SFNClient(of('workflow')).send(new ListExecutionsCommand({ stateMachineArn: 'arn:m' }))],
    ['mail', () => new SESClient(of('mail')).send(new GetSendQuotaCommand())],
    ['files', () => new S3Client(of('files')).send(new GetObjectCommand({ Bucket: 'b', Key: 'k' }))],
    ['background', () => new LambdaClient(of('background')).send(new InvokeCommand({ FunctionName: 'f' }))],
  ])('lets no call of the %s wait for ever', async (_, call) => {
    sockets.length = 0;
    await expect(call()).rejects.toMatchObject({ name: 'TimeoutError', $metadata: { attempts: 2 } });
    expect(sockets).toHaveLength(2);
  });
});

const root = path.resolve(__dirname, '../..');
const sources = ['functions', 'local'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(folder, file)),
);
/** The settings themselves, or the file's own function that makes them. */
const limits = (source: string) =>
  /const clientOf = .*clientSettings\(/.test(source) ? /client(?:Settings|Of)\(/ : /clientSettings\(/;
const clientsIn = (file: string) => {
  const source = readFileSync(path.join(root, file), 'utf8');
  const made = source.matchAll(/new (?:DynamoDB|SFN|SES|S3|Lambda)Client\([^;]{0,90}/g);
  return [...made].map(([text]) => [file, text, limits(source)] as const);
};
it.each(sources.flatMap(clientsIn))('%s makes no client without time limits', (_, made, allowed) => {
  expect(made).toMatch(allowed);
});
