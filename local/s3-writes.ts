import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { IncomingMessage } from 'node:http';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import S3Error from '@20minutes/s3rver/lib/models/error';

/** Returns the SHA-256 that the sender of a body declared, in base64. */
const declaredHash = (content: Readable | Buffer): string | undefined => {
  const sent = content instanceof IncomingMessage ? content.headers['x-amz-checksum-sha256'] : undefined;
  return typeof sent === 'string' ? sent : undefined;
};

/**
 * Writes objects as S3 does: completely or not at all, even if the sender disconnects or the process is killed. They are on the disk
 * before the answer, and only if their SHA-256 is the declared one. `folder` must be on the same disk as the objects.
 * @returns a replacement for the library's function that writes one object, which does none of this. It returns size and MD5 in hex
 */
export const wholeWrites = async (folder: string) => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return async (objectPath: string, content: Readable | Buffer): Promise<[number, string]> => {
    const incoming = path.join(folder, randomUUID());
    const [md5, sha256] = [createHash('md5'), createHash('sha256')];
    let size = 0;
    const counted = async function* (source: AsyncIterable<Uint8Array>) {
      for await (const part of source) {
        md5.update(part);
        sha256.update(part);
        size += part.length;
        yield part;
      }
    };
    try {
      const source = Buffer.isBuffer(content) ? Readable.from([content]) : content;
      await pipeline(source, counted, createWriteStream(incoming, { mode: 0o600, flush: true }));
      const expected = declaredHash(content);
      if (expected !== undefined && expected !== sha256.digest('base64')) {
        throw new S3Error('BadDigest', 'The SHA256 you specified did not match the calculated checksum.');
      }
      await rename(incoming, objectPath);
    } catch (error) {
      await rm(incoming, { force: true });
      throw error;
    }
    return [size, md5.digest('hex')];
  };
};
