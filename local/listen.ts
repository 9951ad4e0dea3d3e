import { errorCode } from './error-code';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { closeAfterEarlyAnswer } from './early-answer';

/** The name of the listening part and of its port setting, for error messages. */
interface Purpose {
  name: string;
  setting: string;
}

/** Handles a request before the app does. Returns true if it handled the request. */
type Interceptor = (...request: Parameters<RequestListener>) => boolean;

/**
 * The time limits for a sender in milliseconds: one that sends a byte at a time is cut off. A file of 20 MB needs 17 KB a second, which a
 * slow phone reaches. On AWS, API Gateway waits instead and delivers complete requests.
 */
export const senderTimeouts = { headersTimeout: 20_000, requestTimeout: 1_200_000, connectionsCheckingInterval: 5_000 };

/** The ways out for errors of a port. They name no path, so that start-failure.ts would blame the data folder. */
const portErrors: Record<string, (setting: string) => string> = {
  EADDRINUSE: (setting) => `is in use. Stop the program that uses it, or set ${setting} to a free port.`,
  EACCES: (setting) =>
    `is closed to this user. Set ${setting} to a port from 1024, and put a reverse proxy before it if need be.`,
};

const explainPortError = (error: unknown, port: number, { name, setting }: Purpose): unknown => {
  const code = errorCode(error);
  const explain = portErrors[code === 'EPERM' ? 'EACCES' : (code ?? '')];
  if (!explain) return error;
  return new Error(`Port ${port}, meant for ${name}, ${explain(setting)}`, { cause: error });
};

/**
 * Serves an app. Without a host it listens on every interface.
 * @throws Error naming the setting if the port is in use, or closed to this user
 */
export async function listen(
  app: Hono,
  host: string | undefined,
  port: number,
  purpose: Purpose,
  first?: Interceptor,
  times: Pick<ServerOptions, keyof typeof senderTimeouts> = senderTimeouts,
): Promise<Server> {
  const answer = getRequestListener(app.fetch);
  const server = createServer(times, (request, response) => {
    closeAfterEarlyAnswer(request, response);
    if (!first?.(request, response)) void answer(request, response);
  });
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw explainPortError(error, port, purpose);
  }
  return server;
}

/** The milliseconds that a stop waits for running requests. Service managers and containers kill after 10 s. */
export const stopGrace = 5_000;

/**
 * Stops a server, even if clients keep their connections open.
 * @param grace milliseconds for running requests to get their answer; without it they are cut off at once
 */
export async function stopListening(server: Server, grace = 0): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const cut = () => server.closeAllConnections();
  if (grace === 0) cut();
  // After an answer, a connection stays open and idle. The stop waits only for clients without an answer.
  const closeIdle = setInterval(() => server.closeIdleConnections(), 20);
  const end = setTimeout(cut, grace);
  await closed;
  clearInterval(closeIdle);
  clearTimeout(end);
}
