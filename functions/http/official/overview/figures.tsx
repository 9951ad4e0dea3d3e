import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import { NotFound } from '../../../domain/errors';
import { downloadSeconds } from '../../../domain/files/case-file';
import { makesMemos, memoFileName, memoInForce } from '../../../domain/memos/memo';
import { hasFault } from '../../../domain/statistics/period';
import { HeadStatisticsPage } from '../../../pages/official/statistics';
import { document } from '../../../pages/parts/layout';
import { memosInForce } from '../../../use-cases/memos/list-memos';
import { demandHead, showHeadStatistics } from '../../../use-cases/show-head-statistics';
import type { OpenFigures } from './open-figures';

type OverviewDeps = DepsOf<'overview'>;

/** Shows the office's figures to its head. @throws NotFound for any other official */
export const showFigures = (deps: OverviewDeps, openFigures: OpenFigures) => async (c: Context) => {
  const { reader, back } = await openFigures(deps, c);
  const shown = await showHeadStatistics(deps, reader, c.req.query());
  const memos = makesMemos() ? await memosInForce(deps) : [];
  const isUnknown = hasFault(shown.query) || shown.statistics.unknownAgency !== undefined;
  return c.html(document(<HeadStatisticsPage {...shown} {...{ back, memos }} />), isUnknown ? 400 : 200);
};

/** Downloads the valid version of a month's memo. @throws NotFound */
export const downloadMemo = (deps: OverviewDeps, openFigures: OpenFigures) => async (c: Context) => {
  demandHead(deps, (await openFigures(deps, c)).reader);
  const memo = makesMemos() ? memoInForce(await deps.memos.ofMonth(c.req.param('month') ?? '')) : undefined;
  if (!memo) throw new NotFound('memo');
  return c.redirect(await deps.fileLinks.presignDownload(memo.key, memoFileName(memo), downloadSeconds), 303);
};
