import { mailDomains, senderDomain, type Stage } from '../../../infra/office';
import { stackName } from '../../../infra/resource-name';
import type { AccountFacts } from './account-facts';

/** One line of the preflight: what was looked at, whether it is right, and what to do where it is not. */
interface Finding {
  check: string;
  /** `later`: it comes with the deployment. */
  state: 'ok' | 'wrong' | 'later';
  found?: string;
  do?: string;
}

const when = (isRight: boolean, check: string, found: string, todo: string): Finding =>
  isRight ? { check, state: 'ok', found } : { check, state: 'wrong', found, do: todo };
const later = (check: string, todo: string): Finding => ({ check, state: 'later', do: todo });

/** Reserved concurrency may leave no less than this to the other functions (Lambda Developer Guide, "Reserved concurrency"). */
const leastUnreserved = 100;
/** AWS refuses a signature that is older or newer than five minutes (IAM User Guide, "Signature Version 4"). */
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

/** Refuses a sender that nobody proved yet on a stage that runs: no link could be mailed, not even one to sign in. */
const identityFinding = (stage: Stage, { mail, table }: AccountFacts, domain: string): Finding[] => {
  const isSender = domain === senderDomain(stage);
  const found = mail[domain];
  const records = 'Publish the three Dkim records of the stack outputs, and wait: SES looks for up to 72 hours.';
  if (!found && table && isSender)
    return [
      {
        check: 'mail identity',
        state: 'wrong',
        found: domain,
        do: `Do not deploy this sender: add ${domain} to mail.also, keep the former address in mail.from, deploy, and publish its records first.`,
      },
    ];
  if (!found) return [later('mail identity', `The deployment makes ${domain}; publish the records of its outputs.`)];
  const keep = isSender && table ? ' Until then keep the former address in mail.from.' : '';
  return [
    when(found.verified, 'mail identity', domain, `${records}${keep}`),
    when(found.dkim, 'mail dkim', domain, `${records}${keep}`),
    when(
      found.mailFrom,
      'mail from',
      `bounce.${domain}`,
      'Publish the outputs MailFromMx and MailFromSpf of that domain.',
    ),
  ];
};

const mailFindings = (stage: Stage, facts: AccountFacts): Finding[] => [
  ...mailDomains(stage).flatMap((domain) => identityFinding(stage, facts, domain)),
  ...(facts.sendsADay === undefined || !facts.mail[senderDomain(stage)]
    ? []
    : [
        when(
          facts.sendsADay > 200,
          'mail sandbox',
          `${facts.sendsADay} mails a day`,
          'Ask SES to leave the sandbox: until then only verified addresses get mail.',
        ),
      ]),
];

/** Links that were mailed with another address die with it. */
const addressFinding = ({ api }: Stage, { publicUrl }: AccountFacts): Finding[] =>
  !api?.only || !publicUrl
    ? []
    : [
        when(
          publicUrl === `https://${api.domain}`,
          'api only',
          publicUrl,
          `Leave "only" out: links were mailed with ${publicUrl}. It belongs to a first deployment: applicants' links live for two years, and printed codes for good.`,
        ),
      ];

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

const officeFindings = (stage: Stage, { office, table }: AccountFacts, year: string): Finding[] => {
  const seed = `npm run ops -- seed-roster FILE.json --stage ${stage.name} --office ${stage.office}`;
  if (!office) return [later('roster', table ? seed : 'After the deployment.')];
  return [
    when(office.hasRoster, 'roster', office.hasRoster ? 'there' : 'none', seed),
    when(
      office.years.includes(year),
      'holidays',
      office.years.join(', ') || 'none',
      `Enter the decree of ${year} at the desk: until then due dates count weekends only.`,
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

/** Returns what is right, what is wrong and what the deployment brings, in the order in which an operator meets it. */
export const findingsOf = (stage: Stage, facts: AccountFacts, year: string): Finding[] => [
  ...clockFinding(facts),
  regionFinding(stage, facts),
  ...(facts.regionRefused
    ? []
    : [
        accountFinding(stage, facts),
        concurrencyFinding(stage, facts),
        ...certificateFindings(stage, facts),
        ...addressFinding(stage, facts),
        ...mailFindings(stage, facts),
        ...tableFindings(stage, facts),
        ...officeFindings(stage, facts, year),
        alarmFinding(stage, facts),
        subscriptionFinding(stage, facts),
      ]),
];
