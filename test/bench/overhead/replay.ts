import { randomBytes, randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';

type Transaction = NonNullable<TransactWriteCommandInput['TransactItems']>;
interface Key {
  pk: string;
}

/** Keeps the newest transaction that a client sent, as it was sent. */
export const keepTransactions = (client: DynamoDBClient) => {
  let newest = '[]';
  client.middlewareStack.add(
    (next, context) => (args) => {
      if (context.commandName?.startsWith('TransactWrite'))
        newest = JSON.stringify((args.input as TransactWriteCommandInput).TransactItems);
      return next(args);
    },
    { step: 'initialize' },
  );
  return () => newest;
};

const keysOf = (sent: string) =>
  (JSON.parse(sent) as Record<string, { Key?: Key; Item?: Key }>[]).flatMap((write) =>
    Object.values(write).map(({ Key, Item }) => (Key ?? Item)!.pk),
  );
const replaced = (sent: string, by: readonly (readonly [string, string])[]): Transaction =>
  JSON.parse(by.reduce((text, [old, value]) => text.replaceAll(old, value), sent)) as Transaction;

/** Returns the same writes for a separate case: other ids of the same length, and the next serial. */
export const anotherRegistration = (sent: string, last: number): { caseId: string; writes: Transaction } => {
  const caseId = randomUUID();
  const own = [...new Set(keysOf(sent))].flatMap((pk) => {
    const [kind, ...rest] = pk.split('#');
    const id = rest.join('#');
    if (kind === 'case') return [[id, caseId] as const];
    if (kind !== 'track' && kind !== 'subdomain' && kind !== 'letter') return [];
    return [[id, randomBytes(id.length).toString('hex').slice(0, id.length)] as const];
  });
  const writes = replaced(sent, own);
  for (const { Update } of writes)
    if (Update?.Key?.pk?.startsWith('serial#'))
      Object.assign(Update.ExpressionAttributeValues!, { ':last': last + 1, ':before': last });
  return { caseId, writes };
};

/** Returns the same decision for another case in the same state. */
export const anotherDecision = (sent: string, caseId: string): Transaction => {
  const former = keysOf(sent)
    .find((pk) => pk.startsWith('case#'))!
    .slice('case#'.length);
  return replaced(sent, [[former, caseId]]);
};
