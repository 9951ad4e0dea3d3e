import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { background } from './adapters/lambda/background';
import { deskStore } from './adapters/dynamodb/desk-store';
import { memoStore } from './adapters/dynamodb/memo-store';
import { statisticsStore } from './adapters/dynamodb/statistics-store';
import { commonStores } from './adapters/dynamodb/table-stores';
import { clientSettings } from './adapters/client-settings';
import { fileLinks } from './adapters/s3/file-links';
import { fileStreams } from './adapters/s3/file-streams';
import { files } from './adapters/s3/files';
import { mailer } from './adapters/ses/mailer';
import { pdfRenderer } from './adapters/pdf/renderer';
import { printFilesIn } from './adapters/pdf/fonts';
import { systemClock, systemIds } from './adapters/system';
import { workflow } from './adapters/stepfunctions/workflow';
import type { Config } from './config';
import { jsonLog } from './log';

const requireSetting = (value: string | undefined, name: string): string => {
  if (!value) throw new Error(`${name} is missing`);
  return value;
};

/** Returns a document client as every adapter of the table expects it. */
export const documentClient = (endpoint?: string): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient(clientSettings('table', endpoint)), {
    marshallOptions: { removeUndefinedValues: true },
  });

/**
 * Returns what every function has. The functions below add one capability each, so that a bundle holds only the clients that its catalog
 * row needs.
 */
export const baseDeps = (config: Config) => ({ config, clock: systemClock, ids: systemIds, log: jsonLog });
/** The table's client of a configuration: its connections are shared by all stores of a function. */
const tableClients = new WeakMap<Config, DynamoDBDocumentClient>();
const tableClient = (config: Config): DynamoDBDocumentClient => {
  const client = tableClients.get(config) ?? documentClient(config.endpoints.dynamodb);
  tableClients.set(config, client);
  return client;
};
export const tableDeps = (config: Config) => commonStores(tableClient(config), config.tableName, config.limits);
export const deskDeps = (config: Config) => ({ desk: deskStore(tableClient(config), config.tableName) });
export const memosDeps = (config: Config) => ({ memos: memoStore(tableClient(config), config.tableName) });
export const statisticsDeps = (config: Config) => ({
  statistics: statisticsStore(tableClient(config), config.tableName),
});
export const workflowDeps = (config: Config) => ({
  workflow: workflow(
    new SFNClient(clientSettings('workflow', config.endpoints.stepfunctions)),
    requireSetting(config.stateMachineArn, 'STATE_MACHINE_ARN'),
  ),
});
export const mailDeps = (config: Config) => ({
  mailer: mailer(new SESClient(clientSettings('mail', config.endpoints.ses)), {
    from: requireSetting(config.mailFrom, 'MAIL_FROM'),
    configurationSet: config.mailConfigurationSet,
  }),
});

const s3Client = ({ endpoints }: Config) =>
  new S3Client({ ...clientSettings('files', endpoints.s3), forcePathStyle: endpoints.s3 !== undefined });
const bucketOf = (config: Config) => requireSetting(config.filesBucket, 'FILES_BUCKET');
export const fileLinksDeps = (config: Config) => ({ fileLinks: fileLinks(s3Client(config), bucketOf(config)) });
export const filesDeps = (config: Config) => ({ files: files(s3Client(config), bucketOf(config)) });
export const fileStreamsDeps = (config: Config) => ({ fileStreams: fileStreams(s3Client(config), bucketOf(config)) });
export const pdfDeps = (config: Config) => ({
  renderer: pdfRenderer(printFilesIn(requireSetting(config.printFolder, 'PRINT_FOLDER'))),
});
export const backgroundDeps = (config: Config) => ({
  background: background(
    new LambdaClient(clientSettings('background')),
    requireSetting(config.functionPrefix, 'FUNCTION_PREFIX'),
  ),
});
