import { applicantRows } from './catalog/applicant';
import { backgroundRows } from './catalog/background';
import { deskRows } from './catalog/desk';
import { officialRows } from './catalog/official';
import { publicRows } from './catalog/public';
import type { Row } from './catalog/row';
import { scheduledRows } from './catalog/schedules';
import { workflowRows } from './catalog/workflow';

export type { Need, Schedule } from './catalog/row';

/**
 * Every Lambda as one row: routes, grants, environment, bundles, the local server and the state machine's placeholders
 * derive from here. A new endpoint is one file and one row.
 */
export const catalog = [
  ...officialRows,
  ...applicantRows,
  ...deskRows,
  // Its last row answers what no other does: a reader that takes the first match finds it last.
  ...publicRows,
  ...workflowRows,
  ...backgroundRows,
  ...scheduledRows,
] as const satisfies readonly Row[];
export type CatalogRow = Row;
export const rows: readonly Row[] = catalog;
