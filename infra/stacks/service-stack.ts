import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { AlarmTopic } from '../alarm-topic';
import { BackgroundFailures } from '../background-failures';
import { type CodeOf, Functions } from '../functions';
import { PublicApi } from '../http-api';
import { Mail } from '../mail';
import { MailFeedback } from '../mail-feedback';
import type { Stage } from '../office';
import { namePrefix } from '../resource-name';
import { Schedules } from '../schedules';
import { RequestStateMachine, stateMachineArn } from '../state-machine';

interface ServiceStackProps extends StackProps {
  stage: Stage;
  table: ITable;
  files: IBucket;
  siteUrl: string;
  /** Every origin that may serve the form's page. */
  siteOrigins: readonly string[];
  codeOf: CodeOf;
}

/** Everything that acts: the API, the functions, the state machine, the mail sender, the schedules; and the topic of alarms. */
export class ServiceStack extends Stack {
  readonly publicUrl: string;
  readonly api: PublicApi;

  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, props);
    const { stage, table, files, siteUrl, siteOrigins, codeOf } = props;
    const api = new PublicApi(this, 'Api', { stage, siteOrigins });
    this.api = api;
    this.publicUrl = api.publicUrl;
    const mail = new Mail(this, 'Mail', stage);
    const backgroundFailures = new BackgroundFailures(this, 'BackgroundFailures', stage);
    const functions = new Functions(this, 'Functions', {
      stage,
      backgroundFailures,
      codeOf,
      table,
      files,
      mail,
      stateMachineArn: stateMachineArn(this, stage),
      functionPrefix: namePrefix(stage),
      limits: stage.limits,
      publicUrl: api.publicUrl,
      siteUrl,
    });
    api.route(functions);
    new RequestStateMachine(this, 'Request', { stage, functions });
    const { configurationSet } = mail;
    new MailFeedback(this, 'MailFeedback', { stage, configurationSet, functions, backgroundFailures });
    new Schedules(this, 'Schedules', { stage, functions, backgroundFailures });
    new AlarmTopic(this, 'Alarms', stage);
    // The alarms import it, and so do the site's files unless the API has its own name. It stays for the reason in the site's stack.
    this.exportValue(api.apiId);
    new CfnOutput(this, 'SeedRoster', {
      value: `npm run ops -- seed-roster FILE.json --stage ${stage.name} --office ${stage.office}`,
      description: 'Once, after the first deployment: until then applicants read that the service is not open yet',
    });
    new CfnOutput(this, 'PublicUrl', { value: this.publicUrl });
  }
}
