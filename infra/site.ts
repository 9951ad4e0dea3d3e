import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  Distribution,
  Function,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge';
import { certificateOf } from './custom-domain';
import { dnsRecord } from './dns-record';
import { indexRewrite } from './index-rewrite';
import type { Stage } from './office';
import { siteHeaders } from './site-headers';
import type { SiteSources } from './site-policy';

/** The static site: a private bucket that only its CloudFront distribution reads. */
export class Site extends Construct {
  readonly bucket: Bucket;
  readonly distribution: Distribution;
  /** The site's origin, without a slash at the end. */
  readonly siteUrl: string;
  /** Every origin at which the site answers. CloudFront's own origin remains when the site has its own domain. */
  readonly origins: readonly string[];

  constructor(scope: Construct, id: string, { stage, sources }: { stage: Stage; sources: SiteSources }) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // Every deployment builds its files again, so they need not outlive the stage. docs/removal.md says how to empty it.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `Ajuan ${stage.name}`,
      defaultRootObject: 'index.html',
      priceClass: PriceClass.PRICE_CLASS_200,
      httpVersion: HttpVersion.HTTP2_AND_3,
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.bucket),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        compress: true,
        responseHeadersPolicy: siteHeaders(this, sources),
        functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: this.rewrite() }],
      },
      // S3 answers 403 for a missing file to a reader without the right to list. The time is short, because files of a running deployment
      // are also missing.
      errorResponses: [403, 404].map((httpStatus) => ({
        httpStatus,
        responseHttpStatus: 404,
        responsePagePath: '/404.html',
        ttl: Duration.seconds(10),
      })),
      // CloudFront's own certificate fixes its own protocol version.
      ...(stage.site && {
        domainNames: [stage.site.domain],
        certificate: certificateOf(this, stage.site),
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
    });
    const target = this.distribution.distributionDomainName;
    const awsUrl = `https://${target}`;
    const ownUrl = stage.site && `https://${stage.site.domain}`;
    this.siteUrl = ownUrl && !stage.site?.pending ? ownUrl : awsUrl;
    this.origins = ownUrl ? [ownUrl, awsUrl] : [awsUrl];
    if (stage.site) dnsRecord(this, 'DomainTarget', `${stage.site.domain} CNAME ${target}`);
    this.acknowledgeFindings(stage);
  }

  private rewrite(): Function {
    return new Function(this, 'Rewrite', {
      code: FunctionCode.fromInline(indexRewrite),
      runtime: FunctionRuntime.JS_2_0,
    });
  }

  private acknowledgeFindings(stage: Stage): void {
    acknowledge(this.bucket, { S1: 'Public files that only CloudFront reads: a log would tell nothing.' });
    acknowledge(this.distribution, {
      CFR1: 'Applicants may be anywhere; nothing here is limited to a country.',
      CFR2: 'Static files need no firewall; the API bounds its own rates.',
      CFR3: 'A log of visitors would hold personal data that nobody needs.',
      ...(!stage.site && { CFR4: "Without a domain of its own the site answers with CloudFront's certificate." }),
    });
  }
}
