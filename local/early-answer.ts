import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * The most bytes of an unread body that are read, which lets the sender see the answer. They are enough for a whole file and, from a slow
 * phone, for the beginning of one.
 */
const maxBytes = 32 << 20;
const maxMs = 2_000;

/** Node.js itself drops the few bytes of one packet. */
const littleBytes = 64 << 10;

const hasLargeBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > littleBytes;

/** Reads and drops the rest of a body. Calls `done` once, at the end of the body or at the limits. */
const discardRest = (request: IncomingMessage, done: () => void): void => {
  let bytes = 0;
  const stop = () => {
    clearTimeout(timer);
    request.off('data', count).off('close', stop).off('end', stop);
    done();
  };
  const count = (part: Buffer) => {
    bytes += part.length;
    if (bytes > maxBytes) stop();
  };
  const timer = setTimeout(stop, maxMs);
  timer.unref();
  request.on('data', count).once('close', stop).once('end', stop).resume();
};

/**
 * Closes the connection of an answer that is sent before the body has arrived. The answer says `Connection: close`, and the connection
 * closes after the rest was dropped. On an open connection, the next request would follow bytes that nobody reads. An immediate close
 * would hide the answer.
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
    discardRest(request, () => Reflect.apply(end, response, []));
    return response;
  };
};
