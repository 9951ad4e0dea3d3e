import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { rows } from '../../functions/catalog';
import type { Stage } from '../../infra/office';
import { maxOfficeName } from '../../infra/resource-name';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { composeStage, firstOf, flat, oneOf, resourcesOf } from './composed';

/* The steps of docs/deployment.md that change a stage which runs: an own name, and another sender. */

const ownDomain = (name: string) => ({ domain: `${name}.contoh.go.id`, certificate: `/ajuan/contoh/dev/${name}` });
const pending = composeStage('dev', 'banten', {
  site: { ...ownDomain('form'), pending: true },
  api: { ...ownDomain('pages'), pending: true },
});
const urlsOf = ({ service }: typeof pending) => {
  const { Properties } = firstOf(service, 'AWS::Lambda::Function');
  const { PUBLIC_URL, SITE_URL } = Properties.Environment.Variables;
  return [flat(PUBLIC_URL), flat(SITE_URL)];
};
const outputsOf = (stack: Stack) => Object.keys(Template.fromStack(stack).toJSON().Outputs);

describe('an own name whose DNS does not answer yet', () => {
  it("is prepared while links keep AWS's addresses", () => {
    expect(oneOf(pending.service, 'AWS::ApiGatewayV2::DomainName').Properties.DomainName).toBe('pages.contoh.go.id');
    expect(oneOf(pending.site, 'AWS::CloudFront::Distribution').Properties.DistributionConfig.Aliases).toEqual([
      'form.contoh.go.id',
    ]);
    const [pages, form] = urlsOf(pending);
    expect(pages).toMatch(/^https:\/\/.*\.execute-api\./);
    expect(form).toMatch(/^https:\/\/\$\{Ajuan-banten-dev-Site:/);
  });

  it('may be called from both, so that the change cuts nobody off', () => {
    const { AllowOrigins } = oneOf(pending.service, 'AWS::ApiGatewayV2::Api').Properties.CorsConfiguration;
    expect(AllowOrigins.map(flat)).toEqual(['https://form.contoh.go.id', expect.stringContaining('DomainName')]);
  });

  it('lets the form talk to the address that it is told, before and after the change', () => {
    const { Properties } = firstOf(pending.site, 'AWS::CloudFront::ResponseHeadersPolicy');
    const policy = JSON.stringify(Properties);
    expect(policy).toContain('https://*.execute-api.ap-southeast-3.amazonaws.com');
    expect(policy).toContain('https://pages.contoh.go.id');
  });
});

const mail: Stage['mail'] = {
  identity: 'lama.contoh.go.id',
  from: { name: 'Ajuan', address: 'a@lama.contoh.go.id' },
};
const first = composeStage('dev', 'banten', { mail });
const both = composeStage('dev', 'banten', { mail: { ...mail, also: ['baru.contoh.go.id'] } });

describe('another sender', () => {
  const movedStacks = composeStage('dev', 'banten', {
    mail: { ...mail, also: ['baru.contoh.go.id'], from: { name: 'Ajuan', address: 'a@baru.contoh.go.id' } },
  });
  const identitiesOf = ({ service }: typeof first) =>
    resourcesOf(service, 'AWS::SES::EmailIdentity').map(([id, { Properties }]) => [id, Properties.EmailIdentity]);

  it('is proved beside the one that sends', () => {
    expect(identitiesOf(both)).toEqual([...identitiesOf(first), [expect.any(String), 'baru.contoh.go.id']]);
    expect(outputsOf(both.service)).toEqual(
      expect.arrayContaining(['Dkim1', 'Dkim3', 'MailFromMx', 'Also1Dkim1', 'Also1Dkim3', 'Also1MailFromSpf']),
    );
  });

  it('takes over without any identity being made anew or taken away', () => {
    expect(identitiesOf(movedStacks)).toEqual(identitiesOf(both));
    const sending = resourcesOf(movedStacks.service, 'AWS::Lambda::Function').flatMap(
      ([, { Properties }]) => Properties.Environment.Variables.MAIL_FROM ?? [],
    );
    expect(new Set(sending)).toEqual(new Set(['"Ajuan" <a@baru.contoh.go.id>']));
  });
});

it('names every output of the DNS as the runbook does', () => {
  expect(outputsOf(pending.service)).toEqual(
    expect.arrayContaining([
      'DomainTarget',
      'Dkim1',
      'Dkim2',
      'Dkim3',
      'MailFromMx',
      'MailFromSpf',
      'PublicUrl',
      'SeedRoster',
    ]),
  );
  expect(outputsOf(pending.site)).toEqual(expect.arrayContaining(['DomainTarget', 'SiteUrl']));
});

const pages = ['deployment', 'operations', 'restore', 'configuration'].map((name) =>
  readFileSync(path.resolve(__dirname, `../../docs/${name}.md`), 'utf8'),
);
const budgeted = composeStage('dev', 'banten', { monthlyBudget: 50, alarmMail: 'ops@example.id' });
const { data, site, service, alarms, publish, costs } = budgeted;
const stackNames = [data, site, service, alarms, publish, costs].flatMap((stack) =>
  stack ? stack.stackName.replace('Ajuan-banten-dev-', '') : [],
);

it('names stacks in the documents as they are, in the same case', () => {
  const expected = pages.flatMap((page) =>
    [...page.matchAll(/\bAjuan-[\w<>]+-[\w<>]+-([A-Za-z]+)/g)].map(([, name]) => name),
  );
  expect(expected.filter((name) => !stackNames.includes(name ?? ''))).toEqual([]);
  const [deployment = ''] = pages;
  const table = [...deployment.matchAll(/^\| `([A-Z]\w+)` +\|/gm)].map(([, name]) => name);
  expect(table).toEqual(stackNames);
});

it('names outputs in the documents as the templates do', () => {
  const outputs = [...outputsOf(both.service), ...outputsOf(pending.service), ...outputsOf(pending.site)];
  // The documents contain these capitalised words, which are not outputs.
  const otherWords = [...stackNames, 'SendTaskSuccess'];
  const expected = pages.flatMap((page) =>
    [...page.matchAll(/`((?:[A-Z][a-z0-9]+)+)`/g)].flatMap(([, name]) => name ?? []),
  );
  expect(expected.filter((name) => !outputs.includes(name) && !otherWords.includes(name))).toEqual([]);
});

it('lets an office have a name that every function of it can carry', () => {
  const office = 'x'.repeat(maxOfficeName(rows.map(({ name }) => name)));
  const longest = Math.max(...rows.map(({ name }) => `ajuan-${office}-prod-${name}`.length));
  expect(longest).toBe(64);
  expect(office.length).toBeGreaterThan(15);
});
