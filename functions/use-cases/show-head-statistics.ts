import { NotFound } from '../domain/errors';
import { type ParsedFiguresQuery, readFiguresQuery } from '../domain/statistics/period';
import type { StatisticsView } from '../domain/statistics/shown';
import type { Ids } from '../ports/system';
import type { OfficeNow } from '../ports/office';
import { type FiguresReader, readsStatistics } from './reads-statistics';
import { showStatistics } from './show-statistics';

type HeadDeps = Parameters<typeof showStatistics>[0] & { ids: Pick<Ids, 'digest'> };

/** Allows only the office's head to continue. @throws NotFound for any other reader, as for an unknown address */
export const demandHead = ({ clock, ids }: Pick<HeadDeps, 'clock' | 'ids'>, reader: FiguresReader): void => {
  if (!readsStatistics(reader, clock.now(), ids)) throw new NotFound('statistics');
};

/** Reads the office's figures for the person behind a mailed link. @throws NotFound for any reader except the head */
export const showHeadStatistics = async (
  deps: HeadDeps,
  reader: FiguresReader & { office: OfficeNow },
  addressQuery: Parameters<typeof readFiguresQuery>[0],
): Promise<{ query: ParsedFiguresQuery; statistics: StatisticsView; office: OfficeNow; now: Date }> => {
  const { office } = reader;
  const now = deps.clock.now();
  demandHead(deps, reader);
  const query = readFiguresQuery(addressQuery, now);
  return { query, statistics: await showStatistics(deps, office, query), office, now };
};
