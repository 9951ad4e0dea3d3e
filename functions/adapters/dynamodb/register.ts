import { present } from '../../domain/present';
import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { Busy } from '../../domain/errors';
import type { CaseHead } from '../../domain/case/records';
import { sameOrTaken } from '../../domain/case/same-request';
import type { Registration } from '../../domain/case/registration';
import { entryItem } from './entries';
import { headItem, parseHead } from './head-item';
import { holdWrites, type LeftLetter, transactHolds } from './holds';
import { counterKey, entryKey, headKey, trackingKey } from './table';
import { Conflict, create, type Write } from './transaction';

/** The same request was registered before: with the same body that is the answer, else a mistake. */
class Registered extends Error {
  constructor(readonly head: CaseHead) {
    super('registered before');
  }
}

const serialMoved = new Conflict('serial');
const attempts = 40;

const writesOf = (registration: Registration, year: string, serial: number, left: readonly LeftLetter[]): Write[] => {
  const { head, event } = registration;
  return [
    create(
      headKey(head.caseId),
      headItem({ head, steps: [] }),
      (item) => new Registered(parseHead(present(item, 'the head'))),
    ),
    ...holdWrites(head.caseId, { subdomain: { hold: head.subdomain }, letters: { hold: head.letterKeys } }, left),
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
        await transactHolds(client, table, (left) => writesOf(registration, year, serial, left));
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
