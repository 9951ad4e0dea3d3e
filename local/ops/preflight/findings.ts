import { yearWithoutTable } from '../../../functions/domain/office/holiday-warning';
import type { Stage } from '../../../infra/office';
import { resourceName, stackName } from '../../../infra/resource-name';
import type { AccountFacts } from './account-facts';
import { failedCheck, type Finding, passOrFail, pendingCheck } from './finding';
import { mailFindings } from './mail-findings';

/** The least concurrency that must stay unreserved for the other functions (Lambda Developer Guide, "Reserved concurrency"). */
const minUnreserved = 100;
/** AWS refuses a signature that is more than five minutes early or late (IAM User Guide, "Signature Version 4"). */
const maxClockDifference = 5 * 60_000;

const regionFinding = (stage: Stage, { regionRefused }: AccountFacts): Finding =>
  passOrFail(
    regionRefused === undefined,
    'region',
    regionRefused ?? stage.region,
    `Enable ${stage.region} for the account, or check the credentials: AWS_PROFILE, AWS_ACCESS_KEY_ID.`,
  );

const clockFinding = ({ clockAheadMs }: AccountFacts): Finding[] =>
  clockAheadMs === undefined
    ? []
    : [
        passOrFail(
          Math.abs(clockAheadMs) < maxClockDifference,
          'clock',
          `${Math.round(clockAheadMs / 1000)} s ahead`,
          "Set this machine's clock: AWS refuses signatures of more than five minutes before or after.",
        ),
      ];

const accountFinding = ({ account }: Stage, { table }: AccountFacts): Finding => {
  if (!account)
    return { check: 'account', state: 'wrong', do: 'Write the account into the office\'s file: "account": "…".' };
  if (!table) return pendingCheck('account', `The deployment is bound to ${account}.`);
  return passOrFail(table.account === account, 'account', table.account, `Use credentials of ${account}.`);
};

const concurrencyFinding = ({ reservedConcurrency = {} }: Stage, { concurrency }: AccountFacts): Finding => {
  if (!concurrency) return pendingCheck('lambda concurrency', 'Look again when the region answers.');
  const reserved = Object.values(reservedConcurrency).reduce((sum: number, count) => sum + (count ?? 0), 0);
  return passOrFail(
    concurrency.all - reserved >= Math.min(minUnreserved, concurrency.all) && concurrency.all >= minUnreserved,
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
  return [
    failedCheck('api name', `${api.domain} is of the stack ${stack}`, 'Give this stage a name of its own in api.'),
  ];
};

/** Warns of a deployment that ends the address with which links were mailed. */
const endedAddressFinding = ({ api }: Stage, { publicUrl }: AccountFacts): Finding[] => {
  if (publicUrl === undefined || publicUrl === (api && `https://${api.domain}`)) return [];
  if (!awsAddress.test(publicUrl))
    return [
      failedCheck(
        'api name',
        publicUrl,
        `Write the name of ${publicUrl} into api again: links that were mailed with it would end.`,
      ),
    ];
  if (!api?.only) return [];
  return [
    failedCheck(
      'api only',
      publicUrl,
      `Leave "only" out: links were mailed with ${publicUrl}. It belongs to a first deployment: applicants' links live for two years, and printed codes for good.`,
    ),
  ];
};

const certificateFindings = ({ site, api, region }: Stage, { certificates }: AccountFacts): Finding[] =>
  [
    { customDomain: site, certificateRegion: 'us-east-1' },
    { customDomain: api, certificateRegion: region },
  ].flatMap(({ customDomain, certificateRegion }) => {
    if (!customDomain) return [];
    const certificate = certificates[customDomain.certificate];
    const coversDomain = (domain: string) =>
      domain === customDomain.domain ||
      (domain.startsWith('*.') && customDomain.domain.split('.').slice(1).join('.') === domain.slice(2));
    return [
      passOrFail(
        certificate?.status === 'ISSUED' &&
          certificate.region === certificateRegion &&
          certificate.domains.some(coversDomain),
        `certificate ${customDomain.certificate}`,
        certificate ? `${certificate.status} in ${certificate.region} for ${certificate.domains.join(', ')}` : 'none',
        `Make a certificate for ${customDomain.domain} in ${certificateRegion}, validate it, and put its ARN into that parameter, which is in ${region}.`,
      ),
    ];
  });

/** Warns of what a removed stage left: the deployment would fail, because the names are taken. */
const leftoverFinding = (stage: Stage, { orphanedLogGroups = [] }: AccountFacts): Finding[] => {
  const [first, ...otherNames] = orphanedLogGroups;
  if (first === undefined) return [];
  const vault = stage.backup ? `, and the vault ${resourceName(stage, 'backup')} if it is still there` : '';
  return [
    failedCheck(
      'left log groups',
      otherNames.length > 0 ? `${first} and ${otherNames.length} more` : first,
      `Delete these log groups of the removed stage${vault}, or choose another name of the office.`,
    ),
  ];
};

const tableFindings = (stage: Stage, { table }: AccountFacts): Finding[] => {
  if (!table) return [pendingCheck('table', 'The deployment makes it.')];
  const turnOnText = 'Turn it on again: a restored table loses it.';
  return [
    passOrFail(
      table.pointInTimeRecovery,
      'point-in-time recovery',
      table.pointInTimeRecovery ? 'on' : 'off',
      turnOnText,
    ),
    ...(stage.protected
      ? [passOrFail(table.isProtected, 'deletion protection', table.isProtected ? 'on' : 'off', turnOnText)]
      : []),
  ];
};

const officeFindings = (stage: Stage, { office, table }: AccountFacts, today: string): Finding[] => {
  const seed = `npm run ops -- seed-roster FILE.json --stage ${stage.name} --office ${stage.office}`;
  if (!office) return [pendingCheck('roster', table ? seed : 'After the deployment.')];
  const missingYear = yearWithoutTable(today, { years: new Set(office.years) });
  return [
    passOrFail(office.hasRoster, 'roster', office.hasRoster ? 'there' : 'none', seed),
    passOrFail(
      missingYear === undefined,
      'holidays',
      office.years.join(', ') || 'none',
      `Enter the decree of ${missingYear} at the desk (/meja/libur), or into functions/domain/libur-nasional.json and deploy: until then due dates count weekends only.`,
    ),
  ];
};

const subscriptionFinding = (
  { alarmMail, protected: isProtected }: Stage,
  { subscriptions }: AccountFacts,
): Finding => {
  if (!alarmMail && !isProtected)
    return passOrFail(true, 'alarm mailbox', 'none: a trial without alarmMail tells nobody', '');
  if (!subscriptions)
    return pendingCheck('alarm mailbox', 'The deployment makes the topic; AWS then asks the mailbox to confirm.');
  const { confirmed, waiting } = subscriptions;
  return passOrFail(
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
  if (!alarms) return pendingCheck('alarms', `The deployment makes the stack ${stack}.`);
  const { existing, functionsWithoutAlarm } = alarms;
  const [first, ...otherNames] = functionsWithoutAlarm;
  return passOrFail(
    first === undefined,
    'alarms',
    first === undefined
      ? `${existing} stand`
      : `${existing} stand, none for ${first}${otherNames.length > 0 ? ` and ${otherNames.length} more` : ''}`,
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
