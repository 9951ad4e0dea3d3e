import type { Context } from 'hono';
import type { DepsOf } from '../../catalog/deps-of';
import { AlreadyDecided } from '../../domain/errors';
import { withdrawalForm } from '../../domain/forms/decision-forms';
import { requestForm } from '../../domain/forms/forms';
import { specificationForm } from '../../domain/forms/specification-form';
import { actOnOwnRequest } from '../../use-cases/act-on-own-request';
import { demandOpen, openApplicantLink } from '../../use-cases/open-link';
import { retryOnConflict } from '../../use-cases/retry-on-conflict';
import { refusedInput } from '../refused-input';
import { typedBody } from '../typed-body';
import { namePostedForms } from '../unsent';
import { applicantPage } from './applicant-page';
import { tooLate } from './too-late';

/** Revises or withdraws the request, and retries after each conflict. */
export const answer = (deps: DepsOf<'applicant'>) => async (c: Context) => {
  namePostedForms(c, [requestForm, specificationForm, withdrawalForm]);
  const input = await typedBody(c);
  return retryOnConflict(async () => {
    const at = await openApplicantLink(deps, c.req.param('secret') ?? '');
    if (at.access === 'read') return tooLate(deps, c, at);
    demandOpen(at);
    try {
      await actOnOwnRequest(deps, at.dossier, input);
      return c.redirect(`/pemohon/${at.secret}`, 303);
    } catch (error) {
      if (error instanceof AlreadyDecided) return tooLate(deps, c, at);
      const { gaps, status } = refusedInput(error);
      return c.html(applicantPage(deps, at, { refused: { input, gaps } }), status);
    }
  });
};
