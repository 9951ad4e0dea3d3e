import { S3Client } from '@aws-sdk/client-s3';
import { fileLinks } from '../../../functions/adapters/s3/file-links';
import { fileStreams } from '../../../functions/adapters/s3/file-streams';
import { files } from '../../../functions/adapters/s3/files';
import { bucket, s3Credentials, startS3 } from '../../../local/s3';

/** Starts the file store on a folder. `ports` are its adapters. */
export const startFiles = async (folder: string) => {
  const s3 = await startS3(folder);
  const client = new S3Client({
    endpoint: s3.endpoint,
    region: 'ap-southeast-3',
    credentials: s3Credentials,
    forcePathStyle: true,
  });
  const ports = {
    files: files(client, bucket),
    fileLinks: fileLinks(client, bucket),
    fileStreams: fileStreams(client, bucket),
  };
  return { client, ports, handle: s3.handle, close: () => s3.close() };
};
