import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {
  deskSession,
  exportHours,
  exportRecord,
  maxSignInMails,
  signInLink,
  signInMinutes,
} from '../../domain/office/desk-access';
import type { Desk } from '../../ports/office';
import { unlessRefused } from './conditional-write';
import { exportKey, keys, sessionKey, signInKey, signInMailsKey } from './table';

type Key = ReturnType<typeof signInKey>;
const mailed = z.object({ sentAt: z.array(z.iso.datetime()) });
const secondsOf = (instant: string | number): number => Math.ceil(new Date(instant).getTime() / 1000);

/** Returns the mailbox's recent mails plus this one, a flag for a reached limit, and the condition that nobody changed them since. */
const countMail = (sentAt: readonly string[] | undefined, now: Date) => {
  const since = new Date(now.getTime() - signInMinutes * 60_000).toISOString();
  const recent = (sentAt ?? []).filter((at) => at > since);
  // Of two concurrent mails, only one is counted and sent.
  const unchanged = sentAt
    ? { ConditionExpression: 'sentAt = :before', ExpressionAttributeValues: { ':before': sentAt } }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
  return { isFull: recent.length >= maxSignInMails, next: [...recent, now.toISOString()], unchanged };
};

/** The desk's links, sessions and exports. The table's TTL deletes them later; their own expiry ends them on time. */
export const deskStore = (client: DynamoDBDocumentClient, table: string): Desk => {
  const get = async (Key: Key) =>
    (await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))).Item;
  const put = async (key: Key, item: object, forgetAt: string | number, condition = {}) => {
    const Item = { ...item, ...key, [keys.ttl]: secondsOf(forgetAt) };
    await client.send(new PutCommand({ TableName: table, Item, ...condition }));
  };
  const remove = async (Key: Key, ConditionExpression?: string) =>
    (await client.send(new DeleteCommand({ TableName: table, Key, ReturnValues: 'ALL_OLD', ConditionExpression })))
      .Attributes;

  return {
    mayMail: async (mailbox, now) => {
      const item = await get(signInMailsKey(mailbox));
      const { isFull, next, unchanged } = countMail(item && mailed.parse(item).sentAt, now);
      if (isFull) return false;
      const forgetAt = now.getTime() + signInMinutes * 60_000;
      const write = put(signInMailsKey(mailbox), { sentAt: next }, forgetAt, unchanged).then(() => true);
      return (await unlessRefused(write)) ?? false;
    },
    saveSignIn: (link) => put(signInKey(link.hash), link, link.expiresAt),
    signIn: async (hash) => {
      const item = await get(signInKey(hash));
      return item && signInLink.parse(item);
    },
    useSignIn: async (hash) => {
      // The condition lets only one of several concurrent calls use the link.
      const item = await unlessRefused(remove(signInKey(hash), 'attribute_exists(pk)'));
      return item && signInLink.parse(item);
    },
    saveSession: (session) => put(sessionKey(session.hash), session, session.expiresAt),
    session: async (hash) => {
      const item = await get(sessionKey(hash));
      return item && deskSession.parse(item);
    },
    endSession: async (hash) => {
      await remove(sessionKey(hash));
    },
    saveExport: (record) =>
      put(exportKey(record.exportId), record, Date.parse(record.requestedAt) + exportHours * 3_600_000),
    export: async (exportId) => {
      const item = await get(exportKey(exportId));
      return item && exportRecord.parse(item);
    },
  };
};
