import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { ConcurrencyConflict } from '../../domain/errors';
import type { CaseStore } from '../../ports/cases';
import { batchWrite } from './batch-write';
import { caseReader } from './case-reader';
import { draftStore } from './draft-store';
import type { EntryCache } from './entry-cache';
import { headUpdates } from './head-updates';
import { transactHolds } from './holds';
import { registerIn } from './register';
import { bundleKey } from './table';
import { Conflict, transact, writeAlone } from './transaction';
import {
  issueWrites,
  linkItem,
  lookupItem,
  openingWrites,
  rescheduleWrite,
  tokenWrites,
  transitionWrites,
} from './writes';

/** Rethrows a lost race against another writer of the same case as ConcurrencyConflict. */
const asConflict = (error: unknown): never => {
  throw error instanceof Conflict ? new ConcurrencyConflict(error.message) : error;
};

/**
 * CaseStore on DynamoDB. Only this store and the office store write cases and the office.
 * @param cache the entries that this process has read
 */
export const caseStore = (client: DynamoDBDocumentClient, table: string, cache?: EntryCache): CaseStore => {
  const put = async (Item: Record<string, unknown>) => {
    await client.send(new PutCommand({ TableName: table, Item }));
  };
  return {
    ...caseReader(client, table, cache),
    ...draftStore(client, table),
    ...headUpdates(client, table),
    register: registerIn(client, table),
    apply: async (transition) => {
      await transactHolds(client, table, (unreleased) => transitionWrites(transition, unreleased)).catch(asConflict);
    },
    issue: async (issue, isFound) => {
      const found = isFound ? undefined : lookupItem(issue);
      // The lookup is written first: if no document is then written, the lookup finds nothing.
      if (found) await put(found);
      await transact(client, table, issueWrites(issue)).catch(asConflict);
    },
    open: async (opening) => {
      for (const single of openingWrites(opening)) await writeAlone(client, table, single).catch(asConflict);
    },
    reschedule: (change) => writeAlone(client, table, rescheduleWrite(change)).catch(asConflict),
    replaceToken: async (head, token) => transact(client, table, tokenWrites(head, token)).catch(asConflict),
    putLink: (link) => put(linkItem(link)),
    putLinks: (links) => batchWrite(client, table, links.map(linkItem)),
    saveBundle: (record) => put({ ...record, ...bundleKey(record.caseId) }),
  };
};
