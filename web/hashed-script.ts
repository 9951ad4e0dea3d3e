import { createHash } from 'node:crypto';

/** The names of all scripts that `hashedScriptName` names, as a pattern of `aws s3 sync`. */
export const hashedScripts = 'form-*.js';

/** Returns the file name of the form's script. It changes with the content, so browsers and caches may keep the file for good. */
export const hashedScriptName = (script: Uint8Array): string =>
  hashedScripts.replace('*', createHash('sha256').update(script).digest('hex').slice(0, 12));
