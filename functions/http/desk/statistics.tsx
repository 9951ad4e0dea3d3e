import type { Context, Hono } from 'hono';
import type { DepsOf } from '../../catalog/deps-of';
import { isWrong, readAsked, readExported } from '../../domain/statistics/period';
import { StatisticsPage } from '../../pages/desk/statistics/page';
import { document } from '../../pages/parts/layout';
import { requestStatisticsExport } from '../../use-cases/request-statistics-export';
import { showStatistics } from '../../use-cases/show-statistics';
import { atDesk, type AtDesk, postedAtDesk } from './at-desk';
import { deskApp } from './desk-app';

type StatisticsDeps = DepsOf<'desk-statistics'>;
const path = '/meja/statistik';

const show = async (
  deps: StatisticsDeps,
  c: Context,
  { office, reader }: AtDesk,
  asked: ReturnType<typeof readAsked>,
) => {
  const shown = await showStatistics(deps, office, asked);
  const page = <StatisticsPage {...{ reader, asked, shown, office, now: deps.clock.now() }} action={path} opensCases />;
  return c.html(document(page), isWrong(asked) || shown.unknownAgency !== undefined ? 400 : 200);
};

/** The office's figures: counts and durations against the standards, as pages and as files. */
export const deskStatistics = (deps: StatisticsDeps): Hono => {
  const app = deskApp(deps);
  app.get(path, async (c) => show(deps, c, await atDesk(deps, c), readAsked(c.req.query(), deps.clock.now())));
  app.post(path, async (c) => {
    const { input, ...at } = await postedAtDesk(deps, c);
    const asked = readExported(input, deps.clock.now());
    if (isWrong(asked)) return show(deps, c, at, asked);
    return c.redirect(`/meja/ekspor/${await requestStatisticsExport(deps, asked)}`, 303);
  });
  return app;
};
