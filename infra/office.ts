import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as z from 'zod';

const domain = z
  .string()
  .regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/, 'a domain name in lower case');

/** A domain name of the office's own, and the Parameter Store name under which its certificate's ARN is kept. */
const customDomain = z.strictObject({
  domain,
  certificate: z.string().regex(/^\/[\w./-]+$/, 'the name of a parameter, as /ajuan/prod/site-certificate'),
});

const mail = z
  .strictObject({
    /** The domain that SES proves by DKIM. One stage each: an account holds an identity once. */
    identity: domain,
    from: z.strictObject({
      name: z.string().regex(/^[^"\\\r\n]{1,60}$/, 'a name without quotation marks'),
      address: z.email().refine((value) => value === value.toLowerCase(), 'in lower case, as IAM compares it'),
    }),
  })
  .refine(({ identity, from }) => from.address.endsWith(`@${identity}`), {
    path: ['from', 'address'],
    message: 'an address of the domain in identity',
  });

const stage = z.strictObject({
  /** Whether data and stacks refuse to be deleted. */
  protected: z.boolean(),
  logDays: z.number().refine((days) => days in RetentionDays, 'a retention that CloudWatch Logs knows, as 14 or 365'),
  /** Requests a second over all routes, and how many at once. */
  throttle: z.strictObject({ rate: z.int().positive(), burst: z.int().positive() }),
  mail,
  site: z.optional(customDomain),
  api: z.optional(customDomain),
});

const office = z.strictObject({
  office: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/, 'a short name in lower case'),
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'a region of AWS, as ap-southeast-3'),
  stages: z.strictObject({ dev: stage, prod: stage }),
});

export const stageNames = ['dev', 'prod'] as const;
export type StageName = (typeof stageNames)[number];
export type Office = z.infer<typeof office>;
export type CustomDomain = z.infer<typeof customDomain>;
/** One stage of one office: what every stack is told. */
export type Stage = z.infer<typeof stage> & { name: StageName; office: string; region: string };

/** Checks an office's configuration. @throws Error that names each wrong field by its path */
export const parseOffice = (json: unknown, source: string): Office => {
  const parsed = office.safeParse(json);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`);
  throw new Error(`${source} is wrong:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
};

/** The configuration in offices/<name>.json. @throws Error where there is none, or naming each wrong field */
export const readOffice = (name: string): Office => {
  const file = path.join(import.meta.dirname, 'offices', `${name}.json`);
  return parseOffice(JSON.parse(readFileSync(file, 'utf8')), `infra/offices/${name}.json`);
};

/** The stage of this name. @throws Error that names the stages there are */
export const stageOf = (of: Office, name: string): Stage => {
  const known = stageNames.find((candidate) => candidate === name);
  if (!known) throw new Error(`There is no stage "${name}": use -c stage=${stageNames.join(' or -c stage=')}`);
  return { ...of.stages[known], name: known, office: of.office, region: of.region };
};
