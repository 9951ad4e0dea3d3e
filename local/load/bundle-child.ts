import '../set-office';
import { performance } from 'node:perf_hooks';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { clientSettings } from '../../functions/adapters/client-settings';
import { caseStore } from '../../functions/adapters/dynamodb/case-store';
import { fileStreams } from '../../functions/adapters/s3/file-streams';
import { files } from '../../functions/adapters/s3/files';
import { defaultLimits } from '../../functions/domain/case/limits';
import { baseDeps } from '../../functions/deps';
import { bundleCase } from '../../functions/use-cases/bundle-case';
import type { BundleJob } from './bundle-load';

/** Runs the bundle task alone in this process, as its function would, and prints its time and memory. */
const main = async () => {
  const { caseId, table, bucket, dynamodb, s3 }: BundleJob = JSON.parse(process.env.AJUAN_BUNDLE_JOB ?? '');
  const document = DynamoDBDocumentClient.from(
    new DynamoDBClient({ ...dynamodb, ...clientSettings('table', dynamodb.endpoint) }),
  );
  const client = new S3Client({ ...s3, ...clientSettings('files', s3.endpoint), forcePathStyle: true });
  const startedAt = performance.now();
  const deps = {
    ...baseDeps({
      tableName: table,
      publicUrl: s3.endpoint,
      siteUrl: s3.endpoint,
      limits: defaultLimits,
      endpoints: {},
    }),
    cases: caseStore(document, table),
    files: files(client, bucket),
    fileStreams: fileStreams(client, bucket),
    log: () => undefined,
  };
  await bundleCase(deps, caseId);
  const seconds = (performance.now() - startedAt) / 1000;
  // Linux counts kilobytes. The function's memory must hold this peak.
  console.log(JSON.stringify({ seconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
