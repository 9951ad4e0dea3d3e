import { randomUUID } from 'node:crypto';
import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type AttributeValue, BatchWriteItemCommand, DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { documentsOf, parseEntries } from '../../../functions/adapters/dynamodb/entries';
import { systemIds } from '../../../functions/adapters/system';
import { documentIdOf, lookupPartOf } from '../../../functions/domain/documents/document-id';
import { startDynamoDb } from '../../../local/dynamodb/start-dynamodb';
import { Executions } from '../../../local/stepfunctions/executions';
import { openTaskTokens } from '../../../local/stepfunctions/task-tokens';
import { together } from '../together';

type Item = Record<string, AttributeValue>;
const table = 'ajuan';
/** The number of mails that the mailbox keeps. */
const kept = 5_000;
/** A case has had two mails when it waits for its first decision. */
const mailsEach = 2;

const itemsOf = async (client: DynamoDBClient, caseId: string): Promise<Item[]> => {
  const items: Item[] = [];
  for await (const { Items } of paginateScan({ client }, { TableName: table }))
    items.push(...(Items ?? []).filter((item) => JSON.stringify(item).includes(caseId)));
  return items;
};

/** Returns the documents of the one case among these items. @throws if it has none yet, because its copies would also lack them */
const documentsIn = (items: readonly Item[]) => {
  const entries = items.filter(({ sk }) => sk!.S!.startsWith('entry#')).map((item) => unmarshall(item));
  const documents = documentsOf(parseEntries(entries));
  if (documents.length === 0) throw new Error('the case to copy has no documents yet');
  return documents;
};

/** A case that waits for a decision, and the secret of its official's link. */
export interface Waiting {
  caseId: string;
  number: string;
  secret: string;
}

/** The texts in which a copy differs from the case that it is copied from. */
interface Change {
  caseId: string;
  number: string;
  suffix: string;
  token: string;
  /** Hashes of links' secrets and ids of documents, by the original's. */
  hashes: Map<string, string>;
}

const changed = (text: string, from: { caseId: string; number: string; token: string }, to: Change): string => {
  let copy = text
    .replaceAll(from.caseId, to.caseId)
    .replaceAll(from.token, to.token)
    .replaceAll(from.number, to.number)
    // Renames an item that is alone in its partition. Words, whose sort keys hold the case, and keys renamed by `hashes` need no new name.
    .replace(/"pk":\{"S":"(?!case#|word#|link#|document#)([^"]*)"\}/g, `"pk":{"S":"$1~${to.suffix}"}`);
  for (const [hash, other] of to.hashes) copy = copy.replaceAll(hash, other);
  return copy;
};

const write = async (client: DynamoDBClient, items: readonly Item[]): Promise<void> => {
  const RequestItems = { [table]: items.map((Item) => ({ PutRequest: { Item } })) };
  await client.send(new BatchWriteItemCommand({ RequestItems }));
};

/**
 * Adds `count` waiting cases to a data folder that no process has open. They are copies of one case that the product brought to this state,
 * with their own ids, request number, task token and link. The journal's own module writes their executions. Their items go to the
 * product's table, and the newest of their mails to the mailbox's file, within its limit. They are stored as the product stores its own
 * cases, and continue when their link is clicked. Two things are not copied: the files of their papers, and the chain's hashes, which stay
 * those of the original.
 * @returns the copies
 */
export const cloneWaiting = async (dataFolder: string, original: Waiting, count: number): Promise<Waiting[]> => {
  const dynamodb = await startDynamoDb({ directory: path.join(dataFolder, 'dynamodb') });
  const { endpoint, region, credentials } = dynamodb;
  const client = new DynamoDBClient({ endpoint, region, credentials });
  const moment = { at: 0 };
  const directory = path.join(dataFolder, 'stepfunctions');
  const executions = new Executions(directory, { now: () => new Date(moment.at || Date.now()) });
  const tokens = openTaskTokens(directory);
  const made: Waiting[] = [];
  try {
    const items = await itemsOf(client, original.caseId);
    const documents = documentsIn(items);
    const linked = items.filter(({ pk }) => pk!.S!.startsWith('link#'));
    const official = linked.find(({ kind }) => kind!.S === 'official')!.hash!.S!;
    const token = items.find((item) => item.token)!.token!.S!;
    const lines = executions.linesOf(executions.get(`${original.caseId}-1`)!);
    const owner = tokens.read(token)!;
    const copyOne = async (turn: number): Promise<Item[]> => {
      const caseId = randomUUID();
      const secret = systemIds.secret();
      const hashes = new Map(linked.map(({ hash }) => [hash!.S!, systemIds.digest(systemIds.secret())]));
      hashes.set(official, systemIds.digest(secret));
      // Uses the product's rule for ids. Otherwise the copy would lack documents that its items already contain.
      const ids = documents.map(({ documentId, kind, seq }): [string, string] => [
        documentId,
        documentIdOf(caseId, kind, seq, systemIds.digest),
      ]);
      for (const [id, other] of ids) hashes.set(id, other);
      // After the whole ids, which begin with this part.
      for (const [id, other] of ids) hashes.set(lookupPartOf(id), lookupPartOf(other));
      const to: Change = {
        caseId,
        hashes,
        suffix: `${turn}`,
        token: tokens.issue({ ...owner, name: `${caseId}-1` }),
        number: original.number.replace(/^\d+/, `${100_000 + turn}`),
      };
      made.push({ caseId, number: to.number, secret });
      for (const { at, entry } of lines) {
        moment.at = at;
        executions.record(`${caseId}-1`, JSON.parse(changed(JSON.stringify(entry), { ...original, token }, to)));
      }
      return items.map((item) => JSON.parse(changed(JSON.stringify(item), { ...original, token }, to)) as Item);
    };
    await together(Math.ceil(count / 50), 4, async (turn) => {
      const copies: Item[] = [];
      for (let n = turn * 50; n < Math.min(count, (turn + 1) * 50); n += 1) copies.push(...(await copyOne(n)));
      await executions.flushed();
      for (let from = 0; from < copies.length; from += 25) await write(client, copies.slice(from, from + 25));
    });
    await copyMails(path.join(dataFolder, 'mail', 'mail.jsonl'), Math.min(kept, count * mailsEach));
    return made;
  } finally {
    await executions.close();
    client.destroy();
    await dynamodb.close();
  }
};

const copyMails = async (file: string, count: number): Promise<void> => {
  const mails = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
  const copies = Array.from({ length: count }, (_, n) => {
    const mail = JSON.parse(mails[n % mails.length]!) as { messageId: string };
    return `${JSON.stringify({ ...mail, messageId: `ses-${randomUUID()}` })}\n`;
  });
  await appendFile(file, copies.join(''));
};
