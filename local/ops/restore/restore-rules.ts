import { nameKeyOf } from '../../../functions/adapters/dynamodb/catalogue-items';
import {
  checkIndex,
  keys,
  letterGuardKey,
  outgoingNumberKey,
  slotPrefix,
  sort,
  subdomainKey,
  workIndex,
} from '../../../functions/adapters/dynamodb/table';
import { parseHead } from '../../../functions/adapters/dynamodb/head-item';
import { freesLetter, keepsSubdomain } from '../../../functions/domain/case/endings';
import type { CaseHead } from '../../../functions/domain/case/records';
import { catalogueRecord } from '../../../functions/domain/catalogue/record';
import { numberKeys } from '../../../functions/domain/letters/number-keys';
import type { OutgoingLetter } from '../../../functions/domain/letters/outgoing-letter';
import { isClosed } from '../../../functions/domain/sop/sop';

/**
 * Decides by the kind of an item if a restored copy may come back or replace the current item. Pure rules: nothing here reads a table.
 */

export type Item = Readonly<Record<string, unknown>>;

/**
 * The state of a case, an application or the office, compared with its backup.
 *
 * - `lost`: its record is gone, and no later event exists
 * - `torn`: its record is gone, but events exist that the backup lacks
 * - `unmoved`: it has not changed
 * - `advanced`: it changed after the backup
 */
export type Situation = 'lost' | 'torn' | 'unmoved' | 'advanced';

/** A case, an application or the office: a record whose version counts the events of its chain. */
export interface Chain {
  situation: Situation;
  /** The record after the restore: the current one or, if that is lost, the backup's. */
  record: Item;
  /** The version of that record, which is the number of its newest valid event. */
  version: number;
  /** True if the operator named the case. */
  isNamed?: boolean;
  /** The letters of an advanced case, for kinds that need them. */
  letters?: readonly OutgoingLetter[];
  /** The partitions of the numbers of the memos, for an advanced office. */
  memoNumbers?: ReadonlySet<string>;
}

/** A kind of item that belongs to no chain. */
interface FreeKind {
  owner?: undefined;
  comesBack: boolean;
}
/** A kind of item that belongs to a case, an application or the office. */
export interface ChainedKind {
  /** Returns the chain of an item, named by the partition of its record. */
  owner: (item: Item) => string;
  /** Returns true if a missing item comes back. */
  comesBack: (item: Item, chain: Chain) => boolean;
  /** Returns true if a differing item may replace the current one, if the operator asks for that. */
  replaces?: (item: Item, chain: Chain, current: Item) => boolean;
  needsLetters?: true;
}

type Kind = FreeKind | ChainedKind;

const pkOf = (item: Item): string => `${item[keys.partition]}`;
const skOf = (item: Item): string => `${item[keys.sort]}`;
const seqOf = (item: Item): number => Number(skOf(item).split('#')[1]);

const neverRestored = () => false;
const isIntact = (_item: Item, { situation }: Chain) => situation !== 'torn';
/** Returns true if no event since the backup could have removed the item. */
const isUnchangedSinceBackup = ({ situation }: Chain) => situation === 'lost' || situation === 'unmoved';
const ifUnchanged = (_item: Item, chain: Chain) => isUnchangedSinceBackup(chain);
const isPartOfChain = (item: Item, chain: Chain) => isIntact(item, chain) && seqOf(item) <= chain.version;
const ifLost = (_item: Item, { situation }: Chain) => situation === 'lost';

const isUnmoved = (_item: Item, { situation }: Chain) => situation === 'unmoved';
const unlessAdvanced = (_item: Item, { situation, isNamed }: Chain) =>
  situation !== 'torn' && (situation !== 'advanced' || isNamed === true);
const hasSameHolder = (item: Item, chain: Chain, current: Item) =>
  isUnmoved(item, chain) && current.caseId === item.caseId;

