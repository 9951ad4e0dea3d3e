import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import { document } from '../../../pages/parts/layout';
import { MessagePage } from '../../../pages/public/tracking';
import { addSignedVersion } from '../../../use-cases/add-signed-version';
import { openStepLink } from '../../../use-cases/open-step-link';
import { renewOfficialLink } from '../../../use-cases/renew-link';
import { typedBody } from '../../typed-body';
import { readableStep } from './open-step';

/** Puts a signed version beside a printed document of the step. */
export const addSigned = (deps: DepsOf<'decide-step'>) => async (c: Context) => {
  const page = await readableStep(deps, c);
  await addSignedVersion(deps, page, await typedBody(c));
  return c.redirect(`/putusan/${page.secret}`, 303);
};

/** Mails a fresh link to whoever decides the step now. */
export const renewLink = (deps: DepsOf<'decide-step'>) => async (c: Context) => {
  const page = await openStepLink(deps, c.req.param('secret') ?? '');
  if (await renewOfficialLink(deps, page)) return c.redirect(`/putusan/${page.secret}?terkirim`, 303);
  const text = 'Permohonan ini sedang tidak menunggu keputusan pejabat.';
  return c.html(document(<MessagePage title="Tidak ada yang menunggu" text={text} />), 409);
};
