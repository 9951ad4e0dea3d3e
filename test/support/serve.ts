import { Hono } from 'hono';
import { apps } from '../../local/apps';
import { freePort } from '../../local/free-port';
import { listen, stopListening } from '../../local/listen';
import type { World } from './world';

/** A world's pages on a port of this machine, for a browser. */
export const serve = async (w: World) => {
  const app = new Hono();
  for (const part of Object.values(apps).map((make) => make(w.deps))) {
    for (const { path, method } of part.routes)
      if (method !== 'ALL') app.on(method, path, (c) => part.fetch(c.req.raw));
  }
  const port = await freePort();
  const server = await listen(app, undefined, port, { name: 'the pages', setting: 'PORT' });
  return { url: `http://localhost:${port}`, stop: () => stopListening(server) };
};
