import { marshall } from '@aws-sdk/util-dynamodb';
import { present } from '../../functions/domain/present';
import { firstRecord } from '../../functions/domain/office/office-chain';
import { rows } from '../../functions/catalog';
import { type Stage, stageOf } from '../../infra/office';
import { readOffice } from '../../infra/office/read-office';
import type { AccountFacts } from '../../local/ops/preflight/account-facts';
import { findingsOf } from '../../local/ops/preflight/findings';
import { readAccount } from '../../local/ops/preflight/read-account';
import { testAdministrators, testRoster } from '../support/office';
import { type Answers, serveAccount } from './preflight-account';

const account = '123456789012';
const stage = { ...stageOf(readOffice('banten'), 'prod'), account };
const [site, api] = ['/ajuan/banten/prod/site-certificate', '/ajuan/banten/prod/api-certificate'];
const identity = 'surel.ajuan.bantenprov.go.id';
const proven = { verified: true, dkim: true, mailFrom: true };
const ready: AccountFacts = {
  clockAhead: 200,
  concurrency: { all: 1000, unreserved: 1000 },
  mail: { [identity]: proven },
  sendsADay: 50_000,
  certificates: {
    [site]: { status: 'ISSUED', region: 'us-east-1', domains: ['ajuan.bantenprov.go.id'] },
    [api]: { status: 'ISSUED', region: 'ap-southeast-3', domains: ['*.ajuan.bantenprov.go.id'] },
  },
  table: { account, pointInTimeRecovery: true, isProtected: true },
  office: { hasRoster: true, years: ['2026'] },
  subscriptions: { confirmed: 1, waiting: 0 },
  alarms: { standing: 60, unwatched: [] },
  publicUrl: 'https://layanan.ajuan.bantenprov.go.id',
};
const named = (facts: AccountFacts, state: string, of: Stage = stage) =>
  findingsOf(of, facts, '2026').flatMap((finding) => (finding.state === state ? [finding.check] : []));

describe('what is found', () => {
  it('is nothing wrong in an account that is ready', () => {
    expect(named(ready, 'wrong')).toEqual([]);
    expect(named(ready, 'later')).toEqual([]);
  });

  it.each<[string, Partial<AccountFacts>, string[]]>([
    ['a clock that is six minutes behind', { clockAhead: -360_000 }, ['clock']],
    ['a region that is not enabled', { regionRefused: 'UnrecognizedClientException' }, ['region']],
    ["another account's credentials", { table: { ...ready.table!, account: '210987654321' } }, ['account']],
    ['a new account of ten executions', { concurrency: { all: 10, unreserved: 10 } }, ['lambda concurrency']],
    [
      'a sender without records',
      { mail: { [identity]: { ...proven, verified: false, dkim: false } } },
      ['mail identity', 'mail dkim'],
    ],
    ['a MAIL FROM without records', { mail: { [identity]: { ...proven, mailFrom: false } } }, ['mail from']],
    ['the sandbox', { sendsADay: 200 }, ['mail sandbox']],
    ['no certificates', { certificates: {} }, [`certificate ${site}`, `certificate ${api}`]],
    [
      "a site's certificate of another region",
      { certificates: { ...ready.certificates, [site]: { ...ready.certificates[site]!, region: 'ap-southeast-3' } } },
      [`certificate ${site}`],
    ],
    [
      'a certificate of another name',
      {
        certificates: {
          ...ready.certificates,
          [api]: { ...ready.certificates[api]!, domains: ['*.bantenprov.go.id'] },
        },
      },
      [`certificate ${api}`],
    ],
    [
      'a restored table',
      { table: { account, pointInTimeRecovery: false, isProtected: false } },
      ['point-in-time recovery', 'deletion protection'],
    ],
    ['no roster', { office: { hasRoster: false, years: ['2026'] } }, ['roster']],
    ['no holidays of the year', { office: { hasRoster: true, years: ['2025'] } }, ['holidays']],
    ['an alarm mailbox that did not confirm', { subscriptions: { confirmed: 0, waiting: 1 } }, ['alarm mailbox']],
    [
      'a stage without its stack of alarms',
      { alarms: { standing: 0, unwatched: ['submit-request', 'decide-step'] } },
      ['alarms'],
    ],
    ['a sender that SES does not know, on a stage that runs', { mail: {} }, ['mail identity']],
  ])('of %s is named, with what to do', (_name, change, checks) => {
    expect(named({ ...ready, ...change }, 'wrong')).toEqual(checks);
    for (const finding of findingsOf(stage, { ...ready, ...change }, '2026'))
      if (finding.state !== 'ok') expect(finding.do).toMatch(/\w+ .*\.$|npm run|npx cdk/);
  });

  it("refuses to end AWS's own address while links still go out with it", () => {
    const only: Stage = { ...stage, api: { ...present(stage.api, "the stage's name of its own"), only: true } };
    expect(named(ready, 'wrong', only)).toEqual([]);
    const before = { ...ready, publicUrl: 'https://x.execute-api.ap-southeast-3.amazonaws.com' };
    expect(named(before, 'wrong', only)).toEqual(['api only']);
    expect(named(before, 'wrong')).toEqual([]);
  });

  it('looks at a new sender beside the one that is kept, and asks to keep that one', () => {
    const added: Stage = { ...stage, mail: { ...stage.mail, also: ['surel.contoh.go.id'] } };
    expect(named(ready, 'wrong', added)).toEqual([]);
    expect(named(ready, 'later', added)).toEqual(['mail identity']);
    const from = { ...stage.mail.from, address: 'ajuan@surel.contoh.go.id' };
    const early: Stage = { ...added, mail: { ...added.mail, from } };
    const half = { ...ready, mail: { [identity]: proven, 'surel.contoh.go.id': { ...proven, verified: false } } };
    const wrong = findingsOf(early, half, '2026').filter(({ state }) => state === 'wrong');
    expect(wrong).toEqual([expect.objectContaining({ do: expect.stringContaining('keep the former address') })]);
    expect(named(ready, 'wrong', early)).toEqual(['mail identity']);
  });

  it('is content with a trial that tells nobody of alarms', () => {
    const trial: Stage = { ...stage, protected: false, alarmMail: undefined };
    expect(named({ ...ready, subscriptions: { confirmed: 0, waiting: 0 } }, 'wrong', trial)).toEqual([]);
  });

  it('before the first deployment tells what comes with it', () =>
    expect(named({ certificates: ready.certificates, concurrency: ready.concurrency, mail: {} }, 'later')).toEqual([
      'account',
      'mail identity',
      'table',
      'roster',
      'alarms',
      'alarm mailbox',
    ]));
});

