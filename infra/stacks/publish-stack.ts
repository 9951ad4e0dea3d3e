import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { BucketDeployment, CacheControl, type ISource, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';
import { hashedScripts } from '../../web/hashed-script';
import { acknowledge } from '../acknowledge';
import { logGroup } from '../log-group';
import type { Stage } from '../office';
import { stackName } from '../resource-name';
import type { Site } from '../site';

interface PublishStackProps extends StackProps {
  stage: Stage;
  site: Site;
  files: ISource;
  publicUrl: string;
}

/**
 * The site's files, and the `config.json` with the API's address. This separate stack is deployed last. The service needs the site's origin
 * (CORS, links), and the site's files need the API's address, so neither stack could hold the files.
 */
export class PublishStack extends Stack {
  constructor(scope: Construct, id: string, props: PublishStackProps) {
    super(scope, id, props);
    const { site, files, publicUrl, stage } = props;
    const logs = logGroup(this, 'Logs', stage);
    // A page of before the deployment still loads its script, so these files stay. Each name holds the hash of its content.
    const hashedFiles = new BucketDeployment(this, 'HashedFiles', {
      destinationBucket: site.bucket,
      sources: [files],
      exclude: ['*'],
      include: [hashedScripts],
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
      prune: false,
      logGroup: logs,
    });
    const otherFiles = new BucketDeployment(this, 'Files', {
      destinationBucket: site.bucket,
      sources: [files, Source.jsonData('config.json', { api: publicUrl })],
      // An excluded file is not deleted either ("aws s3 sync" in the AWS CLI Command Reference).
      exclude: [hashedScripts],
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.minutes(5))],
      distribution: site.distribution,
      distributionPaths: ['/*'],
      retainOnDelete: false,
      logGroup: logs,
    });
    otherFiles.node.addDependency(hashedFiles);
    this.acknowledgeFindings(stage);
  }

  /** Accepts the findings on the CDK's own function, which copies files during the deployment. */
  private acknowledgeFindings(stage: Stage): void {
    const reason = "The CDK's own function that copies public files while it deploys; its grants are the CDK's.";
    const findings = [
      'L1',
      'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
      ...['GetBucket*', 'GetObject*', 'List*', 'Abort*', 'DeleteObject*'].map((action) => `IAM5[Action::s3:${action}]`),
      `IAM5[Resource::arn:aws:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${stage.region}/*]`,
      // The files of the site's bucket, by the name that its stack exports.
      `IAM5[Resource::${stackName(stage, 'Site')}:ExportsOutputFnGetAttSiteBucket978D4AEBArn2068E4CD/*]`,
      'IAM5[Resource::*]',
    ];
    acknowledge(this, Object.fromEntries(findings.map((finding) => [finding, reason])));
  }
}
