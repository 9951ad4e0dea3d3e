import type { FiguresQuery } from '../domain/statistics/period';
import { boundsOf } from '../domain/statistics/months';
import { dayOf } from '../domain/time/calendar';
import type { Background } from '../ports/background';
import type { Deps } from '../ports/deps';

type RequestDeps = Pick<Deps, 'desk' | 'clock' | 'ids'> & { background: Background<'export-statistics'> };

/**
 * Records a request for the statistics of some months as files, and starts the background task that writes them. Returns the export's id.
 */
export const requestStatisticsExport = async (
  { desk, background, clock, ids }: RequestDeps,
  { from, to, agency, step }: FiguresQuery,
): Promise<string> => {
  const exportId = ids.trackingId();
  const days = { from: dayOf(new Date(boundsOf(from).from)), to: dayOf(new Date(boundsOf(to).to)) };
  const requestedAt = clock.now().toISOString();
  await desk.saveExport({ exportId, ...days, requestedAt, statistics: { agency, step } });
  await background.start('export-statistics', { exportId });
  return exportId;
};
