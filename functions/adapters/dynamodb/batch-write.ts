import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** As many items as one call takes. */
const size = 25;

/** Puts items in batches; what the table left undone is asked for again. For items without a condition only. */
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
