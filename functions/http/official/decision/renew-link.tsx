import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import { document } from '../../../pages/parts/layout';
import { MessagePage } from '../../../pages/public/tracking';
import { openStepLink } from '../../../use-cases/open-step-link';
import { renewOfficialLink } from '../../../use-cases/renew-link';

/** Mails a fresh link to the official who decides the step now. */
export const renewLink = (deps: DepsOf<'decide-step'>) => async (c: Context) => {
  const page = await openStepLink(deps, c.req.param('secret') ?? '');
  if (await renewOfficialLink(deps, page)) return c.redirect(`/putusan/${page.secret}?terkirim`, 303);
  const text = 'Permohonan ini sedang tidak menunggu keputusan pejabat.';
  return c.html(document(<MessagePage title="Tidak ada yang menunggu" text={text} />), 409);
};