const ses = (action: string, entry: string) => ({
  xml: `<${action}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><${action}Result>${entry}</${action}Result></${action}Response>`,
});
const attributes = (list: string, value: string) =>
  `<${list}><entry><key>${identity}</key><value>${value}</value></entry></${list}>`;
const quota = ses('GetSendQuota', '<Max24HourSend>50000</Max24HourSend>');
const limits = { json: { AccountLimit: { ConcurrentExecutions: 1000, UnreservedConcurrentExecutions: 990 } } };
const none = (action: string, list: string) => ses(action, `<${list}/>`);

const fresh: Answers = {
  'GET /2016-08-19/account-settings': limits,
  GetSendQuota: ses('GetSendQuota', '<Max24HourSend>200</Max24HourSend>'),
  GetIdentityVerificationAttributes: none('GetIdentityVerificationAttributes', 'VerificationAttributes'),
  GetIdentityDkimAttributes: none('GetIdentityDkimAttributes', 'DkimAttributes'),
  GetIdentityMailFromDomainAttributes: none('GetIdentityMailFromDomainAttributes', 'MailFromDomainAttributes'),
  GetParameter: { status: 400, json: { __type: 'ParameterNotFound' } },
};
const deployed: Answers = {
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

describe('what an account is asked', () => {
  const asked = async (answers: Answers) => {
    const served = await serveAccount(answers);
    try {
      return await readAccount(stage, { region: stage.region, endpoint: served.endpoint });
    } finally {
      await served.stop();
    }
  };
  beforeAll(() => {
    process.env.AWS_ACCESS_KEY_ID = 'test';
    process.env.AWS_SECRET_ACCESS_KEY = 'test';
    process.env.AWS_REGION = stage.region;
  });

  it('tells of a fresh one that nothing is there yet', async () =>
    expect(await asked(fresh)).toEqual({
      clockAhead: expect.any(Number),
      concurrency: { all: 1000, unreserved: 990 },
      certificates: { [site]: undefined, [api]: undefined },
      mail: { [identity]: undefined },
      sendsADay: 200,
    }));

  it('tells of a deployed one all that the findings ask', async () => {
    const facts = await asked(deployed);
    expect(facts).toMatchObject({
      mail: { [identity]: proven },
      sendsADay: 50_000,
      alarms: { standing: rows.length + 1, unwatched: [] },
      publicUrl: 'https://layanan.ajuan.bantenprov.go.id',
      table: { account, pointInTimeRecovery: true, isProtected: true },
      office: { hasRoster: true },
      subscriptions: { confirmed: 1, waiting: 1 },
    });
    expect(named(facts, 'wrong')).toEqual([]);
  });

  it('tells of a region that is not enabled, or credentials that are wrong', async () => {
    const refused = {
      status: 403,
      json: { __type: 'UnrecognizedClientException', message: 'The security token is invalid.' },
    };
    expect(await asked({ 'GET /2016-08-19/account-settings': refused })).toMatchObject({
      regionRefused: 'UnrecognizedClientException',
    });
  });
});
