import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import { demandOpen, type OfficialLink, openOfficialLink } from '../../../use-cases/open-link';

/** Opens the official's link in the path. @throws NotFound, LinkEnded */
export const openReadableLink = async (deps: DepsOf<'overview'>, c: Context): Promise<OfficialLink> => {
  const link = await openOfficialLink(deps, c.req.param('secret') ?? '');
  demandOpen(link);
  return link;
};
