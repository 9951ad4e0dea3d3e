import { runInNewContext } from 'node:vm';
import { indexRewrite } from '../../infra/index-rewrite';
import { hashedScripts } from '../../web/hashed-script';
import { present } from '../../functions/domain/present';
import { contentSecurityPolicy } from '../../infra/site-policy';
import { composeStage, flat, oneOf, resourcesOf } from './composed';

const dev = composeStage('dev');
const prod = composeStage('prod');
const api = 'https://layanan.ajuan.bantenprov.go.id';
const gateway = 'https://*.execute-api.ap-southeast-3.amazonaws.com';
const ownApi = { domain: 'layanan.ajuan.bantenprov.go.id', certificate: '/ajuan/banten/prod/api-certificate' };
const ownNameOnly = composeStage('prod', 'banten', { api: { ...ownApi, only: true } });
const pending = composeStage('prod', 'banten', { api: { ...ownApi, pending: true } });

/** The directives of a stack's Content-Security-Policy. */
const policyOf = ({ site }: typeof dev): Record<string, string[]> => {
  const { SecurityHeadersConfig } = oneOf(site, 'AWS::CloudFront::ResponseHeadersPolicy').Properties
    .ResponseHeadersPolicyConfig;
  const text = flat(SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy);
  return Object.fromEntries(text.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]));
};

const bucketOf = (stage: string) =>
  `https://\${Ajuan-banten-${stage}-Data:ExportsOutputFnGetAttFilesBucket7C17EE2ERegionalDomainName36EFC3CA}`;

describe('the bucket', () => {
  it('is private, and read by its distribution only', () => {
    expect(oneOf(dev.site, 'AWS::S3::Bucket').Properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    const { Statement } = oneOf(dev.site, 'AWS::S3::BucketPolicy').Properties.PolicyDocument;
    expect(Statement).toEqual([
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      expect.objectContaining({
        Effect: 'Allow',
        Action: 's3:GetObject',
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Condition: { StringEquals: { 'AWS:SourceArn': expect.anything() } },
      }),
    ]);
    expect(resourcesOf(dev.site, 'AWS::CloudFront::OriginAccessControl')).toHaveLength(1);
  });
});

describe('the distribution', () => {
  const configOf = ({ site }: typeof dev) => oneOf(site, 'AWS::CloudFront::Distribution').Properties.DistributionConfig;

  it('answers over HTTPS, compressed, with the headers and the rewrite', () => {
    expect(configOf(dev)).toMatchObject({
      PriceClass: 'PriceClass_200',
      DefaultRootObject: 'index.html',
      DefaultCacheBehavior: {
        ViewerProtocolPolicy: 'redirect-to-https',
        Compress: true,
        ResponseHeadersPolicyId: { Ref: expect.stringMatching('SiteHeaders') },
        FunctionAssociations: [{ EventType: 'viewer-request', FunctionARN: expect.anything() }],
      },
    });
  });

  it('answers a wrong address with a page that people can read', () => {
    const page = { ResponseCode: 404, ResponsePagePath: '/404.html', ErrorCachingMinTTL: 10 };
    expect(configOf(dev).CustomErrorResponses).toEqual([
      { ErrorCode: 403, ...page },
      { ErrorCode: 404, ...page },
    ]);
  });

  it("has the office's domain in production", () => {
    expect(configOf(dev)).not.toHaveProperty('Aliases');
    expect(configOf(prod)).toMatchObject({
      Aliases: ['ajuan.bantenprov.go.id'],
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
    });
  });

  it.each([
    ['/', '/index.html'],
    ['/alur', '/alur/index.html'],
    ['/alur/', '/alur/index.html'],
    ['/form-0123.js', '/form-0123.js'],
    ['/config.json', '/config.json'],
  ])('answers %s with %s', (uri, file) => {
    expect(runInNewContext(`${indexRewrite}; handler({ request: { uri } }).uri`, { uri })).toBe(file);
  });
});

describe('the headers', () => {
  const { SecurityHeadersConfig } = oneOf(dev.site, 'AWS::CloudFront::ResponseHeadersPolicy').Properties
    .ResponseHeadersPolicyConfig;

  it('are strict', () => {
    expect(SecurityHeadersConfig).toMatchObject({
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: 'DENY' },
      ReferrerPolicy: { ReferrerPolicy: 'no-referrer' },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, IncludeSubdomains: true },
    });
  });

  it("let pages of the API's origin load the site's scripts", () => {
    const { ResponseHeadersPolicyConfig } = oneOf(dev.site, 'AWS::CloudFront::ResponseHeadersPolicy').Properties;
    expect(JSON.stringify(ResponseHeadersPolicyConfig)).not.toMatch(/cross-origin-(resource|embedder)-policy/i);
  });

  it('let the page talk to itself and the API, and send files to the bucket, only', () => {
    expect(policyOf(ownNameOnly)).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:'],
      'connect-src': ["'self'", api, bucketOf('prod')],
      'form-action': ["'self'", api],
      'base-uri': ["'none'"],
      'frame-ancestors': ["'none'"],
    });
  });

  it.each([
    ['an own name', prod],
    ['an own name that is prepared', pending],
  ])('of %s let pages of before the change talk to the other address too', (_name, stage) => {
    for (const directive of ['connect-src', 'form-action'])
      expect(policyOf(stage)[directive]).toEqual(expect.arrayContaining(["'self'", api, gateway]));
  });

  // The site's stack is deployed before its files. In between, and in caches, pages of another build meet these headers.
  it('hold nothing of a single build, so that the pages of before keep their style', () =>
    expect(JSON.stringify(policyOf(prod))).not.toContain('sha256-'));

  it("name API Gateway's endpoints in the region where the API has no domain", () =>
    expect(policyOf(dev)['connect-src']).toEqual(["'self'", gateway, bucketOf('dev')]));

  it('take further origins', () => {
    const [talksTo, uploadsTo] = [['https://a.id', 'https://b.id'], ['https://c.id']];
    const policy = contentSecurityPolicy({ talksTo, uploadsTo });
    expect(policy).toContain("connect-src 'self' https://a.id https://b.id https://c.id;");
    expect(policy).toContain("form-action 'self' https://a.id https://b.id;");
  });
});

describe('the files', () => {
  const deploymentOf = (id: string) => {
    const found = resourcesOf(dev.publish, 'Custom::CDKBucketDeployment').find(([name]) => name.startsWith(id));
    return present(found, id)[1];
  };

  it('keep scripts of before for pages of before', () => {
    expect(deploymentOf('HashedFiles').Properties).toMatchObject({
      Exclude: ['*'],
      Include: [hashedScripts],
      Prune: false,
      SystemMetadata: { 'cache-control': 'public, max-age=31536000, immutable' },
    });
    expect(deploymentOf('Files').Properties).toMatchObject({ Exclude: [hashedScripts], Prune: true });
  });

  it('bring the new script before the pages that load it', () =>
    expect(deploymentOf('Files').DependsOn).toContainEqual(expect.stringMatching(/^HashedFilesCustomResource/)));

  it('come last, with the address of the API', () => {
    expect(dev.publish.dependencies.map(({ stackName }) => stackName).sort()).toEqual([
      'Ajuan-banten-dev-Service',
      'Ajuan-banten-dev-Site',
    ]);
    const { Properties } = deploymentOf('Files');
    expect(Properties).toMatchObject({ DistributionPaths: ['/*'], RetainOnDelete: false });
    const markers = JSON.stringify(Properties.SourceMarkers);
    expect(markers).toContain('Ajuan-banten-dev-Service:ExportsOutputRefApiHttpApi');
  });
});
