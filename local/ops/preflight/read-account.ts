import { valueAt } from '../../../functions/domain/narrow';
import { ACMClient, DescribeCertificateCommand } from '@aws-sdk/client-acm';
import { CloudFormationClient, DescribeStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import { CloudWatchClient, paginateDescribeAlarms } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient, paginateDescribeLogGroups } from '@aws-sdk/client-cloudwatch-logs';
import { DescribeContinuousBackupsCommand, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetAccountSettingsCommand, GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  GetIdentityDkimAttributesCommand,
  GetIdentityMailFromDomainAttributesCommand,
  GetIdentityVerificationAttributesCommand,
  GetSendQuotaCommand,
  SESClient,
} from '@aws-sdk/client-ses';
import { ListSubscriptionsByTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { clientSettings } from '../../../functions/adapters/client-settings';
import { documentClient } from '../../../functions/deps';
import { officeStore } from '../../../functions/adapters/dynamodb/office-store';
import { NotOpenYet } from '../../../functions/domain/errors';
import { rows } from '../../../functions/catalog';
import { mailDomains, type Stage } from '../../../infra/office';
import { accessLogs, executionLogs, functionLogs, resourceName } from '../../../infra/resource-name';
import type { AccountFacts } from './account-facts';

/** The region and, in tests, the endpoint of its services. */
interface ServiceLocation {
  region: string;
  endpoint?: string;
}

const clientOf = ({ region, endpoint }: ServiceLocation) => ({ ...clientSettings('background', endpoint), region });

/** Returns the result, or undefined if AWS reports that the thing does not exist. Throws any other refusal. */
const unlessMissing = async <T>(read: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && /NotFound/.test(error.name)) return undefined;
    throw error;
  }
};

const mailFacts = async (
  location: ServiceLocation,
  Identities: string[],
): Promise<Pick<AccountFacts, 'mail' | 'mailsPerDay'>> => {
  const ses = new SESClient(clientOf(location));
  const [verification, dkim, mailFrom, quota] = await Promise.all([
    ses.send(new GetIdentityVerificationAttributesCommand({ Identities })),
    ses.send(new GetIdentityDkimAttributesCommand({ Identities })),
    ses.send(new GetIdentityMailFromDomainAttributesCommand({ Identities })),
    ses.send(new GetSendQuotaCommand({})),
  ]);
  const factsOf = (identity: string) => {
    const verified = verification.VerificationAttributes?.[identity];
    if (!verified) return undefined;
    return {
      verified: verified.VerificationStatus === 'Success',
      dkim: dkim.DkimAttributes?.[identity]?.DkimVerificationStatus === 'Success',
      mailFrom: mailFrom.MailFromDomainAttributes?.[identity]?.MailFromDomainStatus === 'Success',
    };
  };
  return {
    mail: Object.fromEntries(Identities.map((identity) => [identity, factsOf(identity)])),
    mailsPerDay: quota.Max24HourSend ?? 0,
  };
};

/** Returns the stack that made a resource, by the resource's name in AWS. Undefined if no stack made it. */
const stackOf = async (client: CloudFormationClient, PhysicalResourceId: string): Promise<string | undefined> => {
  try {
    const { StackResources = [] } = await client.send(new DescribeStackResourcesCommand({ PhysicalResourceId }));
    return StackResources[0]?.StackName;
  } catch (error) {
    if (error instanceof Error && error.name === 'ValidationError') return undefined;
    throw error;
  }
};

/** Returns the stacks that made the names of which a region or an account has one only. */
const stackFacts = async (stage: Stage, location: ServiceLocation): Promise<AccountFacts['stacks']> => {
  const client = new CloudFormationClient(clientOf(location));
  const names = [...mailDomains(stage), ...(stage.api ? [stage.api.domain] : [])];
  const stackNames = await Promise.all(names.map(async (name) => [name, await stackOf(client, name)] as const));
  return Object.fromEntries(stackNames.filter(([, stack]) => stack !== undefined));
};

/** Reads the certificate whose ARN a parameter holds. The fourth part of the ARN is its region. */
const certificateOf = (location: ServiceLocation, parameter: string) =>
  unlessMissing(async () => {
    const { Parameter } = await new SSMClient(clientOf(location)).send(new GetParameterCommand({ Name: parameter }));
    const arn = Parameter?.Value ?? '';
    const region = arn.split(':')[3] || location.region;
    const acm = new ACMClient(clientOf({ ...location, region }));
    const { Certificate } = await acm.send(new DescribeCertificateCommand({ CertificateArn: arn }));
    const domains = [Certificate?.DomainName ?? '', ...(Certificate?.SubjectAlternativeNames ?? [])];
    return { status: Certificate?.Status ?? 'UNKNOWN', region, domains: [...new Set(domains)] };
  });

/** Reads the table by the name that the stage's functions use, with the account from its ARN. */
const tableFacts = (location: ServiceLocation, tableName: string): Promise<AccountFacts['table']> =>
  unlessMissing(async () => {
    const client = new DynamoDBClient(clientOf(location));
    const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
    const { ContinuousBackupsDescription } = await client.send(
      new DescribeContinuousBackupsCommand({ TableName: tableName }),
    );
    return {
      account: Table?.TableArn?.split(':')[4] ?? '',
      isProtected: Table?.DeletionProtectionEnabled ?? false,
      pointInTimeRecovery:
        ContinuousBackupsDescription?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus === 'ENABLED',
    };
  });

