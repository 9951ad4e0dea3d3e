import type { Context } from 'hono';
import * as z from 'zod/mini';
import type { DepsOf } from '../../../catalog/deps-of';
import { NotLinkedPage } from '../../../pages/official/not-linked';
import { document } from '../../../pages/parts/layout';
import { type LinkedCase, linkWaitingCase } from '../../../use-cases/link-waiting-case';
import { typedBody } from '../../typed-body';
import { openedLink } from './open-link';

/** Opens another case that waits for the bearer of a link. */
export const openCase = (deps: DepsOf<'overview'>) => async (c: Context) => {
  const link = await openedLink(deps, c);
  const { data } = z.uuid().safeParse((await typedBody(c)).caseId);
  const linked: LinkedCase = data ? await linkWaitingCase(deps, link, data) : { refused: 'not-waiting' };
  if ('secret' in linked) return c.redirect(`/putusan/${linked.secret}`, 303);
  return c.html(document(<NotLinkedPage reason={linked.refused} />), 409);
};
