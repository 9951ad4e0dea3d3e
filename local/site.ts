import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { serveStatic } from '@hono/node-server/serve-static';
import { stop as stopBundler } from 'esbuild';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { sheetHashes } from '../functions/pages/parts/sheets';
import { notFoundPage } from '../functions/pages/public/not-found';
import { buildSite } from '../web/build';

/** Puts each file of a folder beside itself as brotli and gzip: what CloudFront does on the way. */
const compressAll = async (directory: string): Promise<void> => {
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /\.(br|gz)$/.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    const content = await readFile(file);
    await writeFile(`${file}.br`, brotliCompressSync(content));
    await writeFile(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
};

/** The static site, built into the data folder and served with the headers that CloudFront gives it. */
export const staticSite = async (dataFolder: string): Promise<Hono> => {
  const directory = path.join(dataFolder, 'site');
  await buildSite(directory, '');
  // Its process would stay as long as this one.
  await stopBundler();
  await compressAll(directory);
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        ...{ defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: sheetHashes(), connectSrc: ["'self'"] },
        imgSrc: ["'self'", 'data:'],
        ...{ formAction: ["'self'"], baseUri: ["'none'"], frameAncestors: ["'none'"] },
      },
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
    }),
  );
  app.get('*', serveStatic({ root: path.relative(process.cwd(), directory), precompressed: true }));
  app.notFound((c) => c.html(notFoundPage(), 404));
  return app;
};
