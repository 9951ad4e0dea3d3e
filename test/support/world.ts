import path from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { seedOffice } from '../../functions/adapters/dynamodb/office-store';
import { type Limits, usualLimits } from '../../functions/domain/case/limits';
import { fileLinks } from '../../functions/adapters/s3/file-links';
import { fileStreams } from '../../functions/adapters/s3/file-streams';
import { files } from '../../functions/adapters/s3/files';
import { systemIds } from '../../functions/adapters/system';
import { workflow } from '../../functions/adapters/stepfunctions/workflow';
import { tableStores } from '../../functions/adapters/dynamodb/table-stores';
import type { Deps } from '../../functions/ports/deps';
import { register } from '../../functions/domain/case/registration';
import { firstRecord } from '../../functions/domain/office/office-chain';
import { numberingYear } from '../../functions/domain/case/numbering';
import { present } from '../../functions/domain/present';
import { parseSubmission } from '../../functions/domain/forms/submission';
import { canonicalJson } from '../../functions/domain/case/canonical';
import type { CaseHead } from '../../functions/domain/case/records';
import type { Mail } from '../../functions/ports/mail';
import { signUploads } from '../../functions/http/sign-uploads';
import { installedPrinter } from '../../local/print-files';
import { bucket, s3Credentials, startS3 } from '../../local/s3';
import { createTable } from '../../local/create-table';
import { localStateMachine } from '../../local/state-machine';
import { startStepFunctions } from '../../local/stepfunctions/start';
import { type Handlers, taskHandlers } from '../../local/tasks';
import { newTableName, testDynamoDbClient } from './dynamodb';
import { testAdministrators, testRoster } from './office';
import { submission } from './submission';
import { tempFolder } from './temp-folder';
import { wholePdf } from '../../local/ops/whole-pdf';

const pdfBytes = new Uint8Array(wholePdf());
const paper = (kind: string) => ({
  kind,
  name: `${kind}.pdf`,
  size: 20,
  type: 'application/pdf',
  sha256: systemIds.digest(kind),
  key: `files/test/${kind}`,
});

interface WorldOptions {
  limits?: Limits;
  /** Runs each call of a function. `mailing` runs each mail. A test may make them fail. */
  around?: (name: string, call: () => Promise<unknown>) => Promise<unknown>;
  mailing?: (send: () => Promise<void>) => Promise<void>;
  /** With false, a document is only a few bytes, for tests about other things. */
  prints?: boolean;
  /** With false, the office has no roster yet. */
  isOpen?: boolean;
}
const unprinted = async ({ documentId }: { documentId: string }) => new TextEncoder().encode(`%PDF-1.7 ${documentId}`);

