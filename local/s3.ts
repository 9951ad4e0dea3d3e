import { portOf } from './port-of';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import S3rver from '@20minutes/s3rver';
import account from '@20minutes/s3rver/lib/models/account';
import { stopListening } from './listen';
import { type Sender, refusalOf, refuse } from './s3-gate';
import { wholeWrites } from './s3-writes';

export const bucket = 'berkas';
/** The only key pair of the local S3 server. Each process draws a new one, because its holder can read every file. */
export const s3Credentials = { accessKeyId: 'LOCAL', secretAccessKey: randomBytes(32).toString('base64url') };
account.DUMMY_ACCOUNT.createKeyPair(s3Credentials.accessKeyId, s3Credentials.secretAccessKey);

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

interface LocalS3 {
  /** The address for this process itself: a free loopback port. */
  endpoint: string;
  /** Answers a request for `/berkas/…` on the site's own port: browsers need no other port. */
  handle: Handle;
  close(): Promise<void>;
}

/** Returns true if the object to copy is still the expected version: the library does not check that. */
const isAsMeant = async ({ store }: S3rver, { headers }: IncomingMessage): Promise<boolean> => {
  const [meant, from] = [headers['x-amz-copy-source-if-match'], headers['x-amz-copy-source']];
  if (meant === undefined || typeof from !== 'string') return true;
  const [source = '', ...key] = decodeURIComponent(from).replace(/^\//, '').split('/');
  const found = await store.getObject(source, key.join('/'), { start: 0, end: 1 });
  found?.content?.destroy();
  return !found || found.metadata.etag === meant;
};

const changed = { status: 412, code: 'PreconditionFailed', message: 'The object has changed.' };
const unreadable = { status: 400, code: 'InvalidURI', message: 'The request is not readable.' };

/** Files come from strangers and here share the pages' origin: nothing in them may run, load or be treated as another type. */
const untrusted = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
};

/**
 * Returns the headers of one answer. A file for `presignView` may appear in a page of this origin. Browsers refuse to show a PDF in a
 * sandbox, and its scripts run in their viewer, not in this origin.
 */
const headersFor = (url = ''): Record<string, string> => {
  const parameters = URL.parse(url, 'http://localhost')?.searchParams;
  if (!parameters?.get('response-content-disposition')?.startsWith('inline')) return untrusted;
  const sandbox = parameters.get('response-content-type') === 'application/pdf' ? '' : 'sandbox; ';
  const policy = `${sandbox}default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'`;
  return { ...untrusted, 'Content-Security-Policy': policy };
};

/** Refuses requests that S3 refuses and the library accepts, before the library sees them. */
const gateRequests = (s3: S3rver, by: Sender): Handle => {
  const library = s3.callback();
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const refusal = refusalOf(request, by, s3Credentials);
    if (refusal) return refuse(request, response, refusal);
    if (!(await isAsMeant(s3, request))) return refuse(request, response, changed);
    library(request, response);
  };
  return (request, response) => {
    answer(request, response).catch(() => refuse(request, response, unreadable));
  };
};

/**
 * Starts the local S3 server on the folder. A file answered with 200 is on the disk and survives any crash. `publicUrl` is the beginning
 * of upload and download links: a proxy may have changed the host that they sign.
 */
export const startS3 = async (directory: string, publicUrl?: string): Promise<LocalS3> => {
  const s3 = new S3rver({
    directory,
    silent: true,
    vhostBuckets: false,
    configureBuckets: [{ name: bucket }],
    // The gate checks signatures, and more strictly.
    allowMismatchedSignatures: true,
  });
  // An upload in parts ends with the process that sent it: nobody sends the rest. On AWS, a rule of the bucket removes such parts.
  await rm(path.join(directory, bucket, '._S3rver_uploads'), { recursive: true, force: true });
  // The bucket has no settings, and the library would look for two files of them at each request.
  s3.store.getSubresource = () => Promise.resolve(null);
  s3.store.putContent = await wholeWrites(path.join(directory, 'incoming'));
  await s3.configureBuckets();
  const server = createServer(gateRequests(s3, 'client'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const forBrowsers = gateRequests(s3, 'browser');
  return {
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    handle: (request, response) => {
      if (publicUrl) request.headers.host = new URL(publicUrl).host;
      for (const [name, value] of Object.entries(headersFor(request.url))) response.setHeader(name, value);
      forBrowsers(request, response);
    },
    close: async () => {
      await stopListening(server);
      // Interrupted requests still log their end, and a closed logger complains about each on the console.
      s3.logger.silent = true;
      s3.logger.close();
    },
  };
};
