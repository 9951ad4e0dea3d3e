import { type App, Tags } from 'aws-cdk-lib';
import type { ISource } from 'aws-cdk-lib/aws-s3-deployment';
import type { CodeOf } from './functions';
import type { Stage } from './office';
import { stackName } from './resource-name';
import { apiSources } from './site-policy';
import { AlarmsStack } from './stacks/alarms-stack';
import { CostsStack } from './stacks/costs-stack';
import { DataStack } from './stacks/data-stack';
import { PublishStack } from './stacks/publish-stack';
import { ServiceStack } from './stacks/service-stack';
import { SiteStack } from './stacks/site-stack';

/** The parts that are built before the stacks: the functions' code, and the site's files. */
export interface BuiltParts {
  codeOf: CodeOf;
  files: ISource;
}

/** Makes all stacks of one stage, in the order of their deployment: data, site, service, alarms, the site's files. */
export const compose = (app: App, stage: Stage, { codeOf, files }: BuiltParts) => {
  const props = {
    stage,
    env: { account: stage.account, region: stage.region },
    terminationProtection: stage.protected,
  };
  const id = (name: string) => stackName(stage, name);
  const data = new DataStack(app, id('Data'), props);
  const sources = { talksTo: apiSources(stage), uploadsTo: [data.files.origin] };
  const siteStack = new SiteStack(app, id('Site'), { ...props, sources });
  const { site } = siteStack;
  const stores = { table: data.table, files: data.files.bucket };
  const service = new ServiceStack(app, id('Service'), {
    ...props,
    ...stores,
    siteUrl: site.siteUrl,
    siteOrigins: site.origins,
    codeOf,
  });
  const alarms = new AlarmsStack(app, id('Alarms'), { ...props, table: data.table, api: service.api });
  const publish = new PublishStack(app, id('Publish'), { ...props, site, files, publicUrl: service.publicUrl });
  // Declared even without an import, so that the order of a deployment does not depend on the configuration.
  service.addStackDependency(siteStack);
  // Alarms were once the service's: it lets go of their names before this stack takes them.
  alarms.addStackDependency(service);
  publish.addStackDependency(service);
  const costs = stage.monthlyBudget ? new CostsStack(app, id('Costs'), props) : undefined;
  for (const [key, value] of Object.entries({ service: 'ajuan', stage: stage.name, office: stage.office }))
    Tags.of(app).add(key, value);
  return { data, site: siteStack, service, alarms, publish, ...(costs && { costs }) };
};
