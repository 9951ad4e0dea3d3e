import { S3Client } from '@aws-sdk/client-s3';
import { fileLinks } from '../../../functions/adapters/s3/file-links';
import { bucket, s3Credentials, startS3 } from '../../../local/s3';

const [, , directory, size, sha256] = process.argv as [string, string, string, string, string];
const { endpoint } = await startS3(directory);
const client = new S3Client({ endpoint, region: 'ap-southeast-3', credentials: s3Credentials, forcePathStyle: true });
const facts = { size: Number(size), type: 'application/pdf', sha256 };
const links = fileLinks(client, bucket);
console.log(
  JSON.stringify({
    whole: await links.presignUpload('uploads/a/whole', facts, 60),
    half: await links.presignUpload('uploads/a/half', facts, 60),
  }),
);
