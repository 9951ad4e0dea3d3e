import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import { overviewPath, statisticsPath } from '../../../domain/case/paths';
import { OverviewPage } from '../../../pages/official/overview';
import { document } from '../../../pages/parts/layout';
import { readCursor, writeCursor } from '../../../use-cases/cursor';
import { listLettersToSign } from '../../../use-cases/list-letters-to-sign';
import { listWaiting } from '../../../use-cases/list-waiting';
import { readsStatistics } from '../../../use-cases/reads-statistics';
import { openReadableLink } from './open-link';

/** Lists the work that waits for the bearer of a link, and their decisions. */
export const showOverview = (deps: DepsOf<'overview'>) => async (c: Context) => {
  const link = await openReadableLink(deps, c);
  const after = { waiting: readCursor(c.req.query('sesudah')), decisions: readCursor(c.req.query('lanjut')) };
  const [{ titles, waiting, decisions }, letters] = await Promise.all([
    listWaiting(deps, link, after),
    after.waiting || after.decisions ? [] : listLettersToSign(deps, link),
  ]);
  const path = `/putusan/${link.secret}`;
  const neighbours = (name: string, cursor: Record<string, unknown> | undefined) =>
    cursor && `${overviewPath(path)}?${name}=${writeCursor(cursor)}`;
  const props = {
    path,
    title: titles.join(', '),
    waiting: waiting.items,
    letters,
    isFirst: after.waiting === undefined,
    afterWaiting: neighbours('sesudah', waiting.next),
    decisions: decisions.items,
    afterDecided: neighbours('lanjut', decisions.next),
    statistics: readsStatistics(link, deps.clock.now(), deps.ids) ? statisticsPath(overviewPath(path)) : undefined,
  };
  return c.html(document(<OverviewPage {...props} />));
};
