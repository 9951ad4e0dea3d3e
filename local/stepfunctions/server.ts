import { randomUUID } from 'node:crypto';
import { serve, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import { limitBody } from '../../functions/http/limit-body';
import { ServiceError } from './errors';
import { type Journal, JournalFailed } from './journal';
import type { Operation } from './operations';

const TARGET = 'AWSStepFunctions.';
const BODY_BYTES = 1 << 20;

/**
 * Returns the endpoint's app. It speaks AWS JSON 1.0 over HTTP: the operation in a header, errors as `{__type, message}`.
 *
 * `journal.flushed` resolves when everything that an answer may mention is on the disk. No answer, success or error, is sent earlier.
 * The server accepts no request while the disk accepts no lines.
 */
export function createApp(
  operations: ReadonlyMap<string, Operation>,
  journal: Pick<Journal, 'ready' | 'flushed'>,
  onError: (error: unknown) => void,
): Hono {
  const app = new Hono();
  app.use(limitBody(BODY_BYTES, () => new Response('The request is too large.', { status: 413 })));
  app.post('/', async (c) => {
    const body = await c.req.text();
    await journal.ready();
    const { status, answer } = run(() => operationOf(c.req.header('x-amz-target'))(parse(body)));
    await journal.flushed();
    return c.body(JSON.stringify(answer), status, headers());
  });
  app.onError((error, c) => {
    // The journal has already reported that error.
    if (!(error instanceof JournalFailed)) onError(error);
    return c.body(JSON.stringify({ __type: 'InternalFailure', message: 'Internal failure' }), 500, headers());
  });

  const operationOf = (target = ''): Operation => {
    const operation = target.startsWith(TARGET) ? operations.get(target.slice(TARGET.length)) : undefined;
    if (!operation) throw new ServiceError('UnknownOperationException', `Unknown operation: '${target}'`);
    return operation;
  };
  return app;
}

const headers = () => ({ 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': randomUUID() });

function run(operation: () => object): { status: 200 | 400; answer: object } {
  try {
    return { status: 200, answer: operation() };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { status: 400, answer: { __type: error.type, message: error.message } };
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new ServiceError('SerializationException', 'The request body is not JSON');
  }
}

/** Listens only on the loopback address. Resolves with the port in use. */
export async function listen(app: Hono, port: number): Promise<{ port: number; close(): Promise<void> }> {
  const { server, port: listening } = await new Promise<{ server: ServerType; port: number }>((resolve, reject) => {
    const opened = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, (info) =>
      resolve({ server: opened, port: info.port }),
    );
    opened.on('error', reject);
  });
  const close = () =>
    new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
    });
  return { port: listening, close };
}
