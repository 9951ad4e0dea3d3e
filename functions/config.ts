import * as z from 'zod/mini';

const origin = z.url({ protocol: /^https?$/ }).check(z.overwrite((url) => url.replace(/\/+$/, '')));

const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(3)),
  /** Base of every link to this API's pages. */
  PUBLIC_URL: origin,
  /** Origin of the static site (form and process page). On one machine the same. */
  SITE_URL: origin,
  STATE_MACHINE_ARN: z.optional(z.string()),
  MAIL_FROM: z.optional(z.string()),
  MAIL_CONFIGURATION_SET: z.optional(z.string()),
  /** Endpoints of local services; on AWS none. */
  DYNAMODB_ENDPOINT: z.optional(z.url()),
  STEPFUNCTIONS_ENDPOINT: z.optional(z.url()),
  SES_ENDPOINT: z.optional(z.url()),
});

export interface Config {
  tableName: string;
  publicUrl: string;
  siteUrl: string;
  stateMachineArn?: string;
  mailFrom?: string;
  mailConfigurationSet?: string;
  endpoints: { dynamodb?: string; stepfunctions?: string; ses?: string };
}

/** The only reader of the environment. @throws where a setting is missing or malformed, naming it */
export const readConfig = (env: Record<string, string | undefined>): Config => {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`);
    throw new Error(`These settings are missing or malformed: ${names.join('; ')}`);
  }
  const { data } = parsed;
  return {
    tableName: data.TABLE_NAME,
    publicUrl: data.PUBLIC_URL,
    siteUrl: data.SITE_URL,
    stateMachineArn: data.STATE_MACHINE_ARN,
    mailFrom: data.MAIL_FROM,
    mailConfigurationSet: data.MAIL_CONFIGURATION_SET,
    endpoints: { dynamodb: data.DYNAMODB_ENDPOINT, stepfunctions: data.STEPFUNCTIONS_ENDPOINT, ses: data.SES_ENDPOINT },
  };
};
