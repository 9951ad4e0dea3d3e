import { valueUnder } from '../../functions/domain/narrow';
import { setTimeout as delay } from 'node:timers/promises';
import type { Credentials } from './access-key';
import type { Supervised } from './supervised';
import { unsignedHeaders } from './constant-signer';

const PATIENCE_MS = 60_000;
const POLL_MS = 50;

async function answersListTables(endpoint: string, key: Credentials): Promise<boolean> {
  // A complete SDK client would only slow down the start.
  try {
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: {
        ...unsignedHeaders(key),
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': 'DynamoDB_20120810.ListTables',
      },
      body: '{}',
      signal: AbortSignal.timeout(5_000),
    });
    return answer.ok && valueUnder(await answer.json(), 'TableNames') !== undefined;
  } catch {
    return false;
  }
}

/**
 * Waits until the store answers a real command.
 * @throws Error with the program's output if it ends, or does not answer for a minute
 */
export async function waitUntilReady(endpoint: string, key: Credentials, program: Supervised): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await delay(POLL_MS)) {
    if (program.hasExited()) throw new Error(`The store ended while starting: ${program.output()}`);
    const answered = await answersListTables(endpoint, key);
    if (answered && !program.hasExited()) return;
  }
  throw new Error(`The store did not answer within ${PATIENCE_MS / 1000} seconds: ${program.output()}`);
}