/** Attributes of a head for work in progress. They change without an event: a difference is no damage. */
const progressAttributes: readonly string[] = [
  'owes',
  'flagged',
  'open',
  'execution',
  checkIndex.sort,
  checkIndex.partition,
  workIndex.partition,
  workIndex.sort,
];
const factsOf = (head: Item) =>
  JSON.stringify(
    Object.entries(head)
      .filter(([name]) => !progressAttributes.includes(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const caseOf = (item: Item) => `case#${item.caseId}`;
/** Memos belong to the office's chain. Their pages and numbers name a memo in place of a case. */
const officePartition = 'office';
const caseOrOfficeOf = (item: Item) => (item.memo === undefined ? caseOf(item) : officePartition);
const lastPart = (item: Item) => skOf(item).slice(skOf(item).lastIndexOf('#') + 1);
const appOf = (item: Item) => `app#${lastPart(item)}`;

const holdsSubdomain = ({ status, subdomain }: CaseHead, pk: string) =>
  subdomainKey(subdomain).pk === pk && (!isClosed(status) || keepsSubdomain(status));
const holdsLetter = ({ status, letterKeys }: CaseHead, pk: string) =>
  !freesLetter(status) && letterKeys.some((letter) => letterGuardKey(letter).pk === pk);

const isDraftOfOpenStep = (item: Item, { record }: Chain) => {
  const { next } = parseHead(record);
  return next !== undefined && skOf(item).startsWith(sort.draft(next));
};

/** Returns true if a letter still waits as the list's row says: not signed or withdrawn since, and with the same number. */
const isStillWaiting = (item: Item, { letters = [] }: Chain) =>
  letters.some(({ of, state, entry }) => {
    const number =
      typeof item.entry === 'object' && item.entry && 'number' in item.entry ? item.entry.number : undefined;
    return of === item.of && (state === 'draft' || state === 'numbered') && entry?.number === number;
  });
const usesNumber = (item: Item, { letters = [] }: Chain) =>
  letters
    .filter(({ of }) => of === item.of)
    .flatMap(({ former, entry }) => [...former, ...(entry ? [entry] : [])])
    .flatMap(numberKeys)
    .some((key) => outgoingNumberKey(key).pk === pkOf(item));
const isMemosNumber = (item: Item, { memoNumbers }: Chain) => memoNumbers?.has(pkOf(item)) === true;
const isNamedSo = (item: Item, { record }: Chain) => {
  const parsed = catalogueRecord.safeParse(record);
  return parsed.success && nameKeyOf(parsed.data)?.pk === pkOf(item);
};

/** Restores an item that a decision, a person or time may have removed: only if nothing happened since, or if the record needs it. */
const unlessRemoved = (isAskedFor: (item: Item, chain: Chain) => boolean) => (item: Item, chain: Chain) =>
  isIntact(item, chain) && (isUnchangedSinceBackup(chain) || isAskedFor(item, chain));

const ofCase = { owner: (item: Item) => pkOf(item) };
const event = { owner: (item: Item) => pkOf(item), comesBack: isPartOfChain, replaces: isPartOfChain };
const record = { owner: (item: Item) => pkOf(item), comesBack: ifLost, replaces: isUnmoved };
/** An ended session, a used link, a limit's counter, a temporary file: restoring it would undo an act of today, or help nobody. */
const notRestored = { comesBack: false };
const alwaysRestored = { comesBack: true };

export const restoreKinds = {
  // A case.
  entry: { ...ofCase, comesBack: isPartOfChain, replaces: unlessAdvanced },
  head: {
    ...ofCase,
    comesBack: ifLost,
    replaces: (item, chain, current) => isUnmoved(item, chain) && factsOf(item) !== factsOf(current),
  },
  // A restored token would answer a task that has another token now.
  token: { ...ofCase, comesBack: ifUnchanged },
  files: { ...ofCase, comesBack: neverRestored },
  // Its author or a decision may have deleted it.
  draft: {
    ...ofCase,
    comesBack: (item: Item, chain: Chain) =>
      isDraftOfOpenStep(item, chain) &&
      (chain.situation === 'lost' || (chain.situation === 'unmoved' && chain.isNamed === true)),
  },
  link: { owner: caseOf, comesBack: isIntact },
  track: { owner: caseOf, comesBack: isIntact, replaces: unlessAdvanced },
  document: { owner: caseOrOfficeOf, comesBack: isIntact, replaces: unlessAdvanced },
  subdomain: {
    owner: caseOf,
    comesBack: unlessRemoved((item, chain) => holdsSubdomain(parseHead(chain.record), pkOf(item))),
    replaces: hasSameHolder,
  },
  letter: {
    owner: caseOf,
    comesBack: unlessRemoved((item, chain) => holdsLetter(parseHead(chain.record), pkOf(item))),
    replaces: hasSameHolder,
  },
  outgoing: { owner: caseOf, comesBack: unlessRemoved(isStillWaiting), replaces: hasSameHolder, needsLetters: true },
  'outgoing-number': {
    owner: caseOrOfficeOf,
    comesBack: unlessRemoved((item, chain) => usesNumber(item, chain) || isMemosNumber(item, chain)),
    replaces: hasSameHolder,
    needsLetters: true,
  },
  // `reindex` rebuilds the list of numbers.
  numbered: { owner: caseOf, comesBack: ifUnchanged },
  word: { owner: (item) => `case#${lastPart(item)}`, comesBack: isIntact },

  // The catalogue. `reindex` rebuilds lists and words.
  app: record,
  'app-event': event,
  apps: { owner: appOf, comesBack: ifUnchanged },
  appword: { owner: appOf, comesBack: ifUnchanged },
  appname: { owner: (item) => `app#${item.id}`, comesBack: unlessRemoved(isNamedSo) },

  // The office.
  office: record,
  'office-event': event,
  // A version of a memo is never removed, and never changes.
  memos: { owner: () => officePartition, comesBack: isIntact, replaces: isIntact },
  // A counter set back would give the same numbers again (highestNumber).
  count: alwaysRestored,
  // Another request may have taken it.
  slot: notRestored,
  upload: alwaysRestored,
  uploads: alwaysRestored,
  round: alwaysRestored,
  'round-through': alwaysRestored,
  moved: alwaysRestored,
  calendar: alwaysRestored,
  figures: alwaysRestored,
  counted: alwaysRestored,
  session: notRestored,
  signin: notRestored,
  signins: notRestored,
  limit: notRestored,
  export: notRestored,
} as const satisfies Record<string, Kind>;
type KindName = keyof typeof restoreKinds;

const isKind = (name: string): name is KindName => Object.hasOwn(restoreKinds, name);

/** Returns the kind of an item by its key, or undefined for a kind that this version does not know. */
export const kindOf = (item: Item): KindName | undefined => {
  const [first = ''] = pkOf(item).split('#');
  const [second = ''] = skOf(item).split('#');
  const parts: Record<string, Record<string, string>> = {
    app: { record: 'app', event: 'app-event' },
    office: { [sort.only]: 'office', event: 'office-event' },
    serial: { [sort.only]: 'count', [slotPrefix.slice(0, -1)]: 'slot' },
  };
  const name = first === 'case' ? second : (parts[first]?.[second] ?? first);
  return isKind(name) ? name : undefined;
};

/** Returns the rules of a kind of item. */
export const ruleOf = (name: KindName): Kind => restoreKinds[name];

/** Returns true if the table's TTL would have deleted an item. */
export const isForgotten = (item: Item, now: Date): boolean => {
  const ttl = item[keys.ttl];
  return typeof ttl === 'number' && ttl * 1000 <= now.getTime();
};
