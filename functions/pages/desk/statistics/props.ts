import type { ParsedFiguresQuery } from '../../../domain/statistics/period';
import type { StatisticsView } from '../../../domain/statistics/shown';
import type { OfficeNow } from '../../../ports/office';

export interface StatisticsProps {
  query: ParsedFiguresQuery;
  statistics: StatisticsView;
  office: OfficeNow;
  now: Date;
  /** The address to which the filter posts. */
  action: string;
  /** True if the reader may open cases from this page. */
  linksCases: boolean;
}
