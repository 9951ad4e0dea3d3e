import { Duration } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods, type LifecycleRule } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { bundleDays } from '../functions/domain/documents/bundle-life';
import { uploadDays } from '../functions/domain/files/uploads';
import { acknowledge } from './acknowledge';
import type { Stage } from './office';
import { keptPolicy } from './kept-policy';
import { uploadSources } from './site-policy';

const expiryRule = (prefix: string, days: number): LifecycleRule => ({
  id: `forget-${prefix}`,
  prefix: `${prefix}/`,
  expiration: Duration.days(days),
  // Expiring leaves the bytes behind as an older version, and so does an upload that replaces another.
  noncurrentVersionExpiration: Duration.days(1),
});

/**
 * Papers and documents. Below `files/` and `documents/` every version is kept for good. `uploads/` and `bundles/` are temporary. The data
 * stack is deployed before the stacks that know the site's and the API's addresses, and both stacks need this bucket's address. CORS
 * therefore names an origin without its own domain by a pattern. CORS only stops other sites' pages from sending. The signature of a PUT
 * permits the upload.
 */
export class FilesBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      // A bucket that is deleted with its stack must be emptied first. No function is installed that could empty it.
      removalPolicy: keptPolicy(stage),
      lifecycleRules: [
        expiryRule('uploads', uploadDays),
        expiryRule('bundles', bundleDays),
        { id: 'forget-parts', abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      cors: [
        {
          allowedMethods: [HttpMethods.PUT],
          allowedOrigins: uploadSources(stage),
          allowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
          maxAge: Duration.hours(1).toSeconds(),
        },
      ],
    });
    acknowledge(this.bucket, {
      S1: 'Such a log would hold who opened which paper: personal data beside the events, which record each file.',
    });
  }

  /** The origin that browsers send uploads to and fetch downloads from, as presigned links name it. */
  get origin(): string {
    return `https://${this.bucket.bucketRegionalDomainName}`;
  }
}
