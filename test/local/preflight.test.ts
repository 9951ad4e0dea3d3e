import { present } from '../../functions/domain/present';
import { rows } from '../../functions/catalog';
import { type Stage, stageOf } from '../../infra/office';
import { readOffice } from '../../infra/office/read-office';
import type { AccountFacts } from '../../local/ops/preflight/account-facts';
import { findingsOf } from '../../local/ops/preflight/findings';
import { readAccount } from '../../local/ops/preflight/read-account';
import { type Answers, serveAccount } from './preflight-account';
import { account, deployed, freshAccount, identity, pages } from './preflight-answers';

const stage = { ...stageOf(readOffice('banten'), 'prod'), account };
const [site, api] = ['/ajuan/banten/prod/site-certificate', '/ajuan/banten/prod/api-certificate'];
const proven = { verified: true, dkim: true, mailFrom: true };
const readyFacts: AccountFacts = {
  clockAheadMs: 200,
  concurrency: { all: 1000, unreserved: 1000 },
  mail: { [identity]: proven },
  stacks: { [identity]: 'Ajuan-banten-prod-Service', [pages]: 'Ajuan-banten-prod-Service' },
  mailsPerDay: 50_000,
  certificates: {
    [site]: { status: 'ISSUED', region: 'us-east-1', domains: ['ajuan.bantenprov.go.id'] },
    [api]: { status: 'ISSUED', region: 'ap-southeast-3', domains: ['*.ajuan.bantenprov.go.id'] },
  },
  table: { account, pointInTimeRecovery: true, isProtected: true },
  office: { hasRoster: true, years: ['2026', '2027'] },
  subscriptions: { confirmed: 1, waiting: 0 },
  alarms: { existing: 60, functionsWithoutAlarm: [] },
  publicUrl: 'https://layanan.ajuan.bantenprov.go.id',
};
const today = '2026-09-30';
const checksOf = (facts: AccountFacts, state: string, of: Stage = stage) =>
  findingsOf(of, facts, today).flatMap((finding) => (finding.state === state ? [finding.check] : []));

