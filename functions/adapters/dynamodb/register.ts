import { present } from '../../domain/present';
import { Busy } from '../../domain/errors';
import type { CaseHead } from '../../domain/case/records';
import { demandSameBody } from '../../domain/case/same-request';
import type { Registration } from '../../domain/case/registration';
import { takeSerial, type SerialToTake } from '../../domain/case/serials';
import type { Gets, Queries, Transacts } from './client-parts';
import { entryItem } from './entries';
import { headItem, parseHead } from './head-item';
import { holdWrites, type UnreleasedLetter, transactHolds } from './holds';
import { readSerials, serialWrites } from './serials';
import { entryKey, headKey, trackingKey } from './table';
import { Conflict, create, type Write } from './transaction';

/** The same request was registered before. With the same body, its head is the answer; with another body, it is an error. */
class AlreadyRegistered extends Error {
  constructor(readonly head: CaseHead) {
    super('registered before');
  }
}

const attempts = 40;

const writesOf = (
  registration: Registration,
  year: string,
  taking: SerialToTake,
  unreleased: readonly UnreleasedLetter[],
): Write[] => {
  const { head, event } = registration;
  return [
    create(
      headKey(head.caseId),
      headItem({ head, steps: [] }),
      (item) => new AlreadyRegistered(parseHead(present(item, 'the head'))),
    ),
    ...holdWrites(head.caseId, { subdomain: { hold: head.subdomain }, letters: { hold: head.letterKeys } }, unreleased),
    ...serialWrites(year, taking),
    create(trackingKey(head.trackingId), { caseId: head.caseId }, () => new Conflict('tracking id')),
    create(entryKey(event), entryItem(registration), undefined),
  ];
};

/**
 * Returns a pause in milliseconds: full jitter, growing to 400 ms. It spreads the losers of a race, who would otherwise collide again.
 */
const pauseOf = (attempt: number, random: number): number => random * Math.min(400, 10 * 2 ** attempt);

/** Randomness, time and the choice of a serial. Simulations replace them. */
export interface Pacing {
  random(): number;
  wait(milliseconds: number): Promise<unknown>;
  take: typeof takeSerial;
}
const pacing: Pacing = {
  random: Math.random,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  take: takeSerial,
};

/** The commands that a registration sends. */
export type RegistrationClient = Gets & Queries & Transacts;

/**
 * Registers a case in one transaction: head, first event and form, number, subdomain, letter guard, and tracking id. No number is lost,
 * because the transaction that uses a number also takes it.
 */
export const registerIn = (client: RegistrationClient, table: string, { random, wait, take }: Pacing = pacing) => {
  const attempt = async (year: string, build: (serial: number) => Registration): Promise<CaseHead> => {
    for (let tried = 0; tried < attempts; tried += 1) {
      const taking = take(await readSerials(client, table, year), tried, random());
      const registration = build(taking.serial);
      try {
        await transactHolds(client, table, (unreleased) => writesOf(registration, year, taking, unreleased));
        return registration.head;
      } catch (error) {
        if (error instanceof AlreadyRegistered) return demandSameBody(error.head, registration.head.bodyHash);
        if (!(error instanceof Conflict)) throw error;
      }
      await wait(pauseOf(tried, random()));
    }
    throw new Busy('registration');
  };

  // Registers one request at a time in a process: races for the serial within one process would only waste attempts.
  let turn: Promise<unknown> = Promise.resolve();
  return (year: string, build: (serial: number) => Registration): Promise<CaseHead> => {
    const mine = turn.then(() => attempt(year, build));
    turn = mine.catch(() => undefined);
    return mine;
  };
};
