import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { systemIds } from '../functions/adapters/system';
import { profile } from '../functions/domain/office/office-profile';
import { sheetHashes } from '../functions/pages/parts/sheets';
import { notFoundPage } from '../functions/pages/public/not-found';

/** Puts each file of a folder beside itself as brotli and gzip, which CloudFront does on the way, and all of them on the disk. */
const compressAll = async (directory: string): Promise<void> => {
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /\.(br|gz)$/.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    const content = await readFile(file);
    await writeFile(file, content, { flush: true });
    await writeFile(`${file}.br`, brotliCompressSync(content), { flush: true });
    await writeFile(`${file}.gz`, gzipSync(content, { level: 9 }), { flush: true });
  }
};

/** Names a site by what it is made of: this program and the office. */
const nameOf = (builtFrom: string): string => systemIds.digest(`${builtFrom} ${JSON.stringify(profile)}`).slice(0, 32);

const build = async (directory: string): Promise<void> => {
  const [{ buildSite }, { stop: stopBundler }] = await Promise.all([import('../web/build'), import('esbuild')]);
  await buildSite(directory, '');
  // Its process would stay as long as this one.
  await stopBundler();
  await compressAll(directory);
};

/** The folder of the site in the data folder: one that an earlier start built of the same things, else a new one. */
const builtSite = async (dataFolder: string, builtFrom: string | undefined): Promise<string> => {
  const sites = path.join(dataFolder, 'site');
  const directory = path.join(sites, builtFrom ? nameOf(builtFrom) : 'unnamed');
  if (builtFrom && (await stat(directory).catch(() => undefined))) return directory;
  await rm(sites, { recursive: true, force: true });
  // Whole or not there: a start that was broken off leaves a draft that no other takes for a site.
  await build(path.join(sites, 'draft'));
  await rename(path.join(sites, 'draft'), directory);
  return directory;
};

/**
 * The static site, served with the headers that CloudFront gives it.
 * @param builtFrom names the sources of this program; without it the site is built at each call
 */
export const staticSite = async (dataFolder: string, builtFrom?: string): Promise<Hono> => {
  const directory = await builtSite(dataFolder, builtFrom);
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: sheetHashes(),
        connectSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
    }),
  );
  app.get('*', serveStatic({ root: path.relative(process.cwd(), directory), precompressed: true }));
  app.notFound((c) => c.html(notFoundPage(), 404));
  return app;
};
