import { randomUUID } from 'node:crypto';
import { decideStep } from '../../../functions/http/official/decide-step';
import { submitRequest } from '../../../functions/http/public/submit-request';
import { exampleRequest } from '../../../local/ops/answers';
import type { DynamoDb } from '../../../local/dynamodb/start-dynamodb';
import { linksIn } from '../../support/mailbox';
import { startWorld, type World } from '../../support/world';
import { answersOf, type Way } from './play';

/** One request to DynamoDB as it went over the wire. */
export interface Call {
  /** PutItem, UpdateItem, TransactWriteItems, BatchWriteItem, GetItem, Query. */
  operation: string;
  body: string;
}

/** The DynamoDB calls of a submission or a decision until the next official's mail (at the end, the applicant's), and after it. */
export interface Act {
  name: string;
  untilMail: Call[];
  afterMail: Call[];
}

const day = '2026-11-24';

/** Records the requests that a client sends, in the form in which it sends them. */
const tap = (client: World['clients']['dynamodb'], note: (call: Call) => void) =>
  client.middlewareStack.add(
    (next) => async (args) => {
      const { headers, body } = args.request as { headers: Record<string, string>; body: Uint8Array | string };
      note({
        operation: headers['x-amz-target']!.split('.')[1]!,
        body: typeof body === 'string' ? body : new TextDecoder().decode(body),
      });
      return next(args);
    },
    { step: 'build' },
  );

/**
 * Plays one case, alone and the first of its table, on the real handlers and adapters, and notes every request to DynamoDB.
 * The office of the tests is as large as the example's in what it writes.
 */
export const recordCase = async (dynamodb: DynamoDb, way: Way): Promise<{ caseId: string; acts: Act[] }> => {
  process.env.AJUAN_TEST_DYNAMODB = dynamodb.endpoint;
  const act: Act = { name: 'submit', untilMail: [], afterMail: [] };
  let mailed = false;
  const w = await startWorld({
    mailing: async (send) => {
      await send();
      const { text, subject } = w.mails.at(-1)!;
      mailed ||= text.includes('/putusan/') || subject === `Permohonan selesai (${number})`;
    },
  });
  let number = '';
  const acts: Act[] = [];
  const finish = async (name: string) => {
    await w.machine.idle();
    acts.push({ name, untilMail: act.untilMail.splice(0), afterMail: act.afterMail.splice(0) });
    mailed = false;
  };
  try {
    const caseId = randomUUID();
    tap(w.clients.dynamodb, (call) => (mailed ? act.afterMail : act.untilMail).push(call));
    const body = await w.withPapers({ ...exampleRequest(caseId, day) });
    const headers = { 'content-type': 'application/json' };
    const answer = await submitRequest(w.deps).request('/api/requests', {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    number = ((await answer.json()) as { requestNumber: string }).requestNumber;
    await finish('submit');
    for (const fields of answersOf(way, day)) {
      const link = w.mails.flatMap((mail) => linksIn(mail)).findLast((url) => url.includes('/putusan/'))!;
      const holder = fields.holder?.replace('kabid-aplikasi', 'kabid-aptika');
      const typed = new URLSearchParams({ ...fields, ...(holder && { holder }) }).toString();
      const form = { 'content-type': 'application/x-www-form-urlencoded' };
      const { pathname } = new URL(link);
      const taken = await decideStep(w.deps).request(pathname, { method: 'POST', headers: form, body: typed });
      if (taken.status !== 303) throw new Error(`${fields.outcome} answered ${taken.status}`);
      await finish(fields.outcome!);
    }
    return { caseId, acts };
  } finally {
    await w.stop();
  }
};

const writing = new Set(['PutItem', 'UpdateItem', 'TransactWriteItems', 'BatchWriteItem', 'DeleteItem']);
export const isWrite = ({ operation }: Call): boolean => writing.has(operation);
