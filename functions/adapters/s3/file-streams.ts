import type { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { FileStreams } from '../../ports/files';

/** Stores a stream part by part as it arrives. */
export const fileStreams = (client: S3Client, Bucket: string): FileStreams => ({
  putStream: async (Key, content, ContentType) => {
    await new Upload({ client, params: { Bucket, Key, Body: content, ContentType }, queueSize: 1 }).done();
  },
});
