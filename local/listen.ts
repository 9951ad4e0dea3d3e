import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

/** What listens, and the setting of its port, for the reader of an error. */
interface Purpose {
  name: string;
  setting: string;
}

/** Takes a request before the app does; true where it did. */
type First = (...request: Parameters<RequestListener>) => boolean;

const reason = (error: NodeJS.ErrnoException, port: number, { name, setting }: Purpose): Error =>
  error.code === 'EADDRINUSE'
    ? new Error(
        `Port ${port}, meant for ${name}, is in use. Stop the program that uses it, or set ${setting} to a free port.`,
        { cause: error },
      )
    : error;

/**
 * Serves an app. Without a host it listens on every interface.
 * @throws Error naming the setting when the port is in use
 */
export async function listen(
  app: Hono,
  host: string | undefined,
  port: number,
  purpose: Purpose,
  first?: First,
): Promise<Server> {
  const answer = getRequestListener(app.fetch) as RequestListener;
  const server = createServer((request, response) =>
    first?.(request, response) ? undefined : answer(request, response),
  );
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw reason(error as NodeJS.ErrnoException, port, purpose);
  }
  return server;
}

/** Stops a server at once, also with clients that keep their connection open. */
export async function stopListening(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
