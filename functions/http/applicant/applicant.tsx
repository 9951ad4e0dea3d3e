import type { Context, Hono } from 'hono';
import { withdrawalForm } from '../../domain/forms/decision-forms';
import { AlreadyDecided, InvalidInput, Taken } from '../../domain/errors';
import { requestForm } from '../../domain/forms/forms';
import type { FormInput } from '../../domain/forms/parse';
import { specificationForm } from '../../domain/forms/specification-form';
import type { DepsOf } from '../../catalog/deps-of';
import { adviseApplicant } from '../../use-cases/advise-applicant';
import { demandOpen, openApplicantLink, type OpenedLink } from '../../use-cases/open-link';
import { renewApplicantLink } from '../../use-cases/renew-link';
import { resubmitRequest } from '../../use-cases/resubmit-request';
import { retryOnConflict } from '../../use-cases/retry-on-conflict';
import { withdrawRequest } from '../../use-cases/withdraw-request';
import { newApp, pageScripts } from '../app';
import { asPage } from '../problems';
import { typedBody } from '../typed-body';
import { namePostedForms } from '../unsent';
import { applicantPage, tooLate } from './applicant-page';

type ApplicantDeps = DepsOf<'applicant'>;

const opened = (deps: ApplicantDeps, c: Context): Promise<OpenedLink> =>
  openApplicantLink(deps, c.req.param('secret') ?? '');

const show = (deps: ApplicantDeps) => async (c: Context) => {
  const at = await opened(deps, c);
  demandOpen(at);
  return c.html(applicantPage(deps, at, {}, await adviseApplicant(deps, at.dossier)));
};

/** Does what the pressed button asks for. @throws InvalidInput, Taken, AlreadyDecided, ConcurrencyConflict */
const act = async (deps: ApplicantDeps, { dossier }: OpenedLink, typed: FormInput): Promise<void> => {
  if (typed.outcome === 'withdraw') return withdrawRequest(deps, dossier, typed);
  if (typed.outcome === 'resubmit') return resubmitRequest(deps, dossier, typed);
  throw new InvalidInput([{ field: 'outcome', message: 'Pilih salah satu tindakan pada halaman ini.' }]);
};

/** Answers a post that was refused with what was typed; any other error goes on. */
const refused = async (
  deps: ApplicantDeps,
  c: Context,
  at: OpenedLink,
  typed: FormInput,
  error: unknown,
): Promise<Response> => {
  if (error instanceof InvalidInput) return c.html(applicantPage(deps, at, { typed, gaps: error.gaps }), 400);
  if (error instanceof Taken) return c.html(applicantPage(deps, at, { typed, gaps: [error.gap] }), 409);
  if (error instanceof AlreadyDecided) return tooLate(deps, c, at);
  throw error;
};

const answer = (deps: ApplicantDeps) => async (c: Context) => {
  namePostedForms(c, [requestForm, specificationForm, withdrawalForm]);
  const typed = await typedBody(c);
  return retryOnConflict(async () => {
    const at = await opened(deps, c);
    if (at.access === 'read') return tooLate(deps, c, at);
    demandOpen(at);
    try {
      await act(deps, at, typed);
      return c.redirect(`/pemohon/${at.secret}`, 303);
    } catch (error) {
      return await refused(deps, c, at, typed, error);
    }
  });
};

const renewLink = (deps: ApplicantDeps) => async (c: Context) => {
  const at = await opened(deps, c);
  await renewApplicantLink(deps, at);
  return c.redirect(`/pemohon/${at.secret}?terkirim`, 303);
};

/** The applicant's page: readable for long, a revision in a returned round, a withdrawal until step 7 opens. */
export const applicantPages = (deps: ApplicantDeps): Hono => {
  const app = newApp(pageScripts(deps.config));
  app.onError(asPage(deps));
  app.get('/pemohon/:secret', show(deps));
  app.post('/pemohon/:secret', answer(deps));
  app.post('/pemohon/:secret/tautan-baru', renewLink(deps));
  return app;
};
