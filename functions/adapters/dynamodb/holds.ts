import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Transition } from '../../domain/case/case';
import { freesLetter, keepsSubdomain, letterTaken, subdomainTaken } from '../../domain/case/endings';
import { Taken } from '../../domain/errors';
import type { CaseHead } from '../../domain/case/records';
import type { Gets, Transacts } from './client-parts';
import { parseHead } from './head-item';
import { headKey, letterGuardKey, subdomainKey } from './table';
import { Conflict, create, transact, type Write } from './transaction';

type Item = Record<string, unknown>;
/** Until November 2026, the end of a case marked a kept subdomain in its item. Now the status of its holder shows it. */
const holdItem = z.object({ caseId: z.string(), state: z.optional(z.enum(['held', 'kept'])) });

/** Another case holds the subdomain, or the letter if `letter` names one. */
class Held extends Error {
  constructor(
    readonly item: Item,
    readonly letter?: string,
  ) {
    super('held by another case');
  }
}
const heldBy = (letter?: string) => (item: Item | undefined) => (item ? new Held(item, letter) : new Conflict('hold'));

/**
 * A letter that is still reserved by a case that ended and should have released it. Until November 2026 only a withdrawal released
 * letters. An applicant who submits the letter again takes it over, while that case keeps its status.
 */
export interface LeftLetter {
  letter: string;
  caseId: string;
  status: string;
}

const release = (key: { pk: string; sk: string }, caseId: string): Write => ({
  Delete: {
    TableName: '',
    Key: key,
    ConditionExpression: 'caseId = :case',
    ExpressionAttributeValues: { ':case': caseId },
  },
});

/** Lets a case hold a letter that it already holds: an earlier lapse did not release it, and is now lifted. */
const holdLetter = (caseId: string, letter: string, left: readonly LeftLetter[]): Write => {
  const former = left.find((one) => one.letter === letter);
  return {
    Put: {
      TableName: '',
      Item: { caseId, ...letterGuardKey(letter) },
      ConditionExpression: `attribute_not_exists(pk) OR caseId = :case${former ? ' OR caseId = :former' : ''}`,
      ExpressionAttributeValues: { ':case': caseId, ...(former && { ':former': former.caseId }) },
    },
    refused: heldBy(letter),
  };
};

/** Checks that the ended case still has the status that freed its letter: the secretariat may lift a lapse. */
const stillEnded = ({ caseId, status }: LeftLetter): Write => ({
  ConditionCheck: {
    TableName: '',
    Key: headKey(caseId),
    ConditionExpression: '#status = :status',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':status': status },
  },
  refused: () => new Conflict('lifted'),
});

/** Returns the writes that reserve and release a case's subdomain and letters. */
export const holdWrites = (
  caseId: string,
  { subdomain, letters }: Pick<Transition, 'subdomain' | 'letters'>,
  left: readonly LeftLetter[],
): Write[] => [
  ...(subdomain?.hold ? [create(subdomainKey(subdomain.hold), { caseId }, heldBy())] : []),
  ...(subdomain?.release ? [release(subdomainKey(subdomain.release), caseId)] : []),
  ...(letters?.hold ?? []).map((letter) => holdLetter(caseId, letter, left)),
  ...(letters?.release ?? []).map((letter) => release(letterGuardKey(letter), caseId)),
  ...left.filter((one, index) => left.findIndex(({ caseId: id }) => id === one.caseId) === index).map(stillEnded),
];

const read = async (client: Gets, TableName: string, Key: Item): Promise<Item | undefined> =>
  // Reads consistently: a name that was released a moment ago is free.
  (await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item;

/** Returns the letter of an ended case, or Taken if the holder still has a right to the letter or subdomain. */
const leftOrTaken = async (client: Gets, table: string, held: Held): Promise<LeftLetter | Taken> => {
  const { caseId, state } = holdItem.parse(held.item);
  const { letter } = held;
  const item = await read(client, table, headKey(caseId));
  const holder = item && parseHead(item);
  if (letter === undefined)
    return subdomainTaken(state === 'kept' || (holder !== undefined && keepsSubdomain(holder.status)), holder);
  if (!holder || !freesLetter(holder.status)) return letterTaken(holder);
  return { letter, caseId, status: holder.status };
};

/**
 * Writes all or nothing, and takes over letters of ended cases.
 * @throws the errors of `transact`, and Taken (subdomain, letter.number)
 */
export const transactHolds = async (
  client: Gets & Transacts,
  table: string,
  writesOf: (left: readonly LeftLetter[]) => readonly Write[],
): Promise<void> => {
  const left: LeftLetter[] = [];
  for (;;) {
    try {
      return await transact(client, table, writesOf(left));
    } catch (error) {
      if (!(error instanceof Held)) throw error;
      const found = await leftOrTaken(client, table, error);
      if (found instanceof Taken) throw found;
      // Another request took the letter over meanwhile. The caller must read its holder again.
      if (left.some(({ letter }) => letter === found.letter)) throw new Conflict('hold');
      left.push(found);
    }
  }
};

/** Returns the parts of a request's subdomain and letters that other cases hold now. */
export const heldByOthersIn =
  (client: Gets, table: string) =>
  async ({
    caseId,
    subdomain,
    letterKeys,
  }: Pick<CaseHead, 'caseId' | 'subdomain' | 'letterKeys'>): Promise<Taken[]> => {
    const holds = [
      { key: subdomainKey(subdomain), letter: undefined },
      ...letterKeys.map((letter) => ({ key: letterGuardKey(letter), letter })),
    ];
    const items = await Promise.all(holds.map(({ key }) => read(client, table, key)));
    const found = await Promise.all(
      items.map((item, index) =>
        item && item.caseId !== caseId ? leftOrTaken(client, table, new Held(item, holds[index]?.letter)) : undefined,
      ),
    );
    return found.filter((one) => one instanceof Taken);
  };
