import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolderOf } from '../line-file';

/** The attempt of a token: execution name, its start (a name may be used again), number of the attempt. */
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
 * Opens the signer of task tokens. Each token is derived from its attempt: none is stored, and a restart derives the same one. An
 * invented token cannot pass as an issued one. The key is in the folder, readable only for its owner.
 */
export function openTaskTokens(directory: string): TaskTokens {
  const key = readKey(join(directory, 'token.key'));
  const signed = (body: string) => `${body}.${createHmac('sha256', key).update(body).digest('base64url')}`;
  return {
    issue: ({ name, startedAt, serial }) =>
      signed(Buffer.from(JSON.stringify([name, startedAt, serial])).toString('base64url')),
    read(token) {
      const [body = ''] = token.split('.');
      // Compares the text, not its decoded bytes: several texts decode to the same bytes, and only one of them was issued.
      const [signature, right] = [Buffer.from(token), Buffer.from(signed(body))];
      if (signature.length !== right.length || !timingSafeEqual(signature, right)) return undefined;
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
