import { Hono } from 'hono';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Returns an app that answers only under this machine's own names. Otherwise another site could make its host name resolve to this
 * machine (DNS rebinding) and read the mails, whose links decide.
 * @param host the address that the mailbox listens on, if it is not the loopback interface
 */
export const knownHosts = (host: string): Hono => {
  const app = new Hono();
  app.use(async (c, next) => {
    const { hostname } = new URL(c.req.url);
    if (![...loopback, host].includes(hostname)) return c.text('The mailbox answers at localhost only.', 421);
    return next();
  });
  return app;
};
