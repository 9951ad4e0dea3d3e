import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { bundleSource } from '../../infra/bundle';
import { withPlainKeys } from '../../infra/lambda-build';
import { tempFolder } from '../support/temp-folder';

const environment = {
  PATH: process.env.PATH,
  AWS_REGION: 'ap-southeast-3',
  HOME: '/nonexistent',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};
const runNode = (args: string[], env: Record<string, string | undefined>): string =>
  execFileSync(process.execPath, args, { env: { ...environment, ...env }, encoding: 'utf8' });

let folder: Awaited<ReturnType<typeof tempFolder>>;
beforeAll(async () => void (folder = await tempFolder()));
afterAll(() => folder.remove());

/** Returns the output of a script that is bundled as a function is. */
const bundled = async (source: string, env = {}): Promise<string> => {
  const file = path.join(folder.path, `script-${Object.keys(env).length}.mjs`);
  await bundleSource(source, file);
  return runNode([file], env);
};

/** Sends each client's commands to a handler that shows the request and answers it. Then shows the parsed answer. */
const talk = `
import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as s3 from '@aws-sdk/client-s3';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { SendEmailCommand, SESClient } from '@aws-sdk/client-ses';
import { SendTaskSuccessCommand, SFNClient, StartExecutionCommand, TaskTimedOut } from '@aws-sdk/client-sfn';
import { HttpResponse } from '@smithy/core/protocols';
import { Readable } from 'node:stream';

const known = [s3.NoSuchKey, TransactionCanceledException, TaskTimedOut];
const changing = /^(authorization|x-amz-date|user-agent|x-amz-user-agent|amz-sdk-invocation-id)$/;
let answer;
const requestHandler = { metadata: {}, handle: async ({ method, hostname, path, query, headers, body }) => {
  const kept = Object.entries(headers).filter(([name]) => !changing.test(name)).sort();
  console.log(JSON.stringify([method, hostname, path, query, kept, typeof body === 'string' ? body : new TextDecoder().decode(body)]));
  return { response: new HttpResponse({ ...answer, body: Readable.from([Buffer.from(answer.body ?? '')]) }) };
} };
const config = { region: 'ap-southeast-3', credentials: { accessKeyId: 'a', secretAccessKey: 'b' }, requestHandler, maxAttempts: 1 };
const say = async (client, command, statusCode, headers, body) => {
  answer = { statusCode, headers, body };
  try {
    const { $metadata, Body, ...rest } = await client.send(command);
    console.log(JSON.stringify(rest), Body ? await Body.transformToString() : '');
  } catch (error) {
    console.log(error.name, error.message, known.findIndex((type) => error instanceof type), error.CancellationReasons);
  }
};
const bucket = new s3.S3Client(config);
const [Bucket, Key, UploadId] = ['files', 'a/b c.pdf', 'u'];
const xml = { 'content-type': 'application/xml' };
await say(bucket, new s3.PutObjectCommand({ Bucket, Key, Body: 'x', ContentType: 'text/plain' }), 200, { etag: '"e"', 'x-amz-version-id': '7' });
await say(bucket, new s3.CopyObjectCommand({ Bucket, Key, CopySource: 'files/x', CopySourceIfMatch: '"e"', MetadataDirective: 'REPLACE', ContentType: 'a/b' }), 200, xml, '<CopyObjectResult><ETag>"z"</ETag><LastModified>2026-11-24T00:00:00.000Z</LastModified></CopyObjectResult>');
await say(bucket, new s3.GetObjectCommand({ Bucket, Key, ResponseContentDisposition: 'attachment', Range: 'bytes=0-1' }), 200, { etag: '"e"', 'content-type': 'a/b', 'content-length': '2' }, 'hi');
await say(bucket, new s3.GetObjectCommand({ Bucket, Key }), 404, xml, '<Error><Code>NoSuchKey</Code><Message>gone</Message></Error>');
await say(bucket, new s3.CreateMultipartUploadCommand({ Bucket, Key, ContentType: 'a/b' }), 200, xml, '<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>');
await say(bucket, new s3.UploadPartCommand({ Bucket, Key, UploadId, PartNumber: 1, Body: 'x' }), 200, { etag: '"p"' });
await say(bucket, new s3.CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts: [{ PartNumber: 1, ETag: '"p"' }] } }), 200, xml, '<CompleteMultipartUploadResult><ETag>"w"</ETag></CompleteMultipartUploadResult>');
await say(bucket, new s3.AbortMultipartUploadCommand({ Bucket, Key, UploadId }), 204, {});
const json = { 'content-type': 'application/x-amz-json-1.0' };
const table = DynamoDBDocumentClient.from(new DynamoDBClient(config));
await say(table, new QueryCommand({ TableName: 't1', KeyConditionExpression: 'pk = :p', ExpressionAttributeValues: { ':p': 'x' }, ConsistentRead: true }), 200, json, '{"Items":[{"a":{"N":"1"},"b":{"L":[{"BOOL":true}]}}],"Count":1}');
await say(table, new TransactWriteCommand({ ClientRequestToken: 'c', TransactItems: [{ Put: { TableName: 't1', Item: { pk: 'x', n: [1, { m: null }] } } }] }), 400, json, '{"__type":"com.amazonaws.dynamodb.v20120810#TransactionCanceledException","CancellationReasons":[{"Code":"ConditionalCheckFailed"}]}');
const machine = new SFNClient(config);
await say(machine, new StartExecutionCommand({ stateMachineArn: 'arn:m', name: 'n', input: '{}' }), 200, json, '{"executionArn":"arn:e","startDate":1700000000}');
await say(machine, new SendTaskSuccessCommand({ taskToken: 't', output: '{}' }), 400, json, '{"__type":"TaskTimedOut","message":"late"}');
const Utf8 = { Data: 'x', Charset: 'UTF-8' };
await say(new SESClient(config), new SendEmailCommand({ Source: 'a@b.id', Destination: { ToAddresses: ['c@d.id'] }, Message: { Subject: Utf8, Body: { Html: Utf8, Text: Utf8 } }, ConfigurationSetName: 's' }), 200, xml, '<SendEmailResponse><SendEmailResult><MessageId>m</MessageId></SendEmailResult></SendEmailResponse>');
await say(new LambdaClient(config), new InvokeCommand({ FunctionName: 'f', InvocationType: 'Event', Payload: '{}' }), 202, {});
`;

it('sends and reads what the SDK does outside a bundle', async () => {
  const plain = runNode(['--input-type=module', '-e', talk], {});
  expect(plain.split('\n').length).toBeGreaterThan(28);
  expect(await bundled(talk)).toBe(plain);
});

it("takes credentials from Lambda's environment, and from nowhere else", async () => {
  const asked = `import { S3Client } from '@aws-sdk/client-s3';
    const said = await new S3Client({}).config.credentials().catch(({ name }) => ({ name }));
    console.log(said.accessKeyId, said.secretAccessKey, said.sessionToken, said.name);`;
  const env = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'key', AWS_SESSION_TOKEN: 'token' };
  expect(await bundled(asked, env)).toBe('id key token undefined\n');
  expect(await bundled(asked)).toBe('undefined undefined undefined CredentialsProviderError\n');
});

it('writes out the keys that are constants, and no other', () =>
  expect(withPlainKeys('const _a = "x-a";\nexport var b$ = [[_a], { [_a]: 1, [other]: 2 }];')).toBe(
    'const _a = "x-a";\nexport var b$ = [[_a], { "x-a": 1, [other]: 2 }];',
  ));
