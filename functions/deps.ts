import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { caseStore } from './adapters/case-store';
import { mailer } from './adapters/mailer';
import { officeStore } from './adapters/office-store';
import { systemClock, systemIds } from './adapters/system';
import { workflow } from './adapters/workflow';
import type { Config } from './config';
import { jsonLog, type Log } from './log';
import type { CaseStore, Clock, Ids, Mailer, Office, Workflow } from './ports';

/** Everything that a handler may be given; each handler's type names what it takes. */
export interface Deps {
  cases: CaseStore;
  office: Office;
  workflow: Workflow;
  mailer: Mailer;
  clock: Clock;
  ids: Ids;
  log: Log;
  config: Config;
}

const setting = (value: string | undefined, name: string): string => {
  if (!value) throw new Error(`${name} is missing`);
  return value;
};

/** A document client as every adapter of the table expects it. */
export const documentClient = (endpoint?: string): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint }), { marshallOptions: { removeUndefinedValues: true } });

/** One function per capability, so that a bundle holds only the clients that its catalog row needs. */
export const baseDeps = (config: Config) => ({ config, clock: systemClock, ids: systemIds, log: jsonLog });
export const tableDeps = (config: Config) => {
  const client = documentClient(config.endpoints.dynamodb);
  return { cases: caseStore(client, config.tableName), office: officeStore(client, config.tableName) };
};
export const workflowDeps = (config: Config) => ({
  workflow: workflow(
    new SFNClient({ endpoint: config.endpoints.stepfunctions }),
    setting(config.stateMachineArn, 'STATE_MACHINE_ARN'),
  ),
});
export const mailDeps = (config: Config) => ({
  mailer: mailer(new SESClient({ endpoint: config.endpoints.ses }), {
    from: setting(config.mailFrom, 'MAIL_FROM'),
    configurationSet: config.mailConfigurationSet,
  }),
});

/** The whole composition, for one process that runs every function. */
export const allDeps = (config: Config): Deps => ({
  ...baseDeps(config),
  ...tableDeps(config),
  ...workflowDeps(config),
  ...mailDeps(config),
});
