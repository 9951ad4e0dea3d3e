import { chmodSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Lets everybody read the files below a folder. The CDK keeps a file's mode in the ZIP of a function, and Lambda runs as another user than
 * the file's owner. After a umask such as 027 no function could start (aws-cdk, issue 8233).
 */
export const makeReadable = (folder: string): void => {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    chmodSync(file, statSync(file).mode | 0o444);
  }
};
