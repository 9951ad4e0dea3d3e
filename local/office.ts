import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { caseStore } from '../functions/adapters/case-store';
import { deskStore } from '../functions/adapters/desk-store';
import { fileLinks } from '../functions/adapters/file-links';
import { fileStreams } from '../functions/adapters/file-streams';
import { files } from '../functions/adapters/files';
import { mailer } from '../functions/adapters/mailer';
import { officeStore, seedOffice } from '../functions/adapters/office-store';
import { pdfRenderer } from '../functions/adapters/pdf';
import { registerStore } from '../functions/adapters/register-store';
import { uploadStore } from '../functions/adapters/upload-store';
import { workStore } from '../functions/adapters/work-store';
import { workflow } from '../functions/adapters/workflow';
import { rows } from '../functions/catalog';
import { firstRecord } from '../functions/domain/office-chain';
import { baseDeps, type Deps } from '../functions/deps';
import { errorName, jsonLog } from '../functions/log';
import { bundleCase } from '../functions/tasks/bundle-case';
import { closeCase } from '../functions/tasks/close-case';
import { exportRegister } from '../functions/tasks/export-register';
import { flagCase } from '../functions/tasks/flag-case';
import { issueDocuments } from '../functions/tasks/issue-documents';
import { openStep } from '../functions/tasks/open-step';
import { redeliver } from '../functions/tasks/redeliver';
import { createTable } from './create-table';
import { startDynamoDb } from './dynamodb/start-dynamodb';
import { startMail } from './mail/start-mail';
import { forgetFiles } from './forget-files';
import { fontFolder } from './fonts';
import { exampleAdministrators, exampleRoster } from './roster';
import { bucket, s3Credentials, startS3 } from './s3';
import type { readSettings } from './settings';
import { startStepFunctions } from './stepfunctions/start';

const table = 'ajuan';

const stateMachine = async () => {
  const asl = await readFile(new URL('../statemachine/request.asl.json', import.meta.url), 'utf8');
  const named = rows.reduce(
    (text, row) => (row.placeholder ? text.replaceAll(`\${${row.placeholder}}`, row.name) : text),
    asl,
  );
  return { name: 'request', definition: JSON.parse(named) as object };
};

const s3Client = (endpoint: string) =>
  new S3Client({ endpoint, region: 'ap-southeast-3', credentials: s3Credentials, forcePathStyle: true });

/** Starts every local service on the data folder and composes the same handlers' dependencies on them. */
export const startOffice = async (settings: ReturnType<typeof readSettings>) => {
  const { dataFolder, mailPort, publicUrl } = settings;
  const dynamodb = await startDynamoDb({ directory: path.join(dataFolder, 'dynamodb') });
  const s3 = await startS3(path.join(dataFolder, 'files'), publicUrl);
  const mail = await startMail({ port: mailPort, directory: path.join(dataFolder, 'mail') });
  const { endpoint, region, credentials } = dynamodb;
  const client = new DynamoDBClient({ endpoint, region, credentials });
  const document = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  await createTable(client, table);
  await seedOffice(document, table, firstRecord(exampleRoster, exampleAdministrators));

  const handlers: Record<string, (event: unknown) => Promise<unknown>> = {};
  const machine = await startStepFunctions({
    directory: path.join(dataFolder, 'stepfunctions'),
    stateMachine: await stateMachine(),
    invoke: async (name, payload) => {
      await ready;
      return handlers[name]!(payload);
    },
  });
  const anyone = { accessKeyId: 'local', secretAccessKey: 'local' };
  const deps: Deps = {
    ...baseDeps({ tableName: table, publicUrl, siteUrl: publicUrl, endpoints: {} }),
    cases: caseStore(document, table),
    office: officeStore(document, table),
    work: workStore(document, table),
    register: registerStore(document, table),
    desk: deskStore(document, table),
    workflow: workflow(
      new SFNClient({ endpoint: machine.endpoint, region, credentials: anyone }),
      machine.stateMachineArn,
    ),
    uploads: uploadStore(document, table),
    files: files(s3Client(s3.endpoint), bucket),
    fileLinks: fileLinks(s3Client(publicUrl), bucket),
    fileStreams: fileStreams(s3Client(s3.endpoint), bucket),
    renderer: pdfRenderer(fontFolder),
    background: {
      start: async (name, payload) =>
        void handlers[name]!(payload).catch((error: unknown) =>
          jsonLog('failed', { functionName: name, error: errorName(error) }),
        ),
    },
    mailer: mailer(new SESClient({ endpoint: mail.endpoint, region, credentials: anyone }), {
      from: 'ajuan@example.id',
    }),
  };
  Object.assign(handlers, {
    'open-step': openStep(deps),
    'issue-documents': issueDocuments(deps),
    'bundle-case': bundleCase(deps),
    'close-case': closeCase(deps),
    'flag-case': flagCase(deps),
    'export-register': exportRegister(deps),
    redeliver: redeliver(deps),
  });
  open();
  const forget = () => forgetFiles(s3Client(s3.endpoint), bucket, new Date());
  const close = async () => {
    await machine.close();
    await mail.close();
    await s3.close();
    await dynamodb.close();
  };
  return { deps, mailUrl: mail.url, handleFiles: s3.handle, forget, close };
};

/** A wait that a restart takes up again calls its function before the handlers stand: it waits for them. */
let open: () => void = () => undefined;
const ready = new Promise<void>((resolve) => {
  open = resolve;
});
