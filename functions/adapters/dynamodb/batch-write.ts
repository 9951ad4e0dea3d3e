import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The most items that one call accepts. */
const size = 25;

/** Puts items in batches and repeats the puts that the table left unprocessed. Only for items without a condition. */
export const batchWrite = async (
  client: DynamoDBDocumentClient,
  table: string,
  items: readonly Record<string, unknown>[],
): Promise<void> => {
  for (let at = 0; at < items.length; at += size) {
    let puts: Record<string, unknown>[] = items.slice(at, at + size).map((Item) => ({ PutRequest: { Item } }));
    while (puts.length > 0) {
      const { UnprocessedItems } = await client.send(new BatchWriteCommand({ RequestItems: { [table]: puts } }));
      puts = (UnprocessedItems?.[table] ?? []).map((unprocessed) => ({ ...unprocessed }));
    }
  }
};
