import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Queries } from './client-parts';

/** Returns all items of a query, which it reads page by page. */
export const queryAll = async (client: Queries, query: QueryCommandInput): Promise<Record<string, unknown>[]> => {
  const items: Record<string, unknown>[] = [];
  let from = query.ExclusiveStartKey;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(new QueryCommand({ ...query, ExclusiveStartKey: from }));
    items.push(...Items);
    from = LastEvaluatedKey;
  } while (from);
  return items;
};
