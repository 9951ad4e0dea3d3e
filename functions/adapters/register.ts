import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { Busy, Taken } from '../domain/errors';
import type { CaseHead } from '../domain/records';
import { sameOrTaken } from '../domain/same-request';
import type { Registration } from '../domain/registration';
import { entryItem } from './entries';
import { headItem, parseHead } from './head-item';
import { counterKey, entryKey, headKey, letterGuardKey, subdomainKey, trackingKey } from './table';
import { Conflict, create, transact, type Write } from './transaction';

export const subdomainTaken = (item: Record<string, unknown> | undefined): Taken =>
  new Taken({
    field: 'subdomain',
    message:
      item?.state === 'kept'
        ? 'Nama subdomain ini sudah dipakai aplikasi lain. Pilih nama lain.'
        : 'Nama subdomain ini sedang diajukan permohonan lain. Pilih nama lain.',
  });
export const letterTaken = (): Taken =>
  new Taken({
    field: 'letter.number',
    message:
      'Nomor surat ini sudah dipakai permohonan lain dari OPD yang sama. Periksa nomor suratnya, atau pakai permohonan yang sudah ada.',
  });

/** The same request was registered before: with the same body that is the answer, else a mistake. */
class Registered extends Error {
  constructor(readonly head: CaseHead) {
    super('registered before');
  }
}

const serialMoved = new Conflict('serial');
const attempts = 40;

const writesOf = (registration: Registration, year: string, serial: number): Write[] => {
  const { head, event } = registration;
  return [
    create(headKey(head.caseId), headItem({ head, steps: [] }), (item) => new Registered(parseHead(item!))),
    create(subdomainKey(head.subdomain), { caseId: head.caseId, state: 'held' }, subdomainTaken),
    ...head.letterKeys.map((key) => create(letterGuardKey(key), { caseId: head.caseId }, letterTaken)),
    {
      Update: {
        TableName: '',
        Key: counterKey(year),
        UpdateExpression: 'SET #last = :serial',
        ConditionExpression: serial === 1 ? 'attribute_not_exists(#last)' : '#last = :before',
        ExpressionAttributeNames: { '#last': 'last' },
        ExpressionAttributeValues: { ':serial': serial, ...(serial > 1 && { ':before': serial - 1 }) },
      },
      refused: () => serialMoved,
    },
    create(trackingKey(head.trackingId), { caseId: head.caseId }, () => new Conflict('tracking id')),
    create(entryKey(event), entryItem(registration), undefined),
  ];
};

/** That no other case holds a new request's subdomain and letter, as they stand now. */
export const freeIn =
  (client: DynamoDBDocumentClient, TableName: string) =>
  async ({ caseId, subdomain, letterKeys }: Pick<CaseHead, 'caseId' | 'subdomain' | 'letterKeys'>): Promise<void> => {
    const holds = [
      { Key: subdomainKey(subdomain), taken: subdomainTaken },
      ...letterKeys.map((key) => ({ Key: letterGuardKey(key), taken: letterTaken })),
    ];
    // Not a copy: what was given back a moment ago is free.
    const reads = holds.map(({ Key }) => client.send(new GetCommand({ TableName, Key, ConsistentRead: true })));
    for (const [index, { Item }] of (await Promise.all(reads)).entries())
      if (Item && Item.caseId !== caseId) throw holds[index]!.taken(Item);
  };

/** Full jitter, growing to 400 ms: losers of a race spread out instead of meeting again. */
const pause = (attempt: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(400, 10 * 2 ** attempt)));

/**
 * Registration in one transaction: case, first event and form, number, hold on the subdomain, letter guard, tracking id.
 * The number is gapless because it is taken in the same transaction that uses it.
 */
export const registerIn = (client: DynamoDBDocumentClient, table: string) => {
  const nextSerial = async (year: string) => {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: counterKey(year), ConsistentRead: true }),
    );
    return z.object({ last: z.number() }).parse(Item ?? { last: 0 }).last + 1;
  };

  const attempt = async (year: string, build: (serial: number) => Registration): Promise<CaseHead> => {
    for (let tried = 0; tried < attempts; tried += 1) {
      const serial = await nextSerial(year);
      const registration = build(serial);
      try {
        await transact(client, table, writesOf(registration, year, serial));
        return registration.head;
      } catch (error) {
        if (error instanceof Registered) return sameOrTaken(error.head, registration.head.bodyHash);
        if (!(error instanceof Conflict)) throw error;
      }
      await pause(tried);
    }
    throw new Busy('registration');
  };

  // One at a time per process: racing against oneself for the serial would only waste attempts.
  let turn: Promise<unknown> = Promise.resolve();
  return (year: string, build: (serial: number) => Registration): Promise<CaseHead> => {
    const mine = turn.then(() => attempt(year, build));
    turn = mine.catch(() => undefined);
    return mine;
  };
};
