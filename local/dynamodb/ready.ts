import { setTimeout as delay } from 'node:timers/promises';
import type { Credentials } from './access-key';
import type { Supervised } from './supervised';

const PATIENCE_MS = 60_000;
const POLL_MS = 50;

/** Where the tables are: part of the database file's name. */
export const REGION = 'ap-southeast-3';

async function listsTables(endpoint: string, key: Credentials): Promise<boolean> {
  // The signature is not checked; a whole SDK client would only make the start slower.
  const authorization = `AWS4-HMAC-SHA256 Credential=${key.accessKeyId}/20260101/${REGION}/dynamodb/aws4_request, SignedHeaders=host, Signature=0`;
  try {
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: {
        authorization,
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': 'DynamoDB_20120810.ListTables',
      },
      body: '{}',
      signal: AbortSignal.timeout(5_000),
    });
    return answer.ok && 'TableNames' in ((await answer.json()) as object);
  } catch {
    return false;
  }
}

/**
 * Waits until DynamoDB Local answers a real command.
 * @throws Error with what Java printed when it ends or stays silent for a minute
 */
export async function waitUntilReady(endpoint: string, key: Credentials, java: Supervised): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await delay(POLL_MS)) {
    if (java.hasExited()) throw new Error(`DynamoDB Local ended while starting: ${java.output()}`);
    const answered = await listsTables(endpoint, key);
    if (answered && !java.hasExited()) return;
  }
  throw new Error(`DynamoDB Local did not answer within ${PATIENCE_MS / 1000} seconds: ${java.output()}`);
}
