import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import { overviewOf } from '../../../domain/case/paths';
import { NotFound } from '../../../domain/errors';
import { downloadSeconds } from '../../../domain/files/case-file';
import { makesMemos, memoFileName } from '../../../domain/memos/memo';
import { isWrong } from '../../../domain/statistics/period';
import { HeadStatisticsPage } from '../../../pages/official/statistics';
import { document } from '../../../pages/parts/layout';
import { newestMemos } from '../../../use-cases/memos/list-memos';
import { openSignatoryLink } from '../../../use-cases/open-letter-link';
import { demandHead, showHeadStatistics } from '../../../use-cases/show-head-statistics';
import { openedLink } from './open-link';

type OverviewDeps = DepsOf<'overview'>;

/** Opens a link to the office's figures. `back`: the page that they stand beside. */
type OpensFigures = (
  deps: OverviewDeps,
  c: Context,
) => Promise<{ reader: Parameters<typeof showHeadStatistics>[1]; back: { path: string; title: string } }>;

/** Behind a decision's link. @throws NotFound, LinkEnded */
export const besideOverview: OpensFigures = async (deps, c) => {
  const { link, office, secret } = await openedLink(deps, c);
  return { reader: { link, office }, back: { path: overviewOf(`/putusan/${secret}`), title: 'Menunggu Anda' } };
};

/** Behind the link to a letter that its reader signs, or signed. @throws NotFound */
export const besideLetter: OpensFigures = async (deps, c) => {
  const { secret, access, link, office } = await openSignatoryLink(deps, c.req.param('secret') ?? '');
  if (access !== 'sign' && access !== 'read') throw new NotFound('statistics');
  return { reader: { link, office }, back: { path: `/tanda-tangan/${secret}`, title: 'Surat' } };
};

/** Shows the office's figures to its head. @throws NotFound for anybody else */
export const showFigures = (deps: OverviewDeps, opens: OpensFigures) => async (c: Context) => {
  const { reader, back } = await opens(deps, c);
  const shown = await showHeadStatistics(deps, reader, c.req.query());
  const memos = makesMemos() ? await newestMemos(deps) : [];
  return c.html(document(<HeadStatisticsPage {...shown} {...{ back, memos }} />), isWrong(shown.asked) ? 400 : 200);
};

/** Downloads the newest version of a month's memo. @throws NotFound */
export const downloadMemo = (deps: OverviewDeps, opens: OpensFigures) => async (c: Context) => {
  demandHead(deps, (await opens(deps, c)).reader);
  const memo = makesMemos() ? (await deps.memos.ofMonth(c.req.param('month') ?? '')).at(-1) : undefined;
  if (!memo) throw new NotFound('memo');
  return c.redirect(await deps.fileLinks.presignDownload(memo.key, memoFileName(memo), downloadSeconds), 303);
};
