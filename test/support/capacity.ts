import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

interface Consumed {
  CapacityUnits?: number;
}

/** Counts the read units that some work uses on this client's tables. Only one piece of work at a time. */
export const capacityOf = (client: DynamoDBClient) => {
  let units = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      const answer = await next(args);
      const consumed = (answer.output as { ConsumedCapacity?: Consumed | Consumed[] }).ConsumedCapacity;
      for (const { CapacityUnits = 0 } of [consumed ?? []].flat()) units += CapacityUnits;
      return answer;
    },
    { step: 'initialize' },
  );
  return async (work: () => Promise<unknown>): Promise<number> => {
    units = 0;
    await work();
    return units;
  };
};
