import { present } from '../../functions/domain/present';
import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { clientSettings } from '../../functions/adapters/client-settings';
import { caseStore } from '../../functions/adapters/dynamodb/case-store';
import { files } from '../../functions/adapters/s3/files';
import { systemIds } from '../../functions/adapters/system';
import { catalog } from '../../functions/catalog';
import { dayOf } from '../../functions/domain/time/calendar';
import type { Attachment } from '../../functions/domain/sop/papers-received';
import { numberingYear } from '../../functions/domain/case/numbering';
import { register } from '../../functions/domain/case/registration';
import { parseSubmission } from '../../functions/domain/forms/submission';
import { keptKey } from '../../functions/domain/files/uploads';
import { createTable } from '../create-table';
import { startDynamoDb } from '../dynamodb/start-dynamodb';
import { exampleRequest } from '../ops/answers';
import { verifyBundle } from '../ops/verify';
import { REGION } from '../region';
import { bucket, s3Credentials, startS3 } from '../s3';

const table = 'load';
const { memory, timeout } = present(
  catalog.find(({ name }) => name === 'bundle-case'),
  'bundle-case',
);
/** The heap for Node's own objects in MB, as a part of the function's memory. Buffers need more on top. */
const heapMegabytes = Math.floor(memory * 0.75);

interface Client {
  endpoint: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
}
export interface BundleJob {
  caseId: string;
  table: string;
  bucket: string;
  dynamodb: Client;
  s3: Client;
}
interface Load {
  attachments: number;
  megabytesEach: number;
}
interface Measurement {
  seconds: number;
  peakMegabytes: number;
  zipMegabytes: number;
  limitMegabytes: number;
  faults: string[];
}

const inChild = async (job: BundleJob): Promise<Pick<Measurement, 'seconds' | 'peakMegabytes'>> => {
  const child = fileURLToPath(new URL('bundle-child.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [`--max-old-space-size=${heapMegabytes}`, '--import', 'tsx', child],
    { env: { ...process.env, AJUAN_BUNDLE_JOB: JSON.stringify(job) }, timeout: timeout * 1000 },
  );
  const measured: Pick<Measurement, 'seconds' | 'peakMegabytes'> = JSON.parse(stdout);
  return measured;
};

/** Creates a registered case whose form lists attachments of random bytes, each stored under its key in the form. */
const caseWith = async (client: DynamoDBDocumentClient, s3Client: S3Client, load: Load): Promise<string> => {
  const store = files(s3Client, bucket);
  const caseId = randomUUID();
  const attachments: Attachment[] = [];
  for (let index = 0; index < load.attachments; index += 1) {
    const bytes = randomBytes(load.megabytesEach * 1024 * 1024);
    const [key, kind, type] = [keptKey(caseId, `muatan-${index}`), 'surat-permohonan', 'application/pdf'];
    await store.put(key, bytes, type);
    attachments.push({ kind, type, key, name: `${index}.pdf`, size: bytes.length, sha256: systemIds.digest(bytes) });
  }
  const now = new Date();
  const body = exampleRequest(caseId, dayOf(now));
  const typed = { ...body, attachments: [{ kind: 'surat-permohonan', uploadId: 'muatan' }] };
  const { form } = parseSubmission(typed, dayOf(now));
  const request = { requestId: caseId, form: { ...form, attachments }, bodyHash: '', trackingId: randomUUID() };
  const cases = caseStore(client, table);
  const head = await cases.register(numberingYear(now), (serial) =>
    register(request, serial, { now, digest: systemIds.digest }),
  );
  await cases.saveBundle({ caseId, seq: head.seq, key: `bundles/${caseId}.zip`, requestedAt: now.toISOString() });
  return caseId;
};

/** Bundles a case with this load in a process with the function's memory, on separate local services. */
export const measureBundle = async (load: Load): Promise<Measurement> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'ajuan-load-'));
  const dynamodb = await startDynamoDb();
  const s3 = await startS3(path.join(folder, 'files'));
  try {
    const places = {
      dynamodb: { endpoint: dynamodb.endpoint, region: dynamodb.region, credentials: dynamodb.credentials },
      s3: { endpoint: s3.endpoint, region: REGION, credentials: s3Credentials },
    };
    const client = new DynamoDBClient({ ...places.dynamodb, ...clientSettings('table', places.dynamodb.endpoint) });
    await createTable(client, table);
    const document = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
    const s3Client = new S3Client({
      ...places.s3,
      ...clientSettings('files', places.s3.endpoint),
      forcePathStyle: true,
    });
    const caseId = await caseWith(document, s3Client, load);
    const took = await inChild({ caseId, table, bucket, ...places });
    const zip = path.join(folder, 'case.zip');
    const content = await files(s3Client, bucket).read(`bundles/${caseId}.zip`);
    await pipeline(Readable.from(content), createWriteStream(zip));
    const faults = await verifyBundle(zip);
    return { ...took, zipMegabytes: (await stat(zip)).size / 1024 ** 2, limitMegabytes: memory, faults };
  } finally {
    await s3.close();
    await dynamodb.close();
    await rm(folder, { recursive: true, force: true });
  }
};
