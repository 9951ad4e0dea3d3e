import { S3Client } from '@aws-sdk/client-s3';
import type { Hono } from 'hono';
import { fileLinks } from '../../functions/adapters/s3/file-links';
import { createOneOriginApp } from '../../local/apps';
import { freePort } from '../../local/free-port';
import { listen, stopListening } from '../../local/listen';
import { bucket, s3Credentials } from '../../local/s3';
import type { World } from './world';

/** Serves a world's pages on a local port for a browser. With `site` it also serves the static site, its scripts and the files. */
export const serve = async (w: World, site?: Hono) => {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const forBrowsers = new S3Client({
    endpoint: url,
    region: 'ap-southeast-3',
    credentials: s3Credentials,
    forcePathStyle: true,
  });
  if (site) {
    Object.assign(w.deps.config, { publicUrl: url, siteUrl: url });
    w.deps.fileLinks = fileLinks(forBrowsers, bucket);
  }
  const app = await createOneOriginApp(w.deps, site);
  const server = await listen(app, undefined, port, { name: 'the pages', setting: 'PORT' }, (request, response) => {
    const isFile = request.url?.startsWith(`/${bucket}/`) ?? false;
    if (isFile) w.handleFiles(request, response);
    return isFile;
  });
  const stop = async () => {
    await stopListening(server);
    forBrowsers.destroy();
  };
  return { url, stop };
};
