import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { capacityOf } from '../support/capacity';
import type { World } from '../support/world';
import type { Row } from './part';
import { middle } from './quantiles';

/** An act that reads the table, with the most read units that it may take. */
export interface Act {
  what: string;
  act: () => Promise<unknown>;
  most?: number;
}

/** Returns the client of a world's table. */
export const tableClient = ({ clients }: World): DynamoDBClient => clients.dynamodb;

/** Measures each act: the read units of its first run, and the time of some more in this process. */
export const measureActs = async (part: string, w: World, acts: readonly Act[], times: number): Promise<Row[]> => {
  const unitsOf = capacityOf(tableClient(w));
  const rows: Row[] = [];
  for (const { what, act, most } of acts) {
    const value = await unitsOf(act);
    const samples: number[] = [];
    for (let n = 0; n < times; n += 1) {
      const start = performance.now();
      await act();
      samples.push(performance.now() - start);
    }
    rows.push({ part, what, value, unit: 'read units', ...(most !== undefined && { goal: { most } }) });
    if (times > 0) rows.push({ part, what, unit: 'ms', ...middle(samples) });
  }
  return rows;
};
