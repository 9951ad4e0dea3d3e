import { TransactionConflictException } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { headUpdates } from '../../functions/adapters/dynamodb/head-updates';
import { ConcurrencyConflict } from '../../functions/domain/errors';

/*
 * DynamoDB refuses a single write of an item that a transaction holds ("UpdateItem", Amazon DynamoDB API Reference). The local stores run
 * one write after another, so only AWS does this.
 */

/** Returns the updates of a client that answers this many writes with a conflict, and a count of its writes. */
const heldFor = (conflicts: number) => {
  const sent = { writes: 0 };
  const client = {
    send: async () => {
      sent.writes += 1;
      if (sent.writes <= conflicts) throw new TransactionConflictException({ message: 'held', $metadata: {} });
      return {};
    },
  };
  return { sent, updates: headUpdates(client as unknown as DynamoDBDocumentClient, 'table') };
};

it('repeats a mark on a head that a transaction holds', async () => {
  const { sent, updates } = heldFor(2);
  await updates.flag('case', new Date());
  expect(sent.writes).toBe(3);
});

it('reports a head that stays held as a conflict, so that its caller reads the case again', async () => {
  const { updates } = heldFor(100);
  await expect(updates.flag('case', new Date())).rejects.toThrow(ConcurrencyConflict);
});
