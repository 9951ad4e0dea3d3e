import type { Context, Hono } from 'hono';
import type { DepsOf } from '../../catalog/deps-of';
import { readAsked } from '../../domain/statistics/period';
import { StatisticsPage } from '../../pages/desk/statistics/page';
import { document } from '../../pages/parts/layout';
import { showStatistics } from '../../use-cases/show-statistics';
import { atDesk, deskApp } from './at-desk';

const path = '/meja/statistik';

/** How many, how long, and against which standard: for the desk. */
export const deskStatistics = (deps: DepsOf<'desk-statistics'>): Hono => {
  const app = deskApp(deps);
  app.get(path, async (c: Context) => {
    const { office, reader } = await atDesk(deps, c);
    const now = deps.clock.now();
    const asked = readAsked(c.req.query(), now);
    const shown = await showStatistics(deps, office, asked);
    const page = <StatisticsPage {...{ reader, asked, shown, office, now }} action={path} opensCases />;
    return c.html(document(page), asked.fault ? 400 : 200);
  });
  return app;
};
