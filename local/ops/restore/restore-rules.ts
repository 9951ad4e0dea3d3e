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
import { endings, freesLetter } from '../../../functions/domain/case/endings';
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
  /** Of an advanced office: the partitions of the numbers that its memos have. */
  memoNumbers?: ReadonlySet<string>;
}

/** A kind of item that belongs to no chain. */
interface Unowned {
  owner?: undefined;
  comesBack: boolean;
}
/** A kind of item that belongs to a case, an application or the office. */
export interface Owned {
  /** Returns the chain of an item, named by the partition of its record. */
  owner: (item: Item) => string;
  /** Returns true if a missing item comes back. */
  comesBack: (item: Item, chain: Chain) => boolean;
  /** Returns true if a differing item may replace the current one, if the operator asks for that. */
  replaces?: (item: Item, chain: Chain, standing: Item) => boolean;
  needsLetters?: true;
}

type Kind = Unowned | Owned;

const pkOf = (item: Item): string => `${item[keys.partition]}`;
const skOf = (item: Item): string => `${item[keys.sort]}`;
const seqOf = (item: Item): number => Number(skOf(item).split('#')[1]);

const never = () => false;
const stands = (_item: Item, { situation }: Chain) => situation !== 'torn';
/** Nothing happened since the backup that could have removed the item. */
const isAsBackedUp = ({ situation }: Chain) => situation === 'lost' || situation === 'unmoved';
const asBackedUp = (_item: Item, chain: Chain) => isAsBackedUp(chain);
const partOfChain = (item: Item, chain: Chain) => stands(item, chain) && seqOf(item) <= chain.version;
const ifLost = (_item: Item, { situation }: Chain) => situation === 'lost';

const unmoved = (_item: Item, { situation }: Chain) => situation === 'unmoved';
const unlessAdvanced = (_item: Item, { situation, isNamed }: Chain) =>
  situation !== 'torn' && (situation !== 'advanced' || isNamed === true);
const sameHolder = (item: Item, chain: Chain, standing: Item) =>
  unmoved(item, chain) && standing.caseId === item.caseId;

/** Attributes of a head for work in progress. They change without an event: a difference is no damage. */
const marks: readonly string[] = [
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
      .filter(([name]) => !marks.includes(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const caseOf = (item: Item) => `case#${item.caseId}`;
/** Memos belong to the office's chain. Their pages and numbers name a memo in place of a case. */
const officePartition = 'office';
const caseOrOfficeOf = (item: Item) => (item.memo === undefined ? caseOf(item) : officePartition);
const lastPart = (item: Item) => skOf(item).slice(skOf(item).lastIndexOf('#') + 1);
const appOf = (item: Item) => `app#${lastPart(item)}`;

const holdsSubdomain = ({ status, subdomain }: CaseHead, pk: string) =>
  subdomainKey(subdomain).pk === pk && (!isClosed(status) || endings[status].subdomain === 'kept');
const holdsLetter = ({ status, letterKeys }: CaseHead, pk: string) =>
  !freesLetter(status) && letterKeys.some((letter) => letterGuardKey(letter).pk === pk);

const isDraftOfOpenStep = (item: Item, { record }: Chain) => {
  const { next } = parseHead(record);
  return next !== undefined && skOf(item).startsWith(sort.draft(next));
};

/** Returns true if a letter still waits as the list's row says: not signed or withdrawn since, and with the same number. */
const waitsStill = (item: Item, { letters = [] }: Chain) =>
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

/** For items that a decision, a person or time may remove. They come back only if nothing happened since, or if the record needs them. */
const takenAway = (isAskedFor: (item: Item, chain: Chain) => boolean) => (item: Item, chain: Chain) =>
  stands(item, chain) && (isAsBackedUp(chain) || isAskedFor(item, chain));

const ofCase = { owner: (item: Item) => pkOf(item) };
const event = { owner: (item: Item) => pkOf(item), comesBack: partOfChain, replaces: partOfChain };
const record = { owner: (item: Item) => pkOf(item), comesBack: ifLost, replaces: unmoved };
/** An ended session, a used link, a limit's counter, a temporary file: restoring it would undo an act of today, or help nobody. */
const passing = { comesBack: false };
const lasting = { comesBack: true };

export const restoreKinds = {
  // A case.
  entry: { ...ofCase, comesBack: partOfChain, replaces: unlessAdvanced },
  head: {
    ...ofCase,
    comesBack: ifLost,
    replaces: (item, chain, standing) => unmoved(item, chain) && factsOf(item) !== factsOf(standing),
  },
  // A restored token would answer a task that has another token now.
  token: { ...ofCase, comesBack: asBackedUp },
  files: { ...ofCase, comesBack: never },
  // Its author or a decision may have deleted it.
  draft: {
    ...ofCase,
    comesBack: (item: Item, chain: Chain) =>
      isDraftOfOpenStep(item, chain) &&
      (chain.situation === 'lost' || (chain.situation === 'unmoved' && chain.isNamed === true)),
  },
  link: { owner: caseOf, comesBack: stands },
  track: { owner: caseOf, comesBack: stands, replaces: unlessAdvanced },
  document: { owner: caseOrOfficeOf, comesBack: stands, replaces: unlessAdvanced },
  subdomain: {
    owner: caseOf,
    comesBack: takenAway((item, chain) => holdsSubdomain(parseHead(chain.record), pkOf(item))),
    replaces: sameHolder,
  },
  letter: {
    owner: caseOf,
    comesBack: takenAway((item, chain) => holdsLetter(parseHead(chain.record), pkOf(item))),
    replaces: sameHolder,
  },
  outgoing: { owner: caseOf, comesBack: takenAway(waitsStill), replaces: sameHolder, needsLetters: true },
  'outgoing-number': {
    owner: caseOrOfficeOf,
    comesBack: takenAway((item, chain) => usesNumber(item, chain) || isMemosNumber(item, chain)),
    replaces: sameHolder,
    needsLetters: true,
  },
  word: { owner: (item) => `case#${lastPart(item)}`, comesBack: stands },

  // The catalogue. `reindex` rebuilds lists and words.
  app: record,
  'app-event': event,
  apps: { owner: appOf, comesBack: asBackedUp },
  appword: { owner: appOf, comesBack: asBackedUp },
  appname: { owner: (item) => `app#${item.id}`, comesBack: takenAway(isNamedSo) },

  // The office.
  office: record,
  'office-event': event,
  // A version of a memo is never removed, and never changes.
  memos: { owner: () => officePartition, comesBack: stands, replaces: stands },
  // A counter set back would give the same numbers again (highestNumber).
  count: lasting,
  // Another request may have taken it.
  slot: passing,
  upload: lasting,
  round: lasting,
  'round-through': lasting,
  moved: lasting,
  calendar: lasting,
  figures: lasting,
  counted: lasting,
  session: passing,
  signin: passing,
  signins: passing,
  limit: passing,
  uploads: passing,
  export: passing,
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

/** Returns the item in the form that comes back: a name whose application was finished since is kept for good. */
export const asOfToday = (item: Item, chain: Chain | undefined): Item =>
  chain && kindOf(item) === 'subdomain' && parseHead(chain.record).status === 'selesai'
    ? { ...item, state: 'kept' }
    : item;
