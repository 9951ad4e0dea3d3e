import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import { InvalidInput } from '../../../domain/errors';
import { addSignedVersion } from '../../../use-cases/add-signed-version';
import { typedBody } from '../../typed-body';
import { openReadableStep } from './open-step';
import { decidedPage } from './step-pages';

/** Adds a signed version to a printed document of the step. */
export const addSigned = (deps: DepsOf<'decide-step'>) => async (c: Context) => {
  const page = await openReadableStep(deps, c);
  const input = await typedBody(c);
  try {
    await addSignedVersion(deps, page, input);
    return c.redirect(`/putusan/${page.secret}`, 303);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return c.html(decidedPage(deps, page, { signing: { input, gaps: error.gaps } }), 400);
  }
};
