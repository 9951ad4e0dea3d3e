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

/** The guard of a subdomain, or of the letter if `letter` names one, belongs to another case. `item` is that guard. */
class AlreadyHeld extends Error {
  constructor(
    readonly item: Item,
    readonly letter?: string,
  ) {
    super('held by another case');
  }
}
/** Makes the error of a failed guard write: without an existing guard, the condition failed because of a race. */
const alreadyHeld = (letter?: string) => (item: Item | undefined) =>
  item ? new AlreadyHeld(item, letter) : new Conflict('hold');

/**
 * A letter that is still reserved by a case that ended and should have released it. Until November 2026 only a withdrawal released
 * letters. An applicant who submits the letter again takes it over, while that case keeps its status.
 */
export interface UnreleasedLetter {
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

/**
 * Returns the write of a letter's guard. It succeeds if the case already holds the letter, because an earlier lapse, now lifted, did not
 * release it.
 */
const holdLetter = (caseId: string, letter: string, unreleased: readonly UnreleasedLetter[]): Write => {
  const former = unreleased.find((one) => one.letter === letter);
  return {
    Put: {
      TableName: '',
      Item: { caseId, ...letterGuardKey(letter) },
      ConditionExpression: `attribute_not_exists(pk) OR caseId = :case${former ? ' OR caseId = :former' : ''}`,
      ExpressionAttributeValues: { ':case': caseId, ...(former && { ':former': former.caseId }) },
    },
    refused: alreadyHeld(letter),
  };
};

/** Returns the check that the ended case still has the status that freed its letter: the secretariat may lift a lapse. */
const demandStatus = ({ caseId, status }: UnreleasedLetter): Write => ({
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
  unreleased: readonly UnreleasedLetter[],
): Write[] => [
  ...(subdomain?.hold ? [create(subdomainKey(subdomain.hold), { caseId }, alreadyHeld())] : []),
  ...(subdomain?.release ? [release(subdomainKey(subdomain.release), caseId)] : []),
  ...(letters?.hold ?? []).map((letter) => holdLetter(caseId, letter, unreleased)),
  ...(letters?.release ?? []).map((letter) => release(letterGuardKey(letter), caseId)),
  ...unreleased
    .filter((one, index) => unreleased.findIndex(({ caseId: id }) => id === one.caseId) === index)
    .map(demandStatus),
];

const read = async (client: Gets, TableName: string, Key: Item): Promise<Item | undefined> =>
  // Reads consistently: a name that was released a moment ago is free.
  (await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item;

/** Returns the letter of an ended case, or Taken if the holder still has a right to the letter or subdomain. */
const unreleasedOrTaken = async (client: Gets, table: string, held: AlreadyHeld): Promise<UnreleasedLetter | Taken> => {
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
  writesOf: (unreleased: readonly UnreleasedLetter[]) => readonly Write[],
): Promise<void> => {
  const unreleased: UnreleasedLetter[] = [];
  for (;;) {
    try {
      return await transact(client, table, writesOf(unreleased));
    } catch (error) {
      if (!(error instanceof AlreadyHeld)) throw error;
      const found = await unreleasedOrTaken(client, table, error);
      if (found instanceof Taken) throw found;
      // Another request took the letter over meanwhile. The caller must read its holder again.
      if (unreleased.some(({ letter }) => letter === found.letter)) throw new Conflict('hold');
      unreleased.push(found);
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
        item && item.caseId !== caseId
          ? unreleasedOrTaken(client, table, new AlreadyHeld(item, holds[index]?.letter))
          : undefined,
      ),
    );
    return found.filter((one) => one instanceof Taken);
  };
