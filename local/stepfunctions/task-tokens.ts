import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolderOf } from '../line-file';

/** The attempt that a token belongs to: execution name, its start (a name may come back), count of the attempt. */
interface TokenOwner {
  name: string;
  startedAt: number;
  serial: number;
}

export interface TaskTokens {
  issue(owner: TokenOwner): string;
  /** @returns undefined for a token that was never issued here */
  read(token: string): TokenOwner | undefined;
}

/**
 * Opens the signer of task tokens. Each token is made from its attempt, so none is stored, and a restart makes the same one again. An
 * invented token can be told from every one ever issued. The key lies in the folder, readable by its owner only.
 */
export function openTaskTokens(directory: string): TaskTokens {
  const key = readKey(join(directory, 'token.key'));
  const signed = (body: string) => `${body}.${createHmac('sha256', key).update(body).digest('base64url')}`;
  return {
    issue: ({ name, startedAt, serial }) =>
      signed(Buffer.from(JSON.stringify([name, startedAt, serial])).toString('base64url')),
    read(token) {
      const [body = ''] = token.split('.');
      // the text, not what it decodes to: several texts decode to the same bytes, and only one of them was issued
      const [given, right] = [Buffer.from(token), Buffer.from(signed(body))];
      if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
      const [name, startedAt, serial]: [string, number, number] = JSON.parse(Buffer.from(body, 'base64url').toString());
      return { name, startedAt, serial };
    },
  };
}

function readKey(path: string): Buffer {
  if (!existsSync(path)) {
    const fd = openSync(`${path}.new`, 'w', 0o600);
    writeSync(fd, randomBytes(32));
    fsyncSync(fd);
    closeSync(fd);
    renameSync(`${path}.new`, path);
    syncFolderOf(path);
  }
  return readFileSync(path);
}
