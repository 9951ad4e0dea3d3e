import { part as catalogue } from './catalogue/catalogue-part';
import { part as coldStart } from './cold-start/cold-start-part';
import { part as cost } from './cost/cost-part';
import { part as growth } from './growth/growth-part';
import { part as overhead } from './overhead/overhead-part';
import { part as pages } from './pages/pages-part';
import type { Part } from './part';
import { part as statistics } from './statistics/statistics-part';
import { part as throughput } from './throughput/throughput-part';
import { part as waiting } from './waiting/waiting-part';

/** Every part, in the order in which the table shows them. */
export const parts: readonly Part[] = [
  overhead,
  coldStart,
  cost,
  growth,
  statistics,
  catalogue,
  throughput,
  waiting,
  pages,
];
