import { Readable } from 'node:stream';
import { present } from '../../domain/present';
import { createHash } from 'node:crypto';
import {
  CopyObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { wholenessProbe } from '../../domain/files/whole-file';
import type { Files } from '../../ports/files';
import { isSealed, pdfReadings } from '../pdf-text/pdf-text';
import { ciphers } from './ciphers';
import { typeProbe } from './file-type';

/** Returns true for a missing object. S3 answers "denied" instead to a role that may not list the bucket. */
const isMissing = (error: unknown): boolean =>
  error instanceof NoSuchKey || (error instanceof S3ServiceException && error.name === 'AccessDenied');

/** Files on S3. Only the bytes given to `put`, and a signed PDF whose text is read, are in memory as a whole. */
export const files = (client: S3Client, Bucket: string): Files => {
  const open = async (Key: string) => {
    const { Body, ETag } = await client.send(new GetObjectCommand({ Bucket, Key }));
    if (!(Body instanceof Readable)) throw new Error('S3 answered without a body that can be read');
    return { content: Body, etag: present(ETag, 'the ETag') };
  };
  return {
    inspect: async (key) => {
      const object = await open(key).catch((error: unknown) => {
        if (isMissing(error)) return undefined;
        throw error;
      });
      if (!object) return undefined;
      const hash = createHash('sha256');
      const probe = typeProbe();
      const whole = wholenessProbe(ciphers);
      let size = 0;
      for await (const part of object.content) {
        hash.update(part);
        probe.add(part);
        whole.add(part);
        size += part.length;
      }
      const problem = await whole.problem();
      const facts = { size, type: await probe.type(), sha256: hash.digest('hex'), etag: object.etag };
      return problem ? { ...facts, problem } : facts;
    },
    keep: async (fromKey, toKey, etag, type) => {
      const CopySource = `${Bucket}/${fromKey.split('/').map(encodeURIComponent).join('/')}`;
      await client.send(
        new CopyObjectCommand({
          Bucket,
          Key: toKey,
          CopySource,
          CopySourceIfMatch: etag,
          ContentType: type,
          MetadataDirective: 'REPLACE',
        }),
      );
    },
    put: async (Key, Body, ContentType) => {
      await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType }));
    },
    readPdf: async (key) => {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: key }));
      const bytes = Buffer.from(await present(Body, key).transformToByteArray());
      return { readings: pdfReadings(bytes), isSealed: isSealed(bytes) };
    },
    read: async (key) => (await open(key)).content,
  };
};
