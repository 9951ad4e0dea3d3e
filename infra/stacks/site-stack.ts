import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Stage } from '../office';
import { Site } from '../site';
import type { SiteSources } from '../site-policy';

/** The static site without its files. The files follow when the API's address is known. */
export class SiteStack extends Stack {
  readonly site: Site;

  constructor(scope: Construct, id: string, props: StackProps & { stage: Stage; sources: SiteSources }) {
    super(scope, id, props);
    this.site = new Site(this, 'Site', props);
    // The service imports this value unless the site has its own domain name. The export stays even then: CloudFormation refuses to
    // remove an export that a deployed stack still imports.
    this.exportValue(this.site.distribution.distributionDomainName);
    new CfnOutput(this, 'SiteUrl', { value: this.site.siteUrl });
  }
}
