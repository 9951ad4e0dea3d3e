import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

const reason = (error: NodeJS.ErrnoException, host: string, port: number): Error =>
  error.code === 'EADDRINUSE'
    ? new Error(
        `Port ${port} on ${host}, meant for the mailbox, is in use. Stop the program that uses it, or set MAIL_PORT to a free port.`,
        { cause: error },
      )
    : error;

/**
 * Serves the mailbox.
 * @throws Error naming MAIL_PORT when the port is in use
 */
export async function listen(app: Hono, host: string, port: number): Promise<Server> {
  const server = createServer(getRequestListener(app.fetch));
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw reason(error as NodeJS.ErrnoException, host, port);
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
