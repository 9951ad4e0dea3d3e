import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Need } from '../functions/catalog';

type FilesNeed = Extract<Need, `files:${string}`>;
type Prefix = 'uploads' | 'files' | 'documents' | 'bundles';

/** The prefixes that each need grants for each S3 action. A presigned link has the rights of its signer. */
const grantedPrefixes: Record<
  FilesNeed,
  Partial<Record<'GetObject' | 'PutObject' | 'AbortMultipartUpload', Prefix[]>>
> = {
  'files:sign-upload': { PutObject: ['uploads'] },
  'files:sign-download': { GetObject: ['files', 'documents'] },
  'files:sign-bundle': { GetObject: ['bundles'] },
  'files:sign-document': { GetObject: ['documents'] },
  // A copy reads its source with the rights of its caller.
  'files:keep': { GetObject: ['uploads'], PutObject: ['files'] },
  'files:receive': { PutObject: ['uploads'] },
  'files:issue': { PutObject: ['documents'] },
  'files:read': { GetObject: ['files', 'documents'] },
  // A bundle is uploaded in parts, and the uploaded parts are deleted after a failure.
  'files:stream': { PutObject: ['bundles'], AbortMultipartUpload: ['bundles'] },
};

export const isFilesNeed = (need: Need): need is FilesNeed => need in grantedPrefixes;

/** Returns the prefixes for which a need grants any right. */
export const prefixesOf = (need: FilesNeed): Prefix[] => [...new Set(Object.values(grantedPrefixes[need]).flat())];

/** Returns the rights of a need in the bucket, one statement for each action. */
export const filesStatements = (need: FilesNeed, bucket: IBucket): PolicyStatement[] =>
  Object.entries(grantedPrefixes[need]).map(
    ([action, prefixes]) =>
      new PolicyStatement({
        actions: [`s3:${action}`],
        resources: prefixes.map((prefix) => bucket.arnForObjects(`${prefix}/*`)),
      }),
  );
