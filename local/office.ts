import { present } from '../functions/domain/present';
import path from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { clientSettings } from '../functions/adapters/client-settings';
import { fileLinks } from '../functions/adapters/s3/file-links';
import { fileStreams } from '../functions/adapters/s3/file-streams';
import { files } from '../functions/adapters/s3/files';
import { mailer } from '../functions/adapters/ses/mailer';
import { caseStore } from '../functions/adapters/dynamodb/case-store';
import { createEntryCache } from '../functions/adapters/dynamodb/entry-cache';
import { seedOffice } from '../functions/adapters/dynamodb/office-store';
import { systemClock } from '../functions/adapters/system';
import { workflow } from '../functions/adapters/stepfunctions/workflow';
import { firstRecord } from '../functions/domain/office/office-chain';
import { seedCatalogue } from '../functions/use-cases/seed-catalogue';
import { tableStores } from '../functions/adapters/dynamodb/table-stores';
import { baseDeps } from '../functions/deps';
import type { Deps } from '../functions/ports/deps';
import type { Clock } from '../functions/ports/system';
import { backgroundRuns } from './background-runs';
import { createTable } from './create-table';
import { refuseUploadsWhenFull } from './disk-space';
import { ANY_KEY } from './dynamodb/access-key';
import { startDynamoDb } from './dynamodb/start-dynamodb';
import { constantSigner } from './dynamodb/constant-signer';
import { startMail } from './mail/start-mail';
import { forgetFiles } from './forget-files';
import { dataOutsideTable, demandDatabase } from './lost-store';
import { createPartStack } from './part-stack';
import { installedPrinter } from './print-files';
import { exampleAdministrators, exampleRoster } from './roster';
import { REGION } from './region';
import { bucket, s3Credentials, startS3 } from './s3';
import { cachedOffice } from './cached-office';
import type { readSettings } from './settings';
import { localStateMachine } from './state-machine';
import { startStepFunctions } from './stepfunctions/start';
import { removeTornFiles } from './torn-files';
import { type Handlers, taskHandlers } from './tasks';

const table = 'ajuan';
const from = 'ajuan@example.id';

const s3Client = (endpoint: string) =>
  new S3Client({
    ...clientSettings('files', endpoint),
    region: REGION,
    credentials: s3Credentials,
    forcePathStyle: true,
  });

type Settings = ReturnType<typeof readSettings>;
type Parts = ReturnType<typeof createPartStack>;
const closePart = ({ close }: { close(): Promise<void> }) => close();

interface OfficeOptions {
  /** Gives an empty office the example roster and the shipped catalogue. True by default. */
  seeds?: boolean;
  /** Replaces the machine's clock, for a year that passes in a minute. */
  clock?: Clock;
  /** Changes the dependencies of the functions. */
  decorateDeps?: (deps: Deps) => Deps;
}

/** Starts every local service on the data folder, and builds the handlers' dependencies on them. If one fails, it closes the others. */
export const startOffice = async (settings: Settings, options: OfficeOptions = {}) => {
  const parts = createPartStack();
  try {
    return await startParts(settings, options, parts);
  } catch (error) {
    await parts.closeAll();
    throw error;
  }
};

interface Running {
  dataFolder: string;
  publicUrl: string;
  limits: Settings['limits'];
  document: DynamoDBDocumentClient;
  dynamodb: Awaited<ReturnType<typeof startDynamoDb>>;
  s3: Awaited<ReturnType<typeof startS3>>;
  mail: Awaited<ReturnType<typeof startMail>>;
  machine: Awaited<ReturnType<typeof startStepFunctions>>;
  clock: Clock;
  runs: Awaited<ReturnType<typeof backgroundRuns>>;
}
/** The settings of clients for services on this machine that check no credentials. */
const uncheckedCredentials = { credentials: ANY_KEY, signer: constantSigner(ANY_KEY) };

/** Returns the handlers' dependencies on the running services. */
const composeDeps = ({
  dataFolder,
  publicUrl,
  limits,
  document,
  dynamodb: { region },
  s3,
  mail,
  machine,
  clock,
  runs,
}: Running): Deps => {
  const stores = tableStores(document, table, limits);
  return {
    ...baseDeps({ tableName: table, publicUrl, siteUrl: publicUrl, limits, endpoints: {} }),
    clock,
    ...stores,
    cases: caseStore(document, table, createEntryCache()),
    office: cachedOffice(stores.office),
    workflow: workflow(
      new SFNClient({ ...clientSettings('workflow', machine.endpoint), ...uncheckedCredentials, region }),
      machine.stateMachineArn,
    ),
    files: files(s3Client(s3.endpoint), bucket),
    fileLinks: refuseUploadsWhenFull(fileLinks(s3Client(publicUrl), bucket), dataFolder),
    fileStreams: fileStreams(s3Client(s3.endpoint), bucket),
    renderer: installedPrinter,
    background: runs,
    mailer: mailer(new SESClient({ ...clientSettings('mail', mail.endpoint), ...uncheckedCredentials, region }), {
      from,
    }),
  };
};

