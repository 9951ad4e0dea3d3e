import { part as cost } from './cost/cost-part';
import { part as growth } from './growth/growth-part';
import { part as overhead } from './overhead/overhead-part';
import type { Part } from './part';

/** Every part, in the order in which the table shows them. One import and one line for each. */
// prettier-ignore
export const parts: readonly Part[] = [
  cost,
  growth,
  overhead,
];
