import type { Need } from '../functions/catalog';
import { isFilesNeed } from './file-grants';
import type { Resources } from './grants';

/** The two origins that links are made of. */
export interface Origins {
  /** Of the API's pages. */
  publicUrl: string;
  /** Of the static site. */
  siteUrl: string;
}

/** A function's environment: what every configuration must name (functions/config.ts), and what its needs ask for. */
export const environmentOf = (
  needs: readonly Need[],
  { table, stateMachineArn, mail, files, functionPrefix, limits }: Resources,
  { publicUrl, siteUrl }: Origins,
): Record<string, string> => ({
  TABLE_NAME: table.tableName,
  PUBLIC_URL: publicUrl,
  SITE_URL: siteUrl,
  ...(needs.some((need) => need.startsWith('workflow:')) && { STATE_MACHINE_ARN: stateMachineArn }),
  ...(needs.includes('mail:send') && { MAIL_FROM: mail.from, MAIL_CONFIGURATION_SET: mail.configurationSetName }),
  ...(needs.some(isFilesNeed) && { FILES_BUCKET: files.bucketName }),
  ...(needs.some((need) => need.startsWith('background:')) && { FUNCTION_PREFIX: functionPrefix }),
  ...(needs.includes('limits') && { REQUEST_LIMITS: limits }),
  // The folder where Lambda unpacks the bundle that holds them.
  ...(needs.includes('pdf') && { PRINT_FOLDER: '/var/task/print' }),
});
