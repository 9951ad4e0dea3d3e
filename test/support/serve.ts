import { Hono } from 'hono';
import { apps } from '../../local/apps';
import { freePort } from '../../local/free-port';
import { listen, stopListening } from '../../local/listen';
import type { World } from './world';

/** A world's pages on a port of this machine, for a browser; with the static site and its scripts, if it is given. */
export const serve = async (w: World, site?: Hono) => {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  if (site) Object.assign(w.deps.config, { publicUrl: url, siteUrl: url });
  const app = new Hono();
  for (const part of Object.values(apps).map((make) => make(w.deps))) {
    for (const { path, method } of part.routes)
      if (method !== 'ALL') app.on(method, path, (c) => part.fetch(c.req.raw));
  }
  if (site) app.get('*', (c) => site.fetch(c.req.raw));
  const server = await listen(app, undefined, port, { name: 'the pages', setting: 'PORT' });
  return { url, stop: () => stopListening(server) };
};
