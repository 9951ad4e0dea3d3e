import { stringify } from 'csv-stringify/sync';
import type { Context, Hono } from 'hono';
import type { DepsOf } from '../../catalog/deps-of';
import { NotFound } from '../../domain/errors';
import { profile } from '../../domain/office/office-profile';
import { monthOf } from '../../domain/statistics/months';
import {
  leastRounds,
  monthColumns,
  monthRows,
  type OpenRow,
  performancePath as path,
  type PublishedFigures,
  publishesFigures,
  stepColumns,
  stepRows,
} from '../../domain/statistics/published';
import { document } from '../../pages/parts/layout';
import { PerformancePage } from '../../pages/public/performance';
import { readPublished } from '../../use-cases/read-published';
import { newApp } from '../app';
import { asPage } from '../problems';

/** Seconds for which figures stay good: the months are over, and a browser may keep the answer as long. */
const keptSeconds = 3600;

type PerformanceDeps = DepsOf<'performance'>;

/** Reads what is published at most once an hour in this process. A read that fails is not kept. */
const keptFigures = (deps: PerformanceDeps): (() => Promise<PublishedFigures>) => {
  let kept: { until: number; figures: Promise<PublishedFigures> } | undefined;
  return () => {
    const now = deps.clock.now().getTime();
    if (!kept || kept.until <= now) {
      const figures = readPublished(deps);
      kept = { until: now + keptSeconds * 1000, figures };
      figures.catch(() => (kept = undefined));
    }
    return kept.figures;
  };
};

const csv = (c: Context, name: string, columns: readonly string[], rows: readonly OpenRow[]): Response =>
  c.body(stringify([...rows], { header: true, columns: [...columns] }), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
  });

const asJson = (figures: PublishedFigures): object => ({
  kantor: profile.name,
  sampai_bulan: figures.months.at(-1)?.month ?? null,
  putusan_paling_sedikit: leastRounds,
  bulan: monthRows(figures),
  langkah: stepRows(figures),
});

/** The office's figures for anybody, as a page and as open data, where the office publishes them. */
export const performance = (deps: PerformanceDeps): Hono => {
  const app = newApp({ keptSeconds });
  app.onError(asPage(deps));
  app.use(async (_c, next) => {
    if (!publishesFigures()) throw new NotFound('performance');
    await next();
  });
  const figures = keptFigures(deps);
  app.get(path, async (c) =>
    c.html(document(<PerformancePage figures={await figures()} thisMonth={monthOf(deps.clock.now())} />)),
  );
  app.get(`${path}/data.json`, async (c) => c.json(asJson(await figures())));
  app.get(`${path}/bulan.csv`, async (c) => csv(c, 'kinerja-bulan.csv', monthColumns, monthRows(await figures())));
  app.get(`${path}/langkah.csv`, async (c) => csv(c, 'kinerja-langkah.csv', stepColumns, stepRows(await figures())));
  return app;
};
