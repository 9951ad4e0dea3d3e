import type { Context, Hono } from 'hono';
import type { DepsOf } from '../../catalog/deps-of';
import { hasFault, readFiguresQuery, readExportQuery } from '../../domain/statistics/period';
import { StatisticsPage } from '../../pages/desk/statistics/page';
import { document } from '../../pages/parts/layout';
import { requestStatisticsExport } from '../../use-cases/request-statistics-export';
import { showStatistics } from '../../use-cases/show-statistics';
import { atDesk, type AtDesk, postedAtDesk } from './at-desk';
import { deskApp } from './desk-app';

type StatisticsDeps = DepsOf<'desk-statistics'>;
const path = '/meja/statistik';

const showStatisticsPage = async (
  deps: StatisticsDeps,
  c: Context,
  { office, reader }: AtDesk,
  query: ReturnType<typeof readFiguresQuery>,
) => {
  const statistics = await showStatistics(deps, office, query);
  const page = (
    <StatisticsPage {...{ reader, query, statistics, office, now: deps.clock.now() }} action={path} linksCases />
  );
  return c.html(document(page), hasFault(query) || statistics.unknownAgency !== undefined ? 400 : 200);
};

/** The office's figures: counts and durations against the standards, as pages and as files. */
export const deskStatistics = (deps: StatisticsDeps): Hono => {
  const app = deskApp(deps);
  app.get(path, async (c) =>
    showStatisticsPage(deps, c, await atDesk(deps, c), readFiguresQuery(c.req.query(), deps.clock.now())),
  );
  app.post(path, async (c) => {
    const { input, ...at } = await postedAtDesk(deps, c);
    const query = readExportQuery(input, deps.clock.now());
    if (hasFault(query)) return showStatisticsPage(deps, c, at, query);
    return c.redirect(`/meja/ekspor/${await requestStatisticsExport(deps, query)}`, 303);
  });
  return app;
};
