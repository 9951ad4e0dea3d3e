import * as z from 'zod/mini';
import { type Limits, parseLimits } from './domain/case/limits';

const isOrigin = (text: string): boolean => {
  const url = URL.parse(text);
  return (
    url !== null && /^\/*$/.test(url.pathname) && [url.search, url.hash, url.username, url.password].join('') === ''
  );
};

/** Accepts scheme, host and port only. Every link consists of this and a path, so any more text would break each link. */
export const origin = z
  .url({ protocol: /^https?$/, error: 'must be a whole address, as https://ajuan.example.id' })
  .check(
    z.refine(isOrigin, 'must end after host and port: no path, query or credentials, as https://ajuan.example.id'),
    z.overwrite((url) => url.replace(/[/?#]+$/, '')),
  );

const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(3)),
  /** Base of every link to this API's pages. */
  PUBLIC_URL: origin,
  /** Origin of the static site (form and process page). On one machine the same. */
  SITE_URL: origin,
  STATE_MACHINE_ARN: z.optional(z.string()),
  MAIL_FROM: z.optional(z.string()),
  MAIL_CONFIGURATION_SET: z.optional(z.string()),
  FILES_BUCKET: z.optional(z.string()),
  /** The folder of the documents' fonts and templates. */
  PRINT_FOLDER: z.optional(z.string()),
  /** The prefix of the names of the catalog's functions. */
  FUNCTION_PREFIX: z.optional(z.string()),
  AWS_REGION: z.optional(z.string()),
  /** The limits of acts: `mailbox=20/86400 agency=100/86400`. See domain/case/limits.ts. */
  REQUEST_LIMITS: z.optional(z.string()),
  /** Endpoints of local services. Undefined on AWS. */
  DYNAMODB_ENDPOINT: z.optional(z.url()),
  STEPFUNCTIONS_ENDPOINT: z.optional(z.url()),
  SES_ENDPOINT: z.optional(z.url()),
  S3_ENDPOINT: z.optional(z.url()),
});

export interface Config {
  tableName: string;
  publicUrl: string;
  siteUrl: string;
  stateMachineArn?: string;
  mailFrom?: string;
  mailConfigurationSet?: string;
  filesBucket?: string;
  /** The origin of uploads and downloads, if it is not the API's own. */
  filesOrigin?: string;
  printFolder?: string;
  functionPrefix?: string;
  limits: Limits;
  endpoints: { dynamodb?: string; stepfunctions?: string; ses?: string; s3?: string };
}

const bucketOrigin = (bucket?: string, region?: string): string | undefined =>
  bucket && region ? `https://${bucket}.s3.${region}.amazonaws.com` : undefined;

/** Reads the configuration. Nothing else reads the environment. @throws Error that names a missing or malformed setting */
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
    filesBucket: data.FILES_BUCKET,
    filesOrigin: data.S3_ENDPOINT ?? bucketOrigin(data.FILES_BUCKET, data.AWS_REGION),
    printFolder: data.PRINT_FOLDER,
    functionPrefix: data.FUNCTION_PREFIX,
    limits: parseLimits(data.REQUEST_LIMITS ?? ''),
    endpoints: {
      dynamodb: data.DYNAMODB_ENDPOINT,
      stepfunctions: data.STEPFUNCTIONS_ENDPOINT,
      ses: data.SES_ENDPOINT,
      s3: data.S3_ENDPOINT,
    },
  };
};
