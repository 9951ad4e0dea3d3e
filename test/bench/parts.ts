import { part as cost } from './cost/cost-part';
import type { Part } from './part';

/** Every part, in the order in which the table shows them. One import and one line for each. */
export const parts: readonly Part[] = [
  cost, //
];
