import { DeleteObjectsCommand, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import { bundleDays } from '../functions/domain/documents/bundle-life';
import { uploadDays } from '../functions/domain/files/uploads';

/** The bucket's lifecycle rules, which S3 itself applies on AWS: files below a prefix are deleted after this many days. */
const rules = [
  { prefix: 'uploads/', days: uploadDays },
  { prefix: 'bundles/', days: bundleDays },
];

/** Deletes temporary files that are too old. Must run once a day. @returns the number of deleted files */
export const forgetFiles = async (client: S3Client, Bucket: string, now: Date): Promise<number> => {
  let forgotten = 0;
  for (const { prefix, days } of rules) {
    const before = now.getTime() - days * 86_400_000;
    const old: { Key: string }[] = [];
    for await (const { Contents } of paginateListObjectsV2({ client }, { Bucket, Prefix: prefix })) {
      for (const { Key, LastModified } of Contents ?? [])
        if (Key && LastModified && LastModified.getTime() < before) old.push({ Key });
    }
    // The most files that one request accepts.
    for (let from = 0; from < old.length; from += 1000) {
      const Objects = old.slice(from, from + 1000);
      await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }));
    }
    forgotten += old.length;
  }
  return forgotten;
};
