import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { World } from './world';

/** Returns every item of the world's table by its key, in a fixed order. */
export const storedItems = async (w: World): Promise<Record<string, object>> => {
  const found: [string, object][] = [];
  let start: Record<string, never> | undefined;
  do {
    const { Items, LastEvaluatedKey } = await w.clients.dynamodb.send(
      new ScanCommand({ TableName: w.deps.config.tableName, ExclusiveStartKey: start, ConsistentRead: true }),
    );
    for (const item of (Items ?? []).map((one) => unmarshall(one))) found.push([`${item.pk} ${item.sk}`, item]);
    start = LastEvaluatedKey as typeof start;
  } while (start);
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
};
