import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { systemIds } from '../functions/adapters/system';
import { profile } from '../functions/domain/office/office-profile';
import { sheetHashes } from '../functions/pages/parts/sheets';

/** Writes each file of a folder also as brotli and gzip, which CloudFront does during delivery, and flushes them to the disk. */
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

/** Returns the name of a site, derived from its program and its office. */
const nameOf = (builtFrom: string): string => systemIds.digest(`${builtFrom} ${JSON.stringify(profile)}`).slice(0, 32);

const build = async (directory: string): Promise<void> => {
  const [{ buildSite }, { stop: stopBundler }] = await Promise.all([import('../web/build'), import('esbuild')]);
  await buildSite(directory, '');
  // The bundler's process would otherwise run as long as this one.
  await stopBundler();
  await compressAll(directory);
};

/** Returns the folder of the site in the data folder: one that an earlier start built from the same sources, otherwise a new one. */
const builtSite = async (dataFolder: string, builtFrom: string | undefined): Promise<string> => {
  const sites = path.join(dataFolder, 'site');
  const directory = path.join(sites, builtFrom ? nameOf(builtFrom) : 'unnamed');
  if (builtFrom && (await stat(directory).catch(() => undefined))) return directory;
  await rm(sites, { recursive: true, force: true });
  // Renames at the end: an interrupted start leaves only a draft, which no other start takes for a site.
  await build(path.join(sites, 'draft'));
  await rename(path.join(sites, 'draft'), directory);
  return directory;
};

/**
 * Serves the static site with the headers that CloudFront adds.
 * @param builtFrom identifies the sources of this program; without it the site is built at each call
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
  const wrongAddress = await readFile(path.join(directory, '404.html'), 'utf8');
  app.notFound((c) => c.html(wrongAddress, 404));
  return app;
};
