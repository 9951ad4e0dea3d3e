import { mailDomains, senderDomain, type Stage } from '../../../infra/office';
import { stackName } from '../../../infra/resource-name';
import type { AccountFacts } from './account-facts';
import { type Finding, passOrFail, pendingCheck } from './finding';

const recordsText =
  'Publish the three Dkim records of the stack outputs, as the console of SES shows them, and wait: SES looks for up to 72 hours.';

/** Fails for an unverified sender on a deployed stage: no link could be mailed, not even one to sign in. */
const unknownFinding = (domain: string, mustSend: boolean): Finding =>
  mustSend
    ? {
        check: 'mail identity',
        state: 'wrong',
        found: domain,
        do: `Do not deploy this sender: add ${domain} to mail.also, keep the former address in mail.from, deploy, and publish its records first.`,
      }
    : pendingCheck('mail identity', `The deployment makes ${domain}; publish the records of its outputs.`);

/** Returns the finding of another stack's domain. SES holds a domain once in an account and region: to make it again fails. */
const foreignFinding = (domain: string, stack: string | undefined): Finding => ({
  check: 'mail identity',
  state: 'wrong',
  found: stack ? `${domain} is of the stack ${stack}` : `${domain} was made by hand, or by a stack that is gone`,
  do: stack
    ? 'Give this stage a mail domain of its own: the deployment can not make this one a second time.'
    : 'Delete that identity in SES, or give this stage another mail domain: the deployment can not make it a second time.',
});

/** Returns true for a domain that is listed before the sender's. It was a sender earlier, and present mails do not need it. */
const isFormer = (stage: Stage, domain: string): boolean => {
  const domains = mailDomains(stage);
  return domains.indexOf(domain) < domains.indexOf(senderDomain(stage));
};

const identityFindings = (stage: Stage, { mail, table, stacks }: AccountFacts, domain: string): Finding[] => {
  const isSender = domain === senderDomain(stage);
  const identity = mail[domain];
  if (!identity) return [unknownFinding(domain, isSender && table !== undefined)];
  const stack = stacks[domain];
  if (stack !== stackName(stage, 'Service')) return [foreignFinding(domain, stack)];
  if (isFormer(stage, domain))
    return [{ check: 'mail identity', state: 'ok', found: `${domain}, a former sender, not looked at` }];
  const keepText = isSender && table ? ' Until then keep the former address in mail.from.' : '';
  const findings = [
    passOrFail(identity.verified, 'mail identity', domain, `${recordsText}${keepText}`),
    passOrFail(identity.dkim, 'mail dkim', domain, `${recordsText}${keepText}`),
    passOrFail(
      identity.mailFrom,
      'mail from',
      `bounce.${domain}`,
      'Publish the outputs MailFromMx and MailFromSpf of that domain.',
    ),
  ];
  // A domain after the sender sends no mail yet.
  return isSender
    ? findings
    : findings.map((finding) => (finding.state === 'wrong' ? { ...finding, state: 'later' } : finding));
};

/** Returns the findings about each mail domain of a stage, and about SES's sandbox. */
export const mailFindings = (stage: Stage, facts: AccountFacts): Finding[] => [
  ...mailDomains(stage).flatMap((domain) => identityFindings(stage, facts, domain)),
  ...(facts.mailsPerDay === undefined || !facts.mail[senderDomain(stage)]
    ? []
    : [
        passOrFail(
          facts.mailsPerDay > 200,
          'mail sandbox',
          `${facts.mailsPerDay} mails a day`,
          'Ask SES to leave the sandbox: until then only verified addresses get mail.',
        ),
      ]),
];
