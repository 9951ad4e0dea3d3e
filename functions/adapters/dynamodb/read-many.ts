import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The most keys that one call accepts. */
const size = 100;

/** Returns the items with these keys, in no order. Leaves out missing items, and asks again for unprocessed keys. */
export const readMany = async (
  client: DynamoDBDocumentClient,
  table: string,
  keys: readonly Record<string, unknown>[],
): Promise<Record<string, unknown>[]> => {
  const items: Record<string, unknown>[] = [];
  for (let at = 0; at < keys.length; at += size) {
    let Keys: Record<string, unknown>[] = keys.slice(at, at + size);
    while (Keys.length > 0) {
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetCommand({ RequestItems: { [table]: { Keys } } }),
      );
      items.push(...(Responses?.[table] ?? []));
      Keys = UnprocessedKeys?.[table]?.Keys ?? [];
    }
  }
  return items;
};