/** Starts the real ASL and the real adapters with a local store. The test controls the clock and the mailbox. */
export const startWorld = async ({
  limits = usualLimits,
  around = (_name, call) => call(),
  mailing = (send) => send(),
  prints = true,
  isOpen = true,
}: WorldOptions = {}) => {
  const client = testDynamoDbClient();
  const document = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const table = newTableName();
  await createTable(client, table);
  const open = () => seedOffice(document, table, firstRecord(testRoster, testAdministrators));
  if (isOpen) await open();

  const mails: Mail[] = [];
  const logged: string[] = [];
  const world = { now: new Date('2026-11-24T02:00:00Z'), mailFails: false };
  const { definition } = localStateMachine();
  const handlers: Handlers = {};
  const folder = await tempFolder();
  const deploy = (asked: object, port?: number) =>
    startStepFunctions({
      directory: path.join(folder.path, 'stepfunctions'),
      stateMachine: { name: 'request', definition: asked },
      invoke: (name, payload) => around(name, () => handlers[name]!(payload)),
      retryDelay: () => 0,
      port,
    });
  let machine = await deploy(definition);
  const sfn = new SFNClient({
    endpoint: machine.endpoint,
    region: 'ap-southeast-3',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const s3 = await startS3(path.join(folder.path, 'files'));
  const s3Client = new S3Client({
    endpoint: s3.endpoint,
    region: 'ap-southeast-3',
    credentials: s3Credentials,
    forcePathStyle: true,
  });
  const deps: Deps = {
    ...tableStores(document, table, limits),
    files: files(s3Client, bucket),
    fileLinks: fileLinks(s3Client, bucket),
    fileStreams: fileStreams(s3Client, bucket),
    renderer: prints ? installedPrinter : { render: unprinted },
    background: { start: async (name, payload) => void (await around(name, () => handlers[name]!(payload))) },
    workflow: workflow(sfn, machine.stateMachineArn),
    mailer: {
      send: (mail) =>
        mailing(async () => {
          if (world.mailFails) throw new Error('mailbox is down');
          mails.push(mail);
        }),
    },
    clock: { now: () => world.now },
    ids: systemIds,
    log: (event, facts) => void logged.push(JSON.stringify({ event, ...facts })),
    config: { tableName: table, publicUrl: 'http://ajuan.test', siteUrl: 'http://ajuan.test', limits, endpoints: {} },
  };
  Object.assign(handlers, await taskHandlers(deps));

  /** Reads a whole case, or its view. @throws Error if there is none */
  const dossier = async (caseId: string) => present(await deps.cases.dossier(caseId), `the case ${caseId}`);
  const view = async (caseId: string) => present(await deps.cases.view(caseId), `the case ${caseId}`);
  const registered: string[] = [];
  /** Uploads a file for a form that is not registered yet, as its page would. */
  const upload = async (requestId: string, kind: string, bytes: Uint8Array = pdfBytes) => {
    const facts = {
      requestId,
      kind,
      name: `${kind}.pdf`,
      size: bytes.length,
      type: 'application/pdf',
      sha256: systemIds.digest(bytes),
    };
    const asked = await signUploads(deps).request('/api/uploads', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(facts),
    });
    const { uploadId, url, headers } = (await asked.json()) as {
      uploadId: string;
      url: string;
      headers: Record<string, string>;
    };
    const stored = await fetch(url, { method: 'PUT', headers, body: bytes as BodyInit });
    if (!stored.ok) throw new Error(`the upload was refused: ${stored.status} ${await stored.text()}`);
    return { kind, uploadId };
  };
  /** Returns a body with its papers uploaded. */
  const withPapers = async <T extends { requestId: string }>(body: T, ...kinds: string[]) => {
    const attachments = [];
    for (const kind of kinds.length > 0 ? kinds : ['surat-permohonan', 'spesifikasi-teknis'])
      attachments.push(await upload(body.requestId, kind));
    return { ...body, attachments };
  };
  const registerOnly = (body: ReturnType<typeof submission> = submission()): Promise<CaseHead> => {
    const { requestId, form } = parseSubmission(
      { ...body, attachments: [{ kind: 'surat-permohonan', uploadId: 'x' }] },
      '2026-11-24',
    );
    const attachments = ['surat-permohonan', 'spesifikasi-teknis'].map(paper);
    const bodyHash = systemIds.digest(canonicalJson(body));
    const tracked = { requestId, form: { ...form, attachments }, bodyHash, trackingId: systemIds.trackingId() };
    registered.push(requestId);
    return deps.cases.register(numberingYear(world.now), (serial) =>
      register(tracked, serial, { now: world.now, digest: systemIds.digest }),
    );
  };
  const submit = async (body?: ReturnType<typeof submission>): Promise<CaseHead> => {
    const head = await registerOnly(body);
    await deps.workflow.start(head);
    await machine.idle();
    return head;
  };
  /** Stops the process and starts it again: the same data, the state machine changed by `change`, and every function built again. */
  const redeploy = async (change: (definition: object) => object) => {
    await machine.close();
    Object.assign(handlers, await taskHandlers(deps));
    machine = await deploy(change(definition), Number(new URL(machine.endpoint).port));
  };
  const stop = async () => {
    await machine.close();
    sfn.destroy();
    client.destroy();
    await s3.close();
    await folder.remove();
  };
  const caseOfLink = async (path: string) => {
    const secret = present(path.split('/').at(-1), 'the secret');
    return present(await deps.cases.link(systemIds.digest(secret)), 'the link').caseId;
  };
  return {
    /** Gives the office its first roster. */
    open,
    caseOfLink,
    dossier,
    view,
    caseIds: () => registered,
    upload,
    withPapers,
    world,
    /** The tasks of the state machine, by name. */
    tasks: handlers,
    deps,
    get machine() {
      return machine;
    },
    redeploy,
    sfn,
    clients: [client, sfn, s3Client],
    mails,
    /** Answers a browser's request for a file, on one of the test's ports. */
    handleFiles: s3.handle,
    /** The lines that the product would log. */
    logged,
    /** The folder of the state machine's journal. */
    journals: path.join(folder.path, 'stepfunctions'),
    registerOnly,
    submit,
    stop,
  };
};
export type World = Awaited<ReturnType<typeof startWorld>>;
