import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { S3Client } from '@aws-sdk/client-s3';
import { fileLinks } from '../../functions/adapters/s3/file-links';
import { files } from '../../functions/adapters/s3/files';
import { stopListening } from '../../local/listen';
import { bucket, s3Credentials, startS3 } from '../../local/s3';
import { tempFolder } from './temp-folder';
import { wholePdf } from '../../local/ops/whole-pdf';

const client = (endpoint: string) =>
  new S3Client({ endpoint, region: 'ap-southeast-3', credentials: s3Credentials, forcePathStyle: true });

/** Starts the local S3 server as in `npm start`: one entrance for browsers at `site`, another for the program. */
export const startLocalS3 = async () => {
  const folder = await tempFolder();
  let answer: RequestListener = () => undefined;
  const door = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1');
  await once(door, 'listening');
  const site = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
  const s3 = await startS3(folder.path, site);
  answer = s3.handle;
  const [own, browsers] = [client(s3.endpoint), client(site)];
  const stop = async () => {
    await stopListening(door);
    await s3.close();
    own.destroy();
    browsers.destroy();
    await folder.remove();
  };
  return { folder, site, s3, own, files: files(own, bucket), links: fileLinks(browsers, bucket), stop };
};
export type LocalS3World = Awaited<ReturnType<typeof startLocalS3>>;

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Returns an uploader's declaration of a file. */
export const factsOf = (bytes: Uint8Array, type = 'application/pdf') => ({
  size: bytes.length,
  type,
  sha256: sha256Of(bytes),
});

/** Returns a PDF of this size. */
export const pdfOf = (size: number, filling = 'a'): Buffer => {
  const more = size - wholePdf().length;
  return wholePdf(filling.repeat(more - (wholePdf(filling.repeat(more)).length - size)));
};

/** Sends a PUT as a browser does: the length comes from the body, not from the header. */
export const putFile = (url: string, headers: Record<string, string>, body: Uint8Array): Promise<Response> => {
  const { 'content-length': _length, ...sent } = headers;
  return fetch(url, { method: 'PUT', headers: sent, body: body as BodyInit });
};