describe('what is found', () => {
  it('is nothing wrong in an account that is ready', () => {
    expect(checksOf(readyFacts, 'wrong')).toEqual([]);
    expect(checksOf(readyFacts, 'later')).toEqual([]);
  });

  it.each<[string, Partial<AccountFacts>, string[]]>([
    ['a clock that is six minutes behind', { clockAheadMs: -360_000 }, ['clock']],
    ['a region that is not enabled', { regionRefused: 'UnrecognizedClientException' }, ['region']],
    ["another account's credentials", { table: { ...readyFacts.table!, account: '210987654321' } }, ['account']],
    ['a new account of ten executions', { concurrency: { all: 10, unreserved: 10 } }, ['lambda concurrency']],
    [
      'a sender without records',
      { mail: { [identity]: { ...proven, verified: false, dkim: false } } },
      ['mail identity', 'mail dkim'],
    ],
    ['a MAIL FROM without records', { mail: { [identity]: { ...proven, mailFrom: false } } }, ['mail from']],
    ['the sandbox', { mailsPerDay: 200 }, ['mail sandbox']],
    ['no certificates', { certificates: {} }, [`certificate ${site}`, `certificate ${api}`]],
    [
      "a site's certificate of another region",
      {
        certificates: {
          ...readyFacts.certificates,
          [site]: { ...readyFacts.certificates[site]!, region: 'ap-southeast-3' },
        },
      },
      [`certificate ${site}`],
    ],
    [
      'a certificate of another name',
      {
        certificates: {
          ...readyFacts.certificates,
          [api]: { ...readyFacts.certificates[api]!, domains: ['*.bantenprov.go.id'] },
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
      { alarms: { existing: 0, functionsWithoutAlarm: ['submit-request', 'decide-step'] } },
      ['alarms'],
    ],
    ['a sender that SES does not know, on a stage that runs', { mail: {} }, ['mail identity']],
    [
      "another stage's mail domain",
      { stacks: { ...readyFacts.stacks, [identity]: 'Ajuan-banten-dev-Service' } },
      ['mail identity'],
    ],
    [
      'a mail domain that somebody proved by hand',
      { stacks: { [pages]: 'Ajuan-banten-prod-Service' } },
      ['mail identity'],
    ],
    [
      "another stage's name of the API",
      { stacks: { ...readyFacts.stacks, [pages]: 'Ajuan-contoh-prod-Service' } },
      ['api name'],
    ],
    ['log groups of a removed stage', { orphanedLogGroups: ['/ajuan/banten/prod/sign-letter'] }, ['left log groups']],
    ['links that went out with another own name', { publicUrl: 'https://lama.bantenprov.go.id' }, ['api name']],
  ])('of %s is named, with what to do', (_name, change, checks) => {
    expect(checksOf({ ...readyFacts, ...change }, 'wrong')).toEqual(checks);
    for (const finding of findingsOf(stage, { ...readyFacts, ...change }, today))
      if (finding.state !== 'ok') expect(finding.do).toMatch(/\w+ .*\.$|npm run|npx cdk/);
  });

  it("refuses to end AWS's own address while links still go out with it", () => {
    const only: Stage = { ...stage, api: { ...present(stage.api, "the stage's name of its own"), only: true } };
    expect(checksOf(readyFacts, 'wrong', only)).toEqual([]);
    const before = { ...readyFacts, publicUrl: 'https://x.execute-api.ap-southeast-3.amazonaws.com' };
    expect(checksOf(before, 'wrong', only)).toEqual(['api only']);
    expect(checksOf(before, 'wrong')).toEqual([]);
  });

  it('is not wrong that a former sender lost its records, or that a coming one has none yet', () => {
    const also = ['surel.contoh.go.id'];
    const unverified = { verified: false, dkim: false, mailFrom: false };
    const stacks = { ...readyFacts.stacks, 'surel.contoh.go.id': 'Ajuan-banten-prod-Service' };
    const from = { ...stage.mail.from, address: 'ajuan@surel.contoh.go.id' };
    const movedSender: Stage = { ...stage, mail: { ...stage.mail, also, from } };
    const former = { ...readyFacts, stacks, mail: { [identity]: unverified, 'surel.contoh.go.id': proven } };
    expect(checksOf(former, 'wrong', movedSender)).toEqual([]);
    expect(checksOf(former, 'later', movedSender)).toEqual([]);
    const coming: Stage = { ...stage, mail: { ...stage.mail, also } };
    const early = { ...readyFacts, stacks, mail: { [identity]: proven, 'surel.contoh.go.id': unverified } };
    expect(checksOf(early, 'wrong', coming)).toEqual([]);
    expect(checksOf(early, 'later', coming)).toEqual(['mail identity', 'mail dkim', 'mail from']);
  });

  it.each([
    ['2026-09-30', []],
    ['2026-10-01', ['holidays']],
  ])("on %s misses next year's days off: %j", (day, checks) => {
    const facts = { ...readyFacts, office: { hasRoster: true, years: ['2026'] } };
    const failedChecks = findingsOf(stage, facts, day).filter(({ state }) => state === 'wrong');
    expect(failedChecks.map(({ check }) => check)).toEqual(checks);
    for (const finding of failedChecks)
      expect(finding.do).toMatch(/2027.*\/meja\/libur.*functions\/domain\/libur-nasional\.json/);
  });

  it('looks at a new sender beside the one that is kept, and asks to keep that one', () => {
    const added: Stage = { ...stage, mail: { ...stage.mail, also: ['surel.contoh.go.id'] } };
    expect(checksOf(readyFacts, 'wrong', added)).toEqual([]);
    expect(checksOf(readyFacts, 'later', added)).toEqual(['mail identity']);
    const from = { ...stage.mail.from, address: 'ajuan@surel.contoh.go.id' };
    const early: Stage = { ...added, mail: { ...added.mail, from } };
    const half = {
      ...readyFacts,
      stacks: { ...readyFacts.stacks, 'surel.contoh.go.id': 'Ajuan-banten-prod-Service' },
      mail: { [identity]: proven, 'surel.contoh.go.id': { ...proven, verified: false } },
    };
    const failedChecks = findingsOf(early, half, today).filter(({ state }) => state === 'wrong');
    expect(failedChecks).toEqual([expect.objectContaining({ do: expect.stringContaining('keep the former address') })]);
    expect(checksOf(readyFacts, 'wrong', early)).toEqual(['mail identity']);
  });

  it('is content with a trial that tells nobody of alarms', () => {
    const trial: Stage = { ...stage, protected: false, alarmMail: undefined };
    expect(checksOf({ ...readyFacts, subscriptions: { confirmed: 0, waiting: 0 } }, 'wrong', trial)).toEqual([]);
  });

  it('before the first deployment tells what comes with it', () =>
    expect(
      checksOf(
        { certificates: readyFacts.certificates, concurrency: readyFacts.concurrency, mail: {}, stacks: {} },
        'later',
      ),
    ).toEqual(['account', 'mail identity', 'table', 'roster', 'alarms', 'alarm mailbox']));
});

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
    expect(await asked(freshAccount)).toEqual({
      clockAheadMs: expect.any(Number),
      concurrency: { all: 1000, unreserved: 990 },
      certificates: { [site]: undefined, [api]: undefined },
      mail: { [identity]: undefined },
      stacks: {},
      mailsPerDay: 200,
      orphanedLogGroups: [],
    }));

  it('tells the log groups that a removed stage left', async () => {
    const groups: Record<string, string> = {
      '/ajuan/banten/prod/': '/ajuan/banten/prod/sign-letter',
      '/aws/vendedlogs/ajuan-banten-prod-api': '/aws/vendedlogs/ajuan-banten-prod-api',
    };
    const orphanAnswers: Answers = {
      ...freshAccount,
      DescribeLogGroups: (body) => {
        const logGroupName = groups[JSON.parse(body).logGroupNamePrefix];
        return { json: { logGroups: logGroupName ? [{ logGroupName }] : [] } };
      },
    };
    expect((await asked(orphanAnswers)).orphanedLogGroups).toEqual(Object.values(groups));
  });

  it('tells of a deployed one all that the findings ask', async () => {
    const facts = await asked(deployed);
    expect(facts).toMatchObject({
      mail: { [identity]: proven },
      stacks: { [identity]: 'Ajuan-banten-prod-Service', [pages]: 'Ajuan-banten-prod-Service' },
      mailsPerDay: 50_000,
      alarms: { existing: rows.length + 1, functionsWithoutAlarm: [] },
      publicUrl: 'https://layanan.ajuan.bantenprov.go.id',
      table: { account, pointInTimeRecovery: true, isProtected: true },
      office: { hasRoster: true },
      subscriptions: { confirmed: 1, waiting: 1 },
    });
    expect(checksOf(facts, 'wrong')).toEqual([]);
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
