import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import { overviewPath } from '../../../domain/case/paths';
import { NotFound } from '../../../domain/errors';
import { openSignatoryLink } from '../../../use-cases/open-letter-link';
import type { showHeadStatistics } from '../../../use-cases/show-head-statistics';
import { openReadableLink } from './open-link';

/** The reader of the office's figures behind a mailed link, and the page that the figures belong to. */
interface OpenedFigures {
  reader: Parameters<typeof showHeadStatistics>[1];
  back: { path: string; title: string };
}
export type OpenFigures = (deps: DepsOf<'overview'>, c: Context) => Promise<OpenedFigures>;

/** Opens the figures behind a decision's link. @throws NotFound, LinkEnded */
export const openFiguresByDecision: OpenFigures = async (deps, c) => {
  const { link, office, secret } = await openReadableLink(deps, c);
  return { reader: { link, office }, back: { path: overviewPath(`/putusan/${secret}`), title: 'Menunggu Anda' } };
};

/** Opens the figures behind the link to a letter that its reader signs or has signed. @throws NotFound */
export const openFiguresByLetter: OpenFigures = async (deps, c) => {
  const { secret, access, link, office } = await openSignatoryLink(deps, c.req.param('secret') ?? '');
  if (access !== 'sign' && access !== 'read') throw new NotFound('statistics');
  return { reader: { link, office }, back: { path: `/tanda-tangan/${secret}`, title: 'Surat' } };
};
