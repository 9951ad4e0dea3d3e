import { yearWithoutTable } from '../../../functions/domain/office/holiday-warning';
import type { Stage } from '../../../infra/office';
import { resourceName, stackName } from '../../../infra/resource-name';
import type { AccountFacts } from './account-facts';
import { type Finding, later, when, wrong } from './finding';
import { mailFindings } from './mail-findings';

/** The least concurrency that must stay unreserved for the other functions (Lambda Developer Guide, "Reserved concurrency"). */
const leastUnreserved = 100;
/** AWS refuses a signature that is more than five minutes early or late (IAM User Guide, "Signature Version 4"). */
const mostClockDifference = 5 * 60_000;

const regionFinding = (stage: Stage, { regionRefused }: AccountFacts): Finding =>
  when(
    regionRefused === undefined,
    'region',
    regionRefused ?? stage.region,
    `Enable ${stage.region} for the account, or check the credentials: AWS_PROFILE, AWS_ACCESS_KEY_ID.`,
  );

const clockFinding = ({ clockAhead }: AccountFacts): Finding[] =>
  clockAhead === undefined
    ? []
    : [
        when(
          Math.abs(clockAhead) < mostClockDifference,
          'clock',
          `${Math.round(clockAhead / 1000)} s ahead`,
          "Set this machine's clock: AWS refuses signatures of more than five minutes before or after.",
        ),
      ];

const accountFinding = ({ account }: Stage, { table }: AccountFacts): Finding => {
  if (!account)
    return { check: 'account', state: 'wrong', do: 'Write the account into the office\'s file: "account": "…".' };
  if (!table) return later('account', `The deployment is bound to ${account}.`);
  return when(table.account === account, 'account', table.account, `Use credentials of ${account}.`);
};

const concurrencyFinding = ({ reservedConcurrency = {} }: Stage, { concurrency }: AccountFacts): Finding => {
  if (!concurrency) return later('lambda concurrency', 'Look again when the region answers.');
  const reserved = Object.values(reservedConcurrency).reduce((sum: number, count) => sum + (count ?? 0), 0);
  return when(
    concurrency.all - reserved >= Math.min(leastUnreserved, concurrency.all) && concurrency.all >= leastUnreserved,
    'lambda concurrency',
    `${concurrency.all} in all, ${reserved} reserved`,
    'Ask Service Quotas for 1,000 concurrent executions, or reserve fewer: 100 have to stay unreserved.',
  );
};

const awsAddress = /\.execute-api\.[a-z0-9-]+\.amazonaws\.com$/;

/** Warns of a name of the API that another stack holds: a region can hold each name only once. */
const foreignNameFinding = (stage: Stage, { stacks }: AccountFacts): Finding[] => {
  const { api } = stage;
  const stack = api && stacks[api.domain];
  if (!stack || stack === stackName(stage, 'Service')) return [];
  return [wrong('api name', `${api.domain} is of the stack ${stack}`, 'Give this stage a name of its own in api.')];
};

/** Warns of a deployment that ends the address with which links were mailed. */
const endedAddressFinding = ({ api }: Stage, { publicUrl }: AccountFacts): Finding[] => {
  if (publicUrl === undefined || publicUrl === (api && `https://${api.domain}`)) return [];
  if (!awsAddress.test(publicUrl))
    return [
      wrong(
        'api name',
        publicUrl,
        `Write the name of ${publicUrl} into api again: links that were mailed with it would end.`,
      ),
    ];
  if (!api?.only) return [];
  return [
    wrong(
      'api only',
      publicUrl,
      `Leave "only" out: links were mailed with ${publicUrl}. It belongs to a first deployment: applicants' links live for two years, and printed codes for good.`,
    ),
  ];
};

const certificateFindings = ({ site, api, region }: Stage, { certificates }: AccountFacts): Finding[] =>
  [
    { own: site, place: 'us-east-1' },
    { own: api, place: region },
  ].flatMap(({ own, place }) => {
    if (!own) return [];
    const found = certificates[own.certificate];
    const fits = (domain: string) =>
      domain === own.domain ||
      (domain.startsWith('*.') && own.domain.split('.').slice(1).join('.') === domain.slice(2));
    return [
      when(
        found?.status === 'ISSUED' && found.region === place && found.domains.some(fits),
        `certificate ${own.certificate}`,
        found ? `${found.status} in ${found.region} for ${found.domains.join(', ')}` : 'none',
        `Make a certificate for ${own.domain} in ${place}, validate it, and put its ARN into that parameter, which is in ${region}.`,
      ),
    ];
  });

