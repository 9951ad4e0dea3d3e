import { randomUUID } from 'node:crypto';
import {
  BatchWriteItemCommand,
  DynamoDBClient,
  PutItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { createTable } from '../../../local/create-table';
import type { DynamoDb } from '../../../local/dynamodb/start-dynamodb';
import { type Act, type Call, isWrite } from './recording';

const table = 'wall';

/** Returns the recorded request for another case, with its own ids, so that every condition holds again. */
const forCase = (body: string, recorded: string, caseId: string): object => {
  const text = body
    .replaceAll(recorded, caseId)
    .replace(/"TableName":"[^"]*"/g, `"TableName":"${table}"`)
    .replace(/"pk":\{"S":"(?!case#)([^"]*)"\}/g, (_, pk) => `"pk":{"S":"${pk}~${caseId}"}`);
  const input = JSON.parse(text) as { RequestItems?: Record<string, object>; ClientRequestToken?: string };
  // The SDK gives each transaction its own token.
  delete input.ClientRequestToken;
  // A batch names its table by a key.
  return input.RequestItems ? { RequestItems: { [table]: Object.values(input.RequestItems)[0] } } : input;
};

const send = (client: DynamoDBClient, operation: string, input: object): Promise<unknown> => {
  if (operation === 'PutItem') return client.send(new PutItemCommand(input as never));
  if (operation === 'UpdateItem') return client.send(new UpdateItemCommand(input as never));
  if (operation === 'BatchWriteItem') return client.send(new BatchWriteItemCommand(input as never));
  return client.send(new TransactWriteItemsCommand(input as never));
};

/**
 * Starts the wall: a loop of the writes of a case that the product made. It writes the same items, one after another, through the same SDK.
 * It does nothing else: no reading, no page, no document, no mail, no state machine.
 */
export const startWall = async (dynamodb: DynamoDb, recorded: { caseId: string; acts: readonly Act[] }) => {
  const { endpoint, region, credentials } = dynamodb;
  const client = new DynamoDBClient({ endpoint, region, credentials });
  await createTable(client, table);
  const writes = async (calls: readonly Call[], caseId: string) => {
    for (const { operation, body } of calls.filter(isWrite))
      await send(client, operation, forCase(body, recorded.caseId, caseId));
  };
  return {
    /** Writes one whole case. @returns ms of each decision's writes until its mail */
    writeCase: async (): Promise<number[]> => {
      const caseId = randomUUID();
      const untilMails: number[] = [];
      for (const { name, untilMail, afterMail } of recorded.acts) {
        const from = performance.now();
        await writes(untilMail, caseId);
        if (name !== 'submit') untilMails.push(performance.now() - from);
        await writes(afterMail, caseId);
      }
      return untilMails;
    },
    stop: () => client.destroy(),
  };
};
