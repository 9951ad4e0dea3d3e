import path from 'node:path';
import * as z from 'zod/mini';
import { origin } from '../functions/config';
import { parseLimits } from '../functions/domain/case/limits';

const port = z.pipe(z.transform(Number), z.int().check(z.minimum(1), z.maximum(65_535)));
const environment = z.object({
  PORT: z._default(port, 3000),
  MAIL_PORT: z._default(port, 8005),
  PUBLIC_URL: z.optional(origin),
  DATA_DIR: z._default(z.string(), '.ajuan'),
  REQUEST_LIMITS: z._default(z.string(), ''),
  /** The file of this machine's office. */
  OFFICE: z._default(z.string(), 'infra/offices/banten.jsonc'),
});

/** Leaves out empty values: `DATA_DIR=$UNSET` would otherwise name the current folder. */
const withoutEmpty = (env: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));

/**
 * Reads the settings of the one-machine mode. An empty value counts as unset.
 * @param keptUrl the base of links if PUBLIC_URL is not set
 * @throws Error naming each malformed setting
 */
export const readSettings = (env: Record<string, string | undefined>, keptUrl?: string) => {
  const parsed = environment.safeParse(withoutEmpty(env));
  if (!parsed.success)
    throw new Error(
      `Malformed setting: ${parsed.error.issues.map(({ path: at, message }) => `${at.join('.')} (${message})`).join(', ')}`,
    );
  const { PORT, MAIL_PORT, PUBLIC_URL, DATA_DIR, REQUEST_LIMITS, OFFICE } = parsed.data;
  if (PORT === MAIL_PORT)
    throw new Error(`PORT and MAIL_PORT both name port ${PORT}. Set one of them to another port.`);
  return {
    port: PORT,
    mailPort: MAIL_PORT,
    publicUrl: PUBLIC_URL ?? keptUrl ?? `http://localhost:${PORT}`,
    dataFolder: path.resolve(DATA_DIR),
    limits: parseLimits(REQUEST_LIMITS),
    officeFile: OFFICE,
  };
};
