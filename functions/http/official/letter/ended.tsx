import type { Context } from 'hono';
import { LetterEndedPage } from '../../../pages/official/letter';
import { document } from '../../../pages/parts/layout';
import { isRenewable, type OpenedLetter, openSignatoryLink } from '../../../use-cases/open-letter-link';
import { renewLetterLink } from '../../../use-cases/resend-letter-link';
import { type LetterDeps, pathOf, secretOf } from './path';

/** Answers a link that has ended. Returns undefined for a valid link. */
export const endedResponse = (c: Context, openedLetter: OpenedLetter) => {
  const { access, letter, signer } = openedLetter;
  if (access === 'sign' || access === 'read') return undefined;
  const renewable = isRenewable(openedLetter);
  const sent = c.req.query('terkirim') !== undefined;
  const isCopy = openedLetter.link.kind === 'copy';
  const page = <LetterEndedPage {...{ letter, access, signer, renewable, sent, isCopy }} path={pathOf(openedLetter)} />;
  return c.html(document(page), 410);
};

/** Mails a fresh link to the signatory, and redirects to the ended link's page. */
export const renewLink = (deps: LetterDeps) => async (c: Context) => {
  const openedLetter = await openSignatoryLink(deps, secretOf(c));
  await renewLetterLink(deps, openedLetter);
  return c.redirect(`${pathOf(openedLetter)}?terkirim`, 303);
};
