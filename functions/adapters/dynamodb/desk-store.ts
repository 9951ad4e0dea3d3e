import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {
  deskSession,
  exportHours,
  exportRecord,
  mostSignInMails,
  signInLink,
  signInMinutes,
} from '../../domain/office/desk-access';
import type { Desk } from '../../ports/office';
import { exportKey, keys, sessionKey, signInKey, signInMailsKey } from './table';

type Key = ReturnType<typeof signInKey>;
const mailed = z.object({ sentAt: z.array(z.iso.datetime()) });
const secondsOf = (instant: string | number): number => Math.ceil(new Date(instant).getTime() / 1000);

/** The desk's links, sessions and exports. The table's TTL forgets them; what they say ends them at the very moment. */
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
      const since = new Date(now.getTime() - signInMinutes * 60_000).toISOString();
      const item = await get(signInMailsKey(mailbox));
      const before = item && mailed.parse(item).sentAt;
      const recent = (before ?? []).filter((at) => at > since);
      if (recent.length >= mostSignInMails) return false;
      // Of two at once one is counted and mailed.
      const unchanged = before
        ? { ConditionExpression: 'sentAt = :before', ExpressionAttributeValues: { ':before': before } }
        : { ConditionExpression: 'attribute_not_exists(pk)' };
      const sentAt = [...recent, now.toISOString()];
      try {
        await put(signInMailsKey(mailbox), { sentAt }, now.getTime() + signInMinutes * 60_000, unchanged);
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
    saveSignIn: (link) => put(signInKey(link.hash), link, link.expiresAt),
    signIn: async (hash) => {
      const item = await get(signInKey(hash));
      return item && signInLink.parse(item);
    },
    useSignIn: async (hash) => {
      try {
        // The condition makes one of several at once the one that takes it.
        const item = await remove(signInKey(hash), 'attribute_exists(pk)');
        return item && signInLink.parse(item);
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return undefined;
        throw error;
      }
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
