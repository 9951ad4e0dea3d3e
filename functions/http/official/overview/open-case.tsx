import type { Context } from 'hono';
import * as z from 'zod/mini';
import type { DepsOf } from '../../../catalog/deps-of';
import { NotLinkedPage } from '../../../pages/official/not-linked';
import { document } from '../../../pages/parts/layout';
import { type LinkedCase, linkWaitingCase } from '../../../use-cases/link-waiting-case';
import { linkLetterToSign } from '../../../use-cases/list-letters-to-sign';
import { typedBody } from '../../typed-body';
import { openReadableLink } from './open-link';

/** Opens another case that waits for the bearer of a link. */
export const openCase = (deps: DepsOf<'overview'>) => async (c: Context) => {
  const link = await openReadableLink(deps, c);
  const { caseId, letter } = await typedBody(c);
  const { data } = z.uuid().safeParse(caseId);
  if (data && letter) {
    const toLetter = await linkLetterToSign(deps, link, { caseId: data, of: Number(letter) });
    if ('secret' in toLetter) return c.redirect(`/tanda-tangan/${toLetter.secret}`, 303);
    return c.html(document(<NotLinkedPage reason={toLetter.refused} ofLetter />), 409);
  }
  const linked: LinkedCase = data ? await linkWaitingCase(deps, link, data) : { refused: 'not-waiting' };
  if ('secret' in linked) return c.redirect(`/putusan/${linked.secret}`, 303);
  return c.html(document(<NotLinkedPage reason={linked.refused} />), 409);
};
