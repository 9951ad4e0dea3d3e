import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolderOf } from '../line-file';

/** Which attempt a token belongs to: execution name, its start (a name may come back), count of the attempt. */
export interface TokenOwner {
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
 * Signed tokens: each is made from its attempt, so none is stored, a restart makes the same one again, and every token
 * ever issued can be told from an invented one. The key lies in the folder, readable by its owner only.
 */
export function openTaskTokens(directory: string): TaskTokens {
  const key = readKey(join(directory, 'token.key'));
  const sign = (body: string) => createHmac('sha256', key).update(body).digest();
  return {
    issue({ name, startedAt, serial }) {
      const body = Buffer.from(JSON.stringify([name, startedAt, serial])).toString('base64url');
      return `${body}.${sign(body).toString('base64url')}`;
    },
    read(token) {
      const [body = '', signature = ''] = token.split('.');
      const given = Buffer.from(signature, 'base64url');
      const right = sign(body);
      if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
      const [name, startedAt, serial] = JSON.parse(Buffer.from(body, 'base64url').toString()) as [
        string,
        number,
        number,
      ];
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
