import { marshall } from '@aws-sdk/util-dynamodb';
import { rows } from '../../functions/catalog';
import { firstRecord } from '../../functions/domain/office/office-chain';
import { testAdministrators, testRoster } from '../support/office';
import type { Answers } from './preflight-account';

export const account = '123456789012';
export const identity = 'surel.ajuan.bantenprov.go.id';
export const pages = 'layanan.ajuan.bantenprov.go.id';

const ses = (action: string, entry: string) => ({
  xml: `<${action}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><${action}Result>${entry}</${action}Result></${action}Response>`,
});
const attributes = (list: string, value: string) =>
  `<${list}><entry><key>${identity}</key><value>${value}</value></entry></${list}>`;
const quota = ses('GetSendQuota', '<Max24HourSend>50000</Max24HourSend>');
const limits = { json: { AccountLimit: { ConcurrentExecutions: 1000, UnreservedConcurrentExecutions: 990 } } };
const none = (action: string, list: string) => ses(action, `<${list}/>`);

/** The answers of an account where nobody deployed anything. */
export const freshAccount: Answers = {
  'GET /2016-08-19/account-settings': limits,
  GetSendQuota: ses('GetSendQuota', '<Max24HourSend>200</Max24HourSend>'),
  GetIdentityVerificationAttributes: none('GetIdentityVerificationAttributes', 'VerificationAttributes'),
  GetIdentityDkimAttributes: none('GetIdentityDkimAttributes', 'DkimAttributes'),
  GetIdentityMailFromDomainAttributes: none('GetIdentityMailFromDomainAttributes', 'MailFromDomainAttributes'),
  GetParameter: { status: 400, json: { __type: 'ParameterNotFound' } },
  DescribeLogGroups: { json: { logGroups: [] } },
  DescribeStackResources: (asked) => ({
    status: 400,
    xml: `<ErrorResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><Error><Type>Sender</Type><Code>ValidationError</Code><Message>Stack for ${new URLSearchParams(asked).get('PhysicalResourceId')} does not exist</Message></Error><RequestId>1</RequestId></ErrorResponse>`,
  }),
};
/** The answers of an account with a whole stage. */
export const deployed: Answers = {
  'GET /2016-08-19/account-settings': limits,
  'GET /2015-03-31/functions/ajuan-banten-prod-redeliver-cases/configuration': {
    json: { Environment: { Variables: { TABLE_NAME: 'cases', PUBLIC_URL: 'https://layanan.ajuan.bantenprov.go.id' } } },
  },
  GetSendQuota: quota,
  GetIdentityVerificationAttributes: ses(
    'GetIdentityVerificationAttributes',
    attributes('VerificationAttributes', '<VerificationStatus>Success</VerificationStatus>'),
  ),
  GetIdentityDkimAttributes: ses(
    'GetIdentityDkimAttributes',
    attributes(
      'DkimAttributes',
      '<DkimEnabled>true</DkimEnabled><DkimVerificationStatus>Success</DkimVerificationStatus>',
    ),
  ),
  GetIdentityMailFromDomainAttributes: ses(
    'GetIdentityMailFromDomainAttributes',
    attributes(
      'MailFromDomainAttributes',
      `<MailFromDomain>bounce.${identity}</MailFromDomain><MailFromDomainStatus>Success</MailFromDomainStatus><BehaviorOnMXFailure>UseDefaultValue</BehaviorOnMXFailure>`,
    ),
  ),
  GetParameter: (asked) => ({
    json: {
      Parameter: {
        Value: asked.includes('site')
          ? `arn:aws:acm:us-east-1:${account}:certificate/1`
          : `arn:aws:acm:ap-southeast-3:${account}:certificate/2`,
      },
    },
  }),
  DescribeCertificate: (asked) => ({
    json: {
      Certificate: {
        Status: 'ISSUED',
        DomainName: asked.includes('us-east-1') ? 'ajuan.bantenprov.go.id' : 'layanan.ajuan.bantenprov.go.id',
      },
    },
  }),
  DescribeTable: {
    json: {
      Table: { TableArn: `arn:aws:dynamodb:ap-southeast-3:${account}:table/cases`, DeletionProtectionEnabled: true },
    },
  },
  DescribeContinuousBackups: {
    json: {
      ContinuousBackupsDescription: {
        ContinuousBackupsStatus: 'ENABLED',
        PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'ENABLED' },
      },
    },
  },
  DescribeStackResources: {
    xml: `<DescribeStackResourcesResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStackResourcesResult><StackResources><member><StackName>Ajuan-banten-prod-Service</StackName></member></StackResources></DescribeStackResourcesResult></DescribeStackResourcesResponse>`,
  },
  GetItem: { json: { Item: marshall(firstRecord(testRoster, testAdministrators), { removeUndefinedValues: true }) } },
  DescribeAlarms: {
    json: {
      MetricAlarms: ['api', ...rows.map(({ name }) => name)].map((name) => ({
        AlarmName: `ajuan-banten-prod-${name}-errors`,
      })),
    },
  },
  ListSubscriptionsByTopic: {
    xml: `<ListSubscriptionsByTopicResponse><ListSubscriptionsByTopicResult><Subscriptions><member><SubscriptionArn>arn:aws:sns:ap-southeast-3:${account}:ajuan-banten-prod-alarms:1</SubscriptionArn></member><member><SubscriptionArn>PendingConfirmation</SubscriptionArn></member></Subscriptions></ListSubscriptionsByTopicResult></ListSubscriptionsByTopicResponse>`,
  },
};
