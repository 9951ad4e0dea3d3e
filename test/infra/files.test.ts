import { stageOf } from '../../infra/office';
import { readOffice } from '../../infra/office/read-office';
import { uploadSources } from '../../infra/site-policy';
import { composeStage, oneOf, type Statement } from './composed';

const dev = composeStage('dev');
const prod = composeStage('prod');
const { Properties } = oneOf(dev.data, 'AWS::S3::Bucket');

it('is private, encrypted and keeps every version', () => {
  expect(Properties.PublicAccessBlockConfiguration).toEqual({
    BlockPublicAcls: true,
    BlockPublicPolicy: true,
    IgnorePublicAcls: true,
    RestrictPublicBuckets: true,
  });
  expect(Properties.BucketEncryption.ServerSideEncryptionConfiguration).toEqual([
    { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
  ]);
  expect(Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
});

it('is spoken to over TLS only, and lets nobody in by its own policy', () => {
  const { Statement } = oneOf(dev.data, 'AWS::S3::BucketPolicy').Properties.PolicyDocument as {
    Statement: Statement[];
  };
  expect(Statement).toEqual([
    expect.objectContaining({
      Effect: 'Deny',
      Action: 's3:*',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    }),
  ]);
});

it('outlives its stack in production only', () => {
  expect(oneOf(dev.data, 'AWS::S3::Bucket').DeletionPolicy).toBe('Delete');
  expect(oneOf(prod.data, 'AWS::S3::Bucket')).toMatchObject({
    DeletionPolicy: 'RetainExceptOnCreate',
    UpdateReplacePolicy: 'Retain',
  });
});

it('forgets uploads and bundles with all their versions, and nothing else', () => {
  const forgotten = (Id: string, Prefix: string, ExpirationInDays: number) => ({
    Id,
    Prefix,
    ExpirationInDays,
    Status: 'Enabled',
    NoncurrentVersionExpiration: { NoncurrentDays: 1 },
  });
  expect(Properties.LifecycleConfiguration.Rules).toEqual([
    forgotten('forget-uploads', 'uploads/', 7),
    forgotten('forget-bundles', 'bundles/', 1),
    { Id: 'forget-parts', Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } },
  ]);
});

describe('CORS', () => {
  const rulesOf = ({ data }: typeof dev) => oneOf(data, 'AWS::S3::Bucket').Properties.CorsConfiguration.CorsRules;

  it("lets pages of the site and the API send what a signed upload's headers name, only", () =>
    expect(rulesOf(prod)).toEqual([
      {
        AllowedMethods: ['PUT'],
        // AWS's own addresses too: pages and links from before the own names still use them.
        AllowedOrigins: [
          'https://ajuan.bantenprov.go.id',
          'https://*.cloudfront.net',
          'https://layanan.ajuan.bantenprov.go.id',
          'https://*.execute-api.ap-southeast-3.amazonaws.com',
        ],
        AllowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
        MaxAge: 3600,
      },
    ]));

  it("leaves the API's address of before out once the office ends it", () => {
    const api = { domain: 'layanan.ajuan.bantenprov.go.id', certificate: '/ajuan/x', only: true };
    expect(uploadSources({ ...stageOf(readOffice('banten'), 'prod'), api })).toEqual([
      'https://ajuan.bantenprov.go.id',
      'https://*.cloudfront.net',
      'https://layanan.ajuan.bantenprov.go.id',
    ]);
  });

  it('names origins without a domain by patterns, so that the data stack waits for no other', () => {
    expect(rulesOf(dev)[0].AllowedOrigins).toEqual([
      'https://*.cloudfront.net',
      'https://*.execute-api.ap-southeast-3.amazonaws.com',
    ]);
    expect(dev.data.dependencies).toEqual([]);
  });
});