/** Warns of what a removed stage left: the deployment would fail, because the names are taken. */
const leftoverFinding = (stage: Stage, { leftLogGroups = [] }: AccountFacts): Finding[] => {
  const [first, ...others] = leftLogGroups;
  if (first === undefined) return [];
  const vault = stage.backup ? `, and the vault ${resourceName(stage, 'backup')} if it is still there` : '';
  return [
    wrong(
      'left log groups',
      others.length > 0 ? `${first} and ${others.length} more` : first,
      `Delete these log groups of the removed stage${vault}, or choose another name of the office.`,
    ),
  ];
};

const tableFindings = (stage: Stage, { table }: AccountFacts): Finding[] => {
  if (!table) return [later('table', 'The deployment makes it.')];
  const turnOn = 'Turn it on again: a restored table loses it.';
  return [
    when(table.pointInTimeRecovery, 'point-in-time recovery', table.pointInTimeRecovery ? 'on' : 'off', turnOn),
    ...(stage.protected
      ? [when(table.isProtected, 'deletion protection', table.isProtected ? 'on' : 'off', turnOn)]
      : []),
  ];
};

const officeFindings = (stage: Stage, { office, table }: AccountFacts, today: string): Finding[] => {
  const seed = `npm run ops -- seed-roster FILE.json --stage ${stage.name} --office ${stage.office}`;
  if (!office) return [later('roster', table ? seed : 'After the deployment.')];
  const missing = yearWithoutTable(today, { years: new Set(office.years) });
  return [
    when(office.hasRoster, 'roster', office.hasRoster ? 'there' : 'none', seed),
    when(
      missing === undefined,
      'holidays',
      office.years.join(', ') || 'none',
      `Enter the decree of ${missing} at the desk (/meja/libur), or into functions/domain/libur-nasional.json and deploy: until then due dates count weekends only.`,
    ),
  ];
};

const subscriptionFinding = (
  { alarmMail, protected: isProtected }: Stage,
  { subscriptions }: AccountFacts,
): Finding => {
  if (!alarmMail && !isProtected)
    return when(true, 'alarm mailbox', 'none: a trial without alarmMail tells nobody', '');
  if (!subscriptions)
    return later('alarm mailbox', 'The deployment makes the topic; AWS then asks the mailbox to confirm.');
  const { confirmed, waiting } = subscriptions;
  return when(
    confirmed > 0,
    'alarm mailbox',
    `${confirmed} subscribed, ${waiting} to be confirmed`,
    waiting > 0
      ? `Confirm the subscription by the link in the mail to ${alarmMail ?? 'the subscriber'}.`
      : "Subscribe a mailbox: alarmMail in the office's file.",
  );
};

const alarmFinding = (stage: Stage, { alarms }: AccountFacts): Finding => {
  const stack = stackName(stage, 'Alarms');
  if (!alarms) return later('alarms', `The deployment makes the stack ${stack}.`);
  const { standing, unwatched } = alarms;
  const [first, ...others] = unwatched;
  return when(
    first === undefined,
    'alarms',
    first === undefined
      ? `${standing} stand`
      : `${standing} stand, none for ${first}${others.length > 0 ? ` and ${others.length} more` : ''}`,
    `Deploy the alarms: npx cdk deploy ${stack} -c stage=${stage.name} -c office=${stage.office}`,
  );
};

/** Returns the results in the order in which an operator needs them: passed, failed, or left to the deployment. */
export const findingsOf = (stage: Stage, facts: AccountFacts, today: string): Finding[] => [
  ...clockFinding(facts),
  regionFinding(stage, facts),
  ...(facts.regionRefused
    ? []
    : [
        accountFinding(stage, facts),
        concurrencyFinding(stage, facts),
        ...certificateFindings(stage, facts),
        ...foreignNameFinding(stage, facts),
        ...endedAddressFinding(stage, facts),
        ...mailFindings(stage, facts),
        ...leftoverFinding(stage, facts),
        ...tableFindings(stage, facts),
        ...officeFindings(stage, facts, today),
        alarmFinding(stage, facts),
        subscriptionFinding(stage, facts),
      ]),
];
