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
interface Where {
  region: string;
  endpoint?: string;
}

const clientOf = ({ region, endpoint }: Where) => ({ ...clientSettings('background', endpoint), region });

/** Returns the result, or undefined if AWS reports that the thing does not exist. Throws any other refusal. */
const unlessMissing = async <T>(read: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && /NotFound/.test(error.name)) return undefined;
    throw error;
  }
};

const mailFacts = async (where: Where, Identities: string[]): Promise<Pick<AccountFacts, 'mail' | 'sendsADay'>> => {
  const ses = new SESClient(clientOf(where));
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
    sendsADay: quota.Max24HourSend ?? 0,
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
const stackFacts = async (stage: Stage, where: Where): Promise<AccountFacts['stacks']> => {
  const client = new CloudFormationClient(clientOf(where));
  const names = [...mailDomains(stage), ...(stage.api ? [stage.api.domain] : [])];
  const found = await Promise.all(names.map(async (name) => [name, await stackOf(client, name)] as const));
  return Object.fromEntries(found.filter(([, stack]) => stack !== undefined));
};

/** Reads the certificate whose ARN a parameter holds. The fourth part of the ARN is its region. */
const certificateOf = (where: Where, parameter: string) =>
  unlessMissing(async () => {
    const { Parameter } = await new SSMClient(clientOf(where)).send(new GetParameterCommand({ Name: parameter }));
    const arn = Parameter?.Value ?? '';
    const region = arn.split(':')[3] || where.region;
    const acm = new ACMClient(clientOf({ ...where, region }));
    const { Certificate } = await acm.send(new DescribeCertificateCommand({ CertificateArn: arn }));
    const domains = [Certificate?.DomainName ?? '', ...(Certificate?.SubjectAlternativeNames ?? [])];
    return { status: Certificate?.Status ?? 'UNKNOWN', region, domains: [...new Set(domains)] };
  });

/** Reads the table by the name that the stage's functions use, with the account from its ARN. */
const tableFacts = (where: Where, tableName: string): Promise<AccountFacts['table']> =>
  unlessMissing(async () => {
    const client = new DynamoDBClient(clientOf(where));
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

const subscriptionFacts = (where: Where, topicArn: string): Promise<AccountFacts['subscriptions']> =>
  unlessMissing(async () => {
    const sns = new SNSClient(clientOf(where));
    const { Subscriptions = [] } = await sns.send(new ListSubscriptionsByTopicCommand({ TopicArn: topicArn }));
    const waiting = Subscriptions.filter(({ SubscriptionArn }) => SubscriptionArn === 'PendingConfirmation').length;
    return { confirmed: Subscriptions.length - waiting, waiting };
  });

const certificatesOf = async (stage: Stage, where: Where): Promise<AccountFacts['certificates']> => {
  const names = [stage.site, stage.api].flatMap((own) => (own ? [own.certificate] : []));
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await certificateOf(where, name)])));
};

/** Reads the alarms by the stage's name prefix. Their separate stack may be missing. */
const alarmFacts = async (stage: Stage, where: Where): Promise<AccountFacts['alarms']> => {
  const client = new CloudWatchClient(clientOf(where));
  const names: string[] = [];
  const AlarmNamePrefix = resourceName(stage, '');
  for await (const { MetricAlarms = [] } of paginateDescribeAlarms({ client }, { AlarmNamePrefix }))
    names.push(...MetricAlarms.flatMap(({ AlarmName }) => AlarmName ?? []));
  const unwatched = rows.flatMap(({ name }) => (names.includes(resourceName(stage, `${name}-errors`)) ? [] : [name]));
  return { standing: names.length, unwatched };
};

/** Returns the log groups that already have the stage's fixed names. */
const logGroupsOf = async (stage: Stage, where: Where): Promise<string[]> => {
  const client = new CloudWatchLogsClient(clientOf(where));
  const prefixes = [functionLogs(stage, { name: '' }), accessLogs(stage), executionLogs(stage)];
  const names: string[] = [];
  for (const logGroupNamePrefix of prefixes)
    for await (const { logGroups = [] } of paginateDescribeLogGroups({ client }, { logGroupNamePrefix }))
      names.push(...logGroups.flatMap(({ logGroupName }) => logGroupName ?? []));
  return names;
};

const deployedFacts = async (stage: Stage, where: Where): Promise<Partial<AccountFacts>> => {
  const lambda = new LambdaClient(clientOf(where));
  const FunctionName = resourceName(stage, 'redeliver-cases');
  const deployed = await unlessMissing(() => lambda.send(new GetFunctionConfigurationCommand({ FunctionName })));
  const tableName = deployed?.Environment?.Variables?.TABLE_NAME;
  if (!tableName) return { leftLogGroups: await logGroupsOf(stage, where) };
  const table = await tableFacts(where, tableName);
  const topicArn = `arn:aws:sns:${stage.region}:${table?.account}:${resourceName(stage, 'alarms')}`;
  const [office, subscriptions, alarms] = await Promise.all([
    officeFacts(tableName, where.endpoint),
    subscriptionFacts(where, topicArn),
    alarmFacts(stage, where),
  ]);
  const publicUrl = deployed.Environment?.Variables?.PUBLIC_URL;
  return { table, office, subscriptions, alarms, ...(publicUrl && { publicUrl }) };
};

/**
 * Reads the account's state for the preflight. Changes nothing.
 * @throws the SDK's error if a call is refused for another reason than a missing thing
 */
export const readAccount = async (stage: Stage, where: Where): Promise<AccountFacts> => {
  const lambda = new LambdaClient(clientOf(where));
  const asked = Date.now();
  let clockAhead: number | undefined;
  lambda.middlewareStack.add(
    (next) => async (given) => {
      const answer = await next(given);
      const date = valueAt(answer.response, 'headers.date');
      if (typeof date === 'string') clockAhead = asked - Date.parse(date);
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
      certificatesOf(stage, where),
      mailFacts(where, mailDomains(stage)),
      stackFacts(stage, where),
      deployedFacts(stage, where),
    ]);
    return { clockAhead, concurrency, certificates, stacks, ...mail, ...deployed };
  } catch (error) {
    const refused =
      error instanceof Error &&
      /UnrecognizedClient|InvalidClientToken|Credentials|ENOTFOUND/.test(`${error.name} ${error.message}`);
    if (!refused) throw error;
    return { clockAhead, regionRefused: error.name, certificates: {}, stacks: {}, mail: {} };
  }
};
