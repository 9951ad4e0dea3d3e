import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import { InvalidInput } from '../../../domain/errors';
import { document } from '../../../pages/parts/layout';
import { MessagePage } from '../../../pages/public/tracking';
import { addSignedVersion } from '../../../use-cases/add-signed-version';
import { openStepLink } from '../../../use-cases/open-step-link';
import { renewOfficialLink } from '../../../use-cases/renew-link';
import { typedBody } from '../../typed-body';
import { readableStep } from './open-step';
import { decidedPage } from './step-pages';

/** Adds a signed version to a printed document of the step. */
export const addSigned = (deps: DepsOf<'decide-step'>) => async (c: Context) => {
  const page = await readableStep(deps, c);
  const input = await typedBody(c);
  try {
    await addSignedVersion(deps, page, input);
    return c.redirect(`/putusan/${page.secret}`, 303);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return c.html(decidedPage(deps, page, { signing: { input, gaps: error.gaps } }), 400);
  }
};

/** Mails a fresh link to the official who decides the step now. */
export const renewLink = (deps: DepsOf<'decide-step'>) => async (c: Context) => {
  const page = await openStepLink(deps, c.req.param('secret') ?? '');
  if (await renewOfficialLink(deps, page)) return c.redirect(`/putusan/${page.secret}?terkirim`, 303);
  const text = 'Permohonan ini sedang tidak menunggu keputusan pejabat.';
  return c.html(document(<MessagePage title="Tidak ada yang menunggu" text={text} />), 409);
};