/** Returns the environment that a function would need on these services. */
const environmentOf = ({ publicUrl, dynamodb, mail, machine }: Running) => ({
  TABLE_NAME: table,
  PUBLIC_URL: publicUrl,
  SITE_URL: publicUrl,
  MAIL_FROM: from,
  STATE_MACHINE_ARN: machine.stateMachineArn,
  STEPFUNCTIONS_ENDPOINT: machine.endpoint,
  DYNAMODB_ENDPOINT: dynamodb.endpoint,
  SES_ENDPOINT: mail.endpoint,
  AWS_REGION: dynamodb.region,
  AWS_ACCESS_KEY_ID: dynamodb.credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: dynamodb.credentials.secretAccessKey,
});

/** Removes temporary files that a crash before `startedAt` left incomplete, and those that are too old. */
const removeTemporaryFiles = async (dataFolder: string, s3Endpoint: string, startedAt: Date) => {
  for (const passing of ['uploads', 'bundles'])
    await removeTornFiles(path.join(dataFolder, 'files', bucket, passing), startedAt);
  return forgetFiles(s3Client(s3Endpoint), bucket, new Date());
};

const tableClient = ({ endpoint, region, credentials }: Awaited<ReturnType<typeof startDynamoDb>>) =>
  new DynamoDBClient({
    ...clientSettings('table', endpoint),
    region,
    credentials,
    signer: constantSigner(credentials),
  });

const startParts = async (
  { dataFolder, mailPort, publicUrl, ...settings }: Settings,
  { seeds = true, clock = systemClock, decorateDeps = (deps) => deps }: OfficeOptions,
  parts: Parts,
) => {
  const startedAt = new Date();
  const otherData = await dataOutsideTable(dataFolder);
  const storeFolder = path.join(dataFolder, 'dynamodb');
  await demandDatabase(storeFolder, otherData);
  // The store is a separate process: the other services open while it starts.
  const [dynamodb, s3, mail, stateMachine] = await parts.addTogether([
    startDynamoDb({ directory: storeFolder }),
    startS3(path.join(dataFolder, 'files'), publicUrl),
    startMail({ port: mailPort, directory: path.join(dataFolder, 'mail'), clock }),
    Promise.resolve().then(localStateMachine),
  ]);
  const client = tableClient(dynamodb);
  const document = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  await createTable(client, table, otherData);
  if (seeds) await seedOffice(document, table, firstRecord(exampleRoster(), exampleAdministrators));

  const handlers: Handlers = {};
  const machine = parts.add(
    await startStepFunctions({
      directory: path.join(dataFolder, 'stepfunctions'),
      stateMachine,
      clock,
      invoke: async (name, payload) => {
        await ready;
        return present(handlers[name], name)(payload);
      },
    }),
    closePart,
  );
  const runs = parts.add(await backgroundRuns(path.join(dataFolder, 'background'), handlers), closePart);
  const { limits } = settings;
  const running = { dataFolder, publicUrl, limits, document, dynamodb, s3, mail, machine, clock, runs };
  const deps = decorateDeps(composeDeps(running));
  if (seeds) await seedCatalogue(deps);
  Object.assign(handlers, await taskHandlers(deps));
  markReady();
  return {
    deps,
    /** Resolves when the executions have repeated what the last stop interrupted. */
    resumed: machine.idle(),
    environment: environmentOf(running),
    runs,
    /** Resolves when no function runs and every execution waits or has ended. */
    idle: async () => {
      do await machine.idle();
      while (!(await runs.ended()));
    },
    store: dynamodb.engine.title,
    storeEnded: dynamodb.ended,
    mailUrl: mail.url,
    handleFiles: s3.handle,
    forget: () => removeTemporaryFiles(dataFolder, s3.endpoint, startedAt),
    close: parts.closeAll,
  };
};

/** An execution that a restart continues may call its function before the handlers exist: the call waits for them. */
let markReady: () => void = () => undefined;
const ready = new Promise<void>((resolve) => {
  markReady = resolve;
});
