import type { Need } from '../functions/catalog';
import { isFilesNeed } from './file-grants';
import type { Resources } from './grants';

/** The two origins of all links. */
export interface Origins {
  /** The origin of the API's pages. */
  publicUrl: string;
  /** The origin of the static site. */
  siteUrl: string;
}

/** Returns a function's environment: the settings of every configuration (functions/config.ts) and those for its needs. */
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
  // The folder into which Lambda unpacks the bundle with the print files.
  ...(needs.includes('pdf') && { PRINT_FOLDER: '/var/task/print' }),
});
