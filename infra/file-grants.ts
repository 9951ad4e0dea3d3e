import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Need } from '../functions/catalog';

type FilesNeed = Extract<Need, `files:${string}`>;
type Prefix = 'uploads' | 'files' | 'documents' | 'bundles';

/** Action of S3 → the prefixes it is granted on. A presigned link carries the rights of whoever signed it. */
const worth: Record<FilesNeed, Partial<Record<'GetObject' | 'PutObject' | 'AbortMultipartUpload', Prefix[]>>> = {
  'files:sign-upload': { PutObject: ['uploads'] },
  'files:sign-download': { GetObject: ['files', 'documents'] },
  'files:sign-bundle': { GetObject: ['bundles'] },
  'files:sign-document': { GetObject: ['documents'] },
  // A copy reads its source with the rights of whoever asks for it.
  'files:keep': { GetObject: ['uploads'], PutObject: ['files'] },
  'files:receive': { PutObject: ['uploads'] },
  'files:issue': { PutObject: ['documents'] },
  'files:read': { GetObject: ['files', 'documents'] },
  // A bundle is sent in parts; what was sent is taken back when it fails.
  'files:stream': { PutObject: ['bundles'], AbortMultipartUpload: ['bundles'] },
};

export const isFilesNeed = (need: Need): need is FilesNeed => need in worth;

/** The prefixes that a need grants anything on. */
export const prefixesOf = (need: FilesNeed): Prefix[] => [...new Set(Object.values(worth[need]).flat())];

/** Returns the rights of a need in the bucket, one statement for each action. */
export const filesStatements = (need: FilesNeed, bucket: IBucket): PolicyStatement[] =>
  Object.entries(worth[need]).map(
    ([action, prefixes]) =>
      new PolicyStatement({
        actions: [`s3:${action}`],
        resources: prefixes.map((prefix) => bucket.arnForObjects(`${prefix}/*`)),
      }),
  );
