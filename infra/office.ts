import * as z from 'zod/mini';
import { limitKinds, parseLimits } from '../functions/domain/case/limits';
import { rows } from '../functions/catalog';
import { officeProfile } from '../functions/domain/office/office-profile-schema';
import { maxOfficeName } from './resource-name';

/** The settings of an office's file. The file explains each, and infra/office/read-office.ts reads it. */

const domain = z
  .string()
  .check(z.regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/, 'a domain name in lower case'));

/** A domain name of the office's own, and the Parameter Store name under which its certificate's ARN is kept. */
const customDomain = z.strictObject({
  domain,
  certificate: z
    .string()
    .check(z.regex(/^\/[\w./-]+$/, 'the name of a parameter, as /ajuan/banten/prod/site-certificate')),
  /** Set while the DNS does not answer yet: the name is prepared, and links keep the address that AWS gave. */
  pending: z.optional(z.boolean()),
});

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

const mail = z
  .strictObject({
    /** The domain that SES proves by DKIM. One stage each: an account holds an identity once. It never changes. */
    identity: domain,
    /** Further domains that SES proves. The sender moves to one of them once it is verified. */
    also: z.optional(z.array(domain).check(z.minLength(1))),
    from: z.strictObject({
      // SES takes other letters in MIME's encoding only ("SendEmail", Amazon SES API Reference).
      name: z.string().check(z.regex(/^[ !#-[\]-~]{1,60}$/, 'a name without quotation marks, in ASCII')),
      address: z.email().check(z.refine((value) => value === value.toLowerCase(), 'in lower case, as IAM compares it')),
    }),
  })
  .check(
    z.refine(({ identity, also = [], from }) => [identity, ...also].includes(domainOf(from.address)), {
      path: ['from', 'address'],
      error: 'an address of the domain in identity, or of one in also',
    }),
    z.refine(({ identity, also = [] }) => new Set([identity, ...also]).size === also.length + 1, {
      path: ['also'],
      error: 'each domain once, and none that stands in identity',
    }),
  );

/** The retentions of CloudWatch Logs, in days. A list of our own: `npm start` reads this file too, without the CDK. */
export const logRetentions: readonly number[] = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

const isLimits = (text: string): boolean => {
  try {
    return parseLimits(text) !== undefined;
  } catch {
    return false;
  }
};

const stage = z
  .strictObject({
    /** The only account that may be deployed to. Credentials of another account deploy nothing. */
    account: z.optional(z.string().check(z.regex(/^\d{12}$/, 'the twelve digits of an account, in quotation marks'))),
    /** True: data and stacks are protected against deletion. */
    protected: z.boolean(),
    logDays: z
      .number()
      .check(z.refine((days) => logRetentions.includes(days), 'a retention that CloudWatch Logs knows, as 14 or 365')),
    /** The most requests a second over all routes, and the most at once. */
    throttle: z.strictObject({ rate: z.int().check(z.positive()), burst: z.int().check(z.positive()) }),
    mail,
    /** The limits of acts, in the format of functions/domain/case/limits.ts. */
    limits: z
      .string()
      .check(
        z.regex(
          /^[a-z]+=\d{1,6}\/\d{1,6}( [a-z]+=\d{1,6}\/\d{1,6})*$/,
          'as "mailbox=20/86400 agency=100/86400": a count per seconds',
        ),
        z.refine(isLimits, `of ${limitKinds.join(', ')}`),
      ),
    /** Concurrent executions kept for, and the most of, a function; a new account has too few to keep any. */
    reservedConcurrency: z.optional(
      z.strictObject(
        Object.fromEntries(rows.map(({ name }) => [name, z.optional(z.int().check(z.positive(), z.maximum(1000)))])),
      ),
    ),
    /** The address for alarms. The topic may get more subscribers later. */
    alarmMail: z.optional(z.email()),
    /** Traces of X-Ray on a request's way: submitted, opened, decided. They cost, and hold ids only. */
    tracing: z.optional(z.boolean()),
    /** US dollars a month. alarmMail gets a mail when the account's costs, or their forecast, exceed it. */
    monthlyBudget: z.optional(z.int().check(z.positive())),
    /** A vault of AWS Backup in another account or region, and the days for which it keeps each night's copy. */
    backup: z.optional(
      z.strictObject({
        vault: z
          .string()
          .check(z.regex(/^arn:aws[a-z-]*:backup:[a-z0-9-]+:\d{12}:backup-vault:[\w-]{2,50}$/, 'the ARN of a vault')),
        days: z.int().check(z.minimum(7), z.maximum(36_500)),
      }),
    ),
    site: z.optional(customDomain),
    /** `only`: AWS's own address of the API stops answering, and mailed links with it stop working. */
    api: z.optional(
      z.extend(customDomain, { only: z.optional(z.boolean()) }).check(
        z.refine(({ only, pending }) => !(only && pending), {
          path: ['only'],
          error: 'not while the name is pending: no address would answer',
        }),
      ),
    ),
  })
  .check(
    z.refine(({ monthlyBudget, alarmMail }) => !monthlyBudget || alarmMail !== undefined, {
      path: ['monthlyBudget'],
      error: 'needs alarmMail, which is told',
    }),
    z.refine(
      ({ mail: { identity, also = [] }, site, api }) =>
        ![identity, ...also].some((mailDomain) => [site?.domain, api?.domain].includes(mailDomain)),
      {
        path: ['mail', 'identity'],
        // RFC 1034, 3.6.2: a name with a CNAME holds no other record.
        error:
          "another name than the site's and the API's: theirs are CNAMEs, beside which no record for mail may stand",
      },
    ),
  );

export const office = z.strictObject({
  office: z
    .string()
    .check(
      z.regex(/^[a-z][a-z0-9-]+$/, 'a short name in lower case'),
      z.maxLength(
        maxOfficeName(rows.map(({ name }) => name)),
        `at most ${maxOfficeName(rows.map(({ name }) => name))} characters: functions are named by it, and AWS takes 64 characters`,
      ),
    ),
  region: z.string().check(z.regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'a region of AWS, as ap-southeast-3')),
  stages: z.strictObject({ dev: stage, prod: stage }),
  profile: officeProfile,
});

const stageNames = ['dev', 'prod'] as const;
export type StageName = (typeof stageNames)[number];
export type Office = z.infer<typeof office>;
export type CustomDomain = z.infer<typeof customDomain>;
/** One stage of one office: the settings that every stack gets. */
export type Stage = z.infer<typeof stage> & { name: StageName; office: string; region: string };

/** Returns the domain that the stage's mails come from. */
export const senderDomain = ({ mail: { from } }: Pick<Stage, 'mail'>): string => domainOf(from.address);

/** Returns every domain that SES proves for a stage: the first one, and those that were added. */
export const mailDomains = ({ mail: { identity, also = [] } }: Pick<Stage, 'mail'>): string[] => [identity, ...also];

/** Returns the settings of a stage. @throws Error that names the known stages */
export const stageOf = (officeSettings: Office, name: string): Stage => {
  const stageName = stageNames.find((candidate) => candidate === name);
  if (!stageName)
    throw new Error(
      `There is no stage "${name}": use ${stageNames.join(' or ')}, as --stage dev of a command or -c stage=dev of the CDK`,
    );
  return {
    ...officeSettings.stages[stageName],
    name: stageName,
    office: officeSettings.office,
    region: officeSettings.region,
  };
};
