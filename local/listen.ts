import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

/** What listens, and the setting of its port, for the reader of an error. */
interface Purpose {
  name: string;
  setting: string;
}

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
export async function listen(app: Hono, host: string | undefined, port: number, purpose: Purpose): Promise<Server> {
  const server = createServer(getRequestListener(app.fetch));
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
