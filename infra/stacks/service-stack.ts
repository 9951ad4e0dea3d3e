import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { Alarms } from '../alarms';
import { OfficeDashboard } from '../dashboard';
import { type CodeOf, Functions } from '../functions';
import { PublicApi } from '../http-api';
import { Mail } from '../mail';
import { MailFeedback } from '../mail-feedback';
import type { Stage } from '../office';
import { Schedules } from '../schedules';
import { RequestStateMachine, stateMachineArn } from '../state-machine';

export interface ServiceStackProps extends StackProps {
  stage: Stage;
  table: ITable;
  files: IBucket;
  siteUrl: string;
  codeOf: CodeOf;
}

/** Everything that acts: the API, the functions, the state machine, the mail sender, the schedules. */
export class ServiceStack extends Stack {
  readonly publicUrl: string;

  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, props);
    const { stage, table, files, siteUrl, codeOf } = props;
    const api = new PublicApi(this, 'Api', { stage, siteUrl });
    this.publicUrl = api.publicUrl;
    const mail = new Mail(this, 'Mail', stage);
    const functions = new Functions(this, 'Functions', {
      stage,
      codeOf,
      table,
      files,
      mail,
      stateMachineArn: stateMachineArn(this, stage),
      functionPrefix: `ajuan-${stage.name}`,
      limits: stage.limits,
      publicUrl: api.publicUrl,
      siteUrl,
    });
    api.route(functions);
    const { stateMachine } = new RequestStateMachine(this, 'Request', { stage, functions });
    new MailFeedback(this, 'MailFeedback', { stage, configurationSet: mail.configurationSet, functions });
    new Schedules(this, 'Schedules', { stage, functions });
    const alarms = new Alarms(this, 'Alarms', { stage, functions, stateMachine });
    new OfficeDashboard(this, 'Office', { stage, table, functions, stateMachine, alarms });
    new CfnOutput(this, 'PublicUrl', { value: this.publicUrl });
  }
}
