import { isDeepStrictEqual } from 'node:util';
import { type DynamoDBDocumentClient, paginateScan, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { caseStore } from '../../../functions/adapters/dynamodb/case-store';
import { memoStore } from '../../../functions/adapters/dynamodb/memo-store';
import { readMany } from '../../../functions/adapters/dynamodb/read-many';
import { keys, outgoingNumberKey } from '../../../functions/adapters/dynamodb/table';
import { numberKeys } from '../../../functions/domain/letters/number-keys';
import { lettersOf } from '../../../functions/domain/letters/outgoing-letter';
import { memoInForce, type MemoRecord } from '../../../functions/domain/memos/memo';
import { keyOf, type ReadChain, readChains, recordsOf, type Tables, versionName } from './chains';
import { type ChainedKind, isForgotten, type Item, kindOf, ruleOf } from './restore-rules';

export interface CopyOptions extends Tables {
  /** True: copies the items. False: only counts them. */
  apply: boolean;
  /** True: also replaces differing items of the table in use, which may be damaged. */
  replace: boolean;
  /** The id or the number of the only case to restore. It allows the replacement of events of a case that has advanced. */
  case?: string;
  now: Date;
}
export interface CopyResult {
  /** The number of items in the restored table. */
  items: number;
  /** Items that the table in use lacks and still needs. */
  missing: number;
  /** Differing items that may be replaced. */
  differing: number;
  /** Missing items that must stay away: ended sessions, released guards, signed letters, deleted drafts. */
  left: number;
  /** Missing items whose time is over: the table's TTL would delete them again. */
  expired: number;
  copied: number;
  /** Items that were written by others during the copying, and left unchanged. */
  skipped: number;
  /** Cases, applications or an office that need an operator's decision, each with a reason. */
  faults: { record: string; number?: string; fault: string }[];
}
type Chains = Map<string, ReadChain>;

const nameOf = (item: Item) => JSON.stringify([item[keys.partition], item[keys.sort]]);
const partitionOf = (item: Item) => `${item[keys.partition]}`;

/** Returns the condition that a chain's record is unchanged since it was read. */
const unchangedCondition = ({ record, isMissing }: ReadChain) => ({
  ConditionExpression: isMissing ? 'attribute_not_exists(pk)' : '#version = :version',
  ...(!isMissing && {
    ExpressionAttributeNames: { '#version': versionName(record) },
    ExpressionAttributeValues: { ':version': record[versionName(record)] },
  }),
});

/** Puts an item, unless its case advanced meanwhile or somebody wrote the missing item. @returns true if it was put */
const put = async (
  client: DynamoDBDocumentClient,
  TableName: string,
  { item, chain, isMissing }: { item: Item; chain?: ReadChain; isMissing: boolean },
): Promise<boolean> => {
  const condition = isMissing ? { ConditionExpression: 'attribute_not_exists(pk)' } : {};
  try {
    if (!chain) await client.send(new PutCommand({ TableName, Item: item, ...condition }));
    else if (nameOf(chain.record) === nameOf(item))
      await client.send(new PutCommand({ TableName, Item: item, ...unchangedCondition(chain) }));
    else
      await client.send(
        new TransactWriteCommand({
          TransactItems: [
            { Put: { TableName, Item: item, ...condition } },
            { ConditionCheck: { TableName, Key: keyOf(chain.record), ...unchangedCondition(chain) } },
          ],
        }),
      );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException || error instanceof TransactionCanceledException) return false;
    throw error;
  }
};

/** Returns the highest request number of a year in both tables: no counter may fall below it. */
const highestNumber = async (client: DynamoDBDocumentClient, { from, to }: Tables, year: string): Promise<number> => {
  let highest = 0;
  for (const table of [from, to])
    for await (const { requestNumber } of recordsOf(client, table)) {
      const [, serial, ofYear] = /^(\d+)\/.*\/(\d{4})$/.exec(`${requestNumber}`) ?? [];
      if (ofYear === year) highest = Math.max(highest, Number(serial));
    }
  return highest;
};

/** Returns the partitions of the numbers that the memos of both tables have: of each month the number that holds. */
const memoNumbers = async (client: DynamoDBDocumentClient, { from, to }: Tables): Promise<Set<string>> => {
  const months = new Map<string, Map<number, MemoRecord>>();
  for (const table of [from, to])
    for (const memo of await memoStore(client, table).all()) {
      const versions = months.get(memo.content.month) ?? new Map<number, MemoRecord>();
      months.set(memo.content.month, versions.set(memo.version, memo));
    }
  const inForce = [...months.values()].map((versions) =>
    memoInForce([...versions.values()].sort((a, b) => a.version - b.version)),
  );
  return new Set(
    inForce.flatMap((memo) =>
      memo?.outgoing ? numberKeys(memo.outgoing).map((key) => outgoingNumberKey(key).pk) : [],
    ),
  );
};

/** @throws Error if the backup holds no such case */
const nameCase = (chains: Chains, idOrNumber: string): void => {
  const chain = [...chains.values()].find(
    ({ record, backup }) =>
      partitionOf(record) === `case#${idOrNumber}` ||
      backup.requestNumber === idOrNumber ||
      record.requestNumber === idOrNumber,
  );
  if (!chain) throw new Error(`The restored table holds no case ${idOrNumber}: give its id, or its whole number`);
  chain.isNamed = true;
};