const officeFacts = async (tableName: string, endpoint?: string): Promise<AccountFacts['office']> => {
  try {
    const { holidays } = await officeStore(documentClient(endpoint), tableName).current();
    return { hasRoster: true, years: [...holidays.years].sort() };
  } catch (error) {
    if (error instanceof NotOpenYet) return { hasRoster: false, years: [] };
    throw error;
  }
};

const subscriptionFacts = (location: ServiceLocation, topicArn: string): Promise<AccountFacts['subscriptions']> =>
  unlessMissing(async () => {
    const sns = new SNSClient(clientOf(location));
    const { Subscriptions = [] } = await sns.send(new ListSubscriptionsByTopicCommand({ TopicArn: topicArn }));
    const waiting = Subscriptions.filter(({ SubscriptionArn }) => SubscriptionArn === 'PendingConfirmation').length;
    return { confirmed: Subscriptions.length - waiting, waiting };
  });

const certificatesOf = async (stage: Stage, location: ServiceLocation): Promise<AccountFacts['certificates']> => {
  const names = [stage.site, stage.api].flatMap((customDomain) => (customDomain ? [customDomain.certificate] : []));
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await certificateOf(location, name)])));
};

/** Reads the alarms by the stage's name prefix. Their separate stack may be missing. */
const alarmFacts = async (stage: Stage, location: ServiceLocation): Promise<AccountFacts['alarms']> => {
  const client = new CloudWatchClient(clientOf(location));
  const names: string[] = [];
  const AlarmNamePrefix = resourceName(stage, '');
  for await (const { MetricAlarms = [] } of paginateDescribeAlarms({ client }, { AlarmNamePrefix }))
    names.push(...MetricAlarms.flatMap(({ AlarmName }) => AlarmName ?? []));
  const functionsWithoutAlarm = rows.flatMap(({ name }) =>
    names.includes(resourceName(stage, `${name}-errors`)) ? [] : [name],
  );
  return { existing: names.length, functionsWithoutAlarm };
};

/** Returns the log groups that already have the stage's fixed names. */
const logGroupsOf = async (stage: Stage, location: ServiceLocation): Promise<string[]> => {
  const client = new CloudWatchLogsClient(clientOf(location));
  const prefixes = [functionLogs(stage, { name: '' }), accessLogs(stage), executionLogs(stage)];
  const names: string[] = [];
  for (const logGroupNamePrefix of prefixes)
    for await (const { logGroups = [] } of paginateDescribeLogGroups({ client }, { logGroupNamePrefix }))
      names.push(...logGroups.flatMap(({ logGroupName }) => logGroupName ?? []));
  return names;
};

const deployedFacts = async (stage: Stage, location: ServiceLocation): Promise<Partial<AccountFacts>> => {
  const lambda = new LambdaClient(clientOf(location));
  const FunctionName = resourceName(stage, 'redeliver-cases');
  const deployed = await unlessMissing(() => lambda.send(new GetFunctionConfigurationCommand({ FunctionName })));
  const tableName = deployed?.Environment?.Variables?.TABLE_NAME;
  if (!tableName) return { orphanedLogGroups: await logGroupsOf(stage, location) };
  const table = await tableFacts(location, tableName);
  const topicArn = `arn:aws:sns:${stage.region}:${table?.account}:${resourceName(stage, 'alarms')}`;
  const [office, subscriptions, alarms] = await Promise.all([
    officeFacts(tableName, location.endpoint),
    subscriptionFacts(location, topicArn),
    alarmFacts(stage, location),
  ]);
  const publicUrl = deployed.Environment?.Variables?.PUBLIC_URL;
  return { table, office, subscriptions, alarms, ...(publicUrl && { publicUrl }) };
};

/**
 * Reads the account's state for the preflight. Changes nothing.
 * @throws the SDK's error if a call is refused for another reason than a missing thing
 */
export const readAccount = async (stage: Stage, location: ServiceLocation): Promise<AccountFacts> => {
  const lambda = new LambdaClient(clientOf(location));
  const sentAt = Date.now();
  let clockAheadMs: number | undefined;
  lambda.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args);
      const date = valueAt(answer.response, 'headers.date');
      if (typeof date === 'string') clockAheadMs = sentAt - Date.parse(date);
      return answer;
    },
    { step: 'deserialize', name: 'readServiceClock', priority: 'low' },
  );
  try {
    const { AccountLimit } = await lambda.send(new GetAccountSettingsCommand({}));
    const concurrency = {
      all: AccountLimit?.ConcurrentExecutions ?? 0,
      unreserved: AccountLimit?.UnreservedConcurrentExecutions ?? 0,
    };
    const [certificates, mail, stacks, deployed] = await Promise.all([
      certificatesOf(stage, location),
      mailFacts(location, mailDomains(stage)),
      stackFacts(stage, location),
      deployedFacts(stage, location),
    ]);
    return { clockAheadMs, concurrency, certificates, stacks, ...mail, ...deployed };
  } catch (error) {
    const isRefusal =
      error instanceof Error &&
      /UnrecognizedClient|InvalidClientToken|Credentials|ENOTFOUND/.test(`${error.name} ${error.message}`);
    if (!isRefusal) throw error;
    return { clockAheadMs, regionRefused: error.name, certificates: {}, stacks: {}, mail: {} };
  }
};
