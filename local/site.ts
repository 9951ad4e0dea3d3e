import path from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { logoSource, styleHash } from '../functions/http/app';
import { buildSite } from '../web/build';

/** The static site, built into the data folder and served with the headers that CloudFront gives it. */
export const staticSite = async (dataFolder: string): Promise<Hono> => {
  const directory = path.join(dataFolder, 'site');
  await buildSite(directory, '');
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        ...{ defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: [styleHash], connectSrc: ["'self'"] },
        imgSrc: logoSource(),
        ...{ formAction: ["'self'"], baseUri: ["'none'"], frameAncestors: ["'none'"] },
      },
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
    }),
  );
  app.get('*', serveStatic({ root: path.relative(process.cwd(), directory) }));
  return app;
};