/** Returns the reason why an operator must check a record, or undefined if there is none. */
const faultOf = (
  { situation, backup, isNamed }: ReadChain,
  damaged: number | undefined,
  isHeldByOthers: boolean,
): string | undefined => {
  if (situation === 'torn')
    return 'its record is lost, and events stand that this backup lacks: restore to a later time';
  if (isHeldByOthers)
    return 'another case holds its subdomain or letter since: have one of the two withdrawn or its name changed';
  if (damaged && situation === 'advanced' && !isNamed)
    return `it went on since, and ${damaged} of its events or documents differ: --replace --case ${backup.requestNumber}`;
  return undefined;
};

/** The restore of one table. */
class TableRestore {
  readonly counts: CopyResult = {
    items: 0,
    missing: 0,
    differing: 0,
    left: 0,
    expired: 0,
    copied: 0,
    skipped: 0,
    faults: [],
  };
  /** Records are written last: a case with a record is complete. */
  private readonly recordWrites: (() => Promise<void>)[] = [];
  private readonly damaged = new Map<string, number>();
  private readonly heldByOthers = new Set<string>();

  constructor(
    private readonly client: DynamoDBDocumentClient,
    private readonly options: CopyOptions,
    private readonly chains: Chains,
  ) {}

  async restorePage(items: readonly Item[]): Promise<void> {
    const { to } = this.options;
    const current = new Map((await readMany(this.client, to, items.map(keyOf))).map((item) => [nameOf(item), item]));
    this.counts.items += items.length;
    for (const item of items) await this.restoreItem(item, current.get(nameOf(item)));
  }

  async finish(): Promise<CopyResult> {
    for (const write of this.recordWrites) await write();
    for (const [record, chain] of this.chains) {
      if (this.options.case && !chain.isNamed) continue;
      const fault = faultOf(chain, this.damaged.get(record), this.heldByOthers.has(record));
      const { requestNumber } = chain.backup;
      if (fault) this.counts.faults.push({ record, ...(requestNumber ? { number: `${requestNumber}` } : {}), fault });
    }
    return this.counts;
  }

  private async restoreItem(item: Item, current: Item | undefined): Promise<void> {
    const kind = kindOf(item);
    if (!kind) return void (this.counts.left += current ? 0 : 1);
    const rule = ruleOf(kind);
    const chain = rule.owner && this.chains.get(rule.owner(item));
    if (this.options.case && !chain?.isNamed) return;
    if (current) return rule.owner && chain && this.compare(item, current, rule, chain);
    const isNeeded = rule.owner ? chain && rule.comesBack(item, await this.withLetters(chain, rule)) : rule.comesBack;
    if (!isNeeded) return void (this.counts.left += 1);
    if (isForgotten(item, this.options.now)) return void (this.counts.expired += 1);
    this.counts.missing += 1;
    await this.write({ item: await this.withHighestCount(item), chain, isMissing: true });
  }

  private async compare(item: Item, current: Item, rule: ChainedKind, chain: ReadChain): Promise<void> {
    const partition = partitionOf(chain.record);
    if (chain.situation === 'lost' && item.caseId !== current.caseId) this.heldByOthers.add(partition);
    if (!rule.replaces || isDeepStrictEqual(item, current)) return;
    if (rule.replaces(item, chain, current)) {
      this.counts.differing += 1;
      if (this.options.replace) await this.write({ item, chain, isMissing: false });
    } else if (rule.replaces(item, { ...chain, isNamed: true }, current))
      this.damaged.set(partition, (this.damaged.get(partition) ?? 0) + 1);
  }

  private async write(putInput: Parameters<typeof put>[2]): Promise<void> {
    if (!this.options.apply) return;
    const act = async () => {
      this.counts[(await put(this.client, this.options.to, putInput)) ? 'copied' : 'skipped'] += 1;
    };
    if (putInput.chain && nameOf(putInput.chain.record) === nameOf(putInput.item)) this.recordWrites.push(act);
    else await act();
  }

  /** Reads an advanced case's letters once, if a rule needs them. */
  private async withLetters(chain: ReadChain, { needsLetters }: ChainedKind): Promise<ReadChain> {
    if (!needsLetters || chain.situation !== 'advanced') return chain;
    if (kindOf(chain.record) === 'office') chain.memoNumbers ??= await memoNumbers(this.client, this.options);
    else if (!chain.letters) {
      const caseId = partitionOf(chain.record).slice('case#'.length);
      const dossier = await caseStore(this.client, this.options.to).dossier(caseId);
      chain.letters = dossier ? lettersOf(dossier) : [];
    }
    return chain;
  }

  private async withHighestCount(item: Item): Promise<Item> {
    if (kindOf(item) !== 'count') return item;
    const year = partitionOf(item).split('#')[1] ?? '';
    return { ...item, last: Math.max(Number(item.last), await highestNumber(this.client, this.options, year)) };
  }
}

/**
 * Copies items of a restored table into the table in use, whose name the functions know. Copies the missing items that still belong
 * there, by the rules of their kind. With `replace` it also replaces differing items, but nothing that a case did since the backup. It
 * may be repeated: copied items neither are missing nor differ. Items that only the table in use has stay.
 * @throws ResourceNotFoundException if a table does not exist, and Error if the backup holds no such case
 */
export const copyItems = async (client: DynamoDBDocumentClient, options: CopyOptions): Promise<CopyResult> => {
  const chains = await readChains(client, options);
  if (options.case) nameCase(chains, options.case);
  const restore = new TableRestore(client, options, chains);
  for await (const { Items = [] } of paginateScan(
    { client, pageSize: 100 },
    { TableName: options.from, ConsistentRead: true },
  ))
    await restore.restorePage(Items);
  return restore.finish();
};
