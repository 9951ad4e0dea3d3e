import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * The bytes of an unread body that are let in, so that its sender gets to see the answer. They hold a whole file, and a slow phone's start
 * of one.
 */
const mostBytes = 32 << 20;
const mostMs = 2_000;

/** Node.js itself drops the little that one packet may bring. */
const littleBytes = 64 << 10;

const hasLargeBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > littleBytes;

/** Reads and drops the rest of a body. Calls `done` once, at its end or at the bounds. */
const drop = (request: IncomingMessage, done: () => void): void => {
  let bytes = 0;
  const stop = () => {
    clearTimeout(timer);
    request.off('data', count).off('close', stop).off('end', stop);
    done();
  };
  const count = (part: Buffer) => {
    bytes += part.length;
    if (bytes > mostBytes) stop();
  };
  const timer = setTimeout(stop, mostMs);
  timer.unref();
  request.on('data', count).once('close', stop).once('end', stop).resume();
};

/**
 * Closes the connection of an answer that goes out before the body has come in. It says `Connection: close`, and closes once the rest was
 * dropped. On a kept connection, a sender would put its next request behind bytes that nobody reads. Closed at once, it would not see the
 * answer.
 */
export const closeAfterEarlyAnswer = (request: IncomingMessage, response: ServerResponse): void => {
  if (!hasLargeBody(request)) return;
  const { writeHead, end } = response;
  response.writeHead = (...head: unknown[]) => {
    if (!request.complete) response.shouldKeepAlive = false;
    return Reflect.apply(writeHead, response, head);
  };
  response.end = (...[body, ...rest]: unknown[]) => {
    if (request.complete) return Reflect.apply(end, response, [body, ...rest]);
    response.shouldKeepAlive &&= response.headersSent;
    if (typeof body === 'string' || body instanceof Uint8Array) response.write(body);
    else response.flushHeaders();
    drop(request, () => Reflect.apply(end, response, []));
    return response;
  };
};
