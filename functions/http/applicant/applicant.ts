import type { Context, Hono } from 'hono';
import type { DepsOf } from '../../catalog/deps-of';
import { adviseApplicant } from '../../use-cases/advise-applicant';
import { demandOpen, openApplicantLink } from '../../use-cases/open-link';
import { renewApplicantLink } from '../../use-cases/renew-link';
import { newApp, pageScripts } from '../app';
import { asPage } from '../problems';
import { answer } from './answer';
import { applicantPage } from './applicant-page';

type ApplicantDeps = DepsOf<'applicant'>;

const show = (deps: ApplicantDeps) => async (c: Context) => {
  const at = await openApplicantLink(deps, c.req.param('secret') ?? '');
  demandOpen(at);
  return c.html(applicantPage(deps, at, { similar: await adviseApplicant(deps, at.dossier) }));
};

const renewLink = (deps: ApplicantDeps) => async (c: Context) => {
  const at = await openApplicantLink(deps, c.req.param('secret') ?? '');
  await renewApplicantLink(deps, at);
  return c.redirect(`/pemohon/${at.secret}?terkirim`, 303);
};

/** The applicant's page. It stays readable for long, and takes a revision in a returned round and a withdrawal until step 7 opens. */
export const applicantPages = (deps: ApplicantDeps): Hono => {
  const app = newApp(pageScripts(deps.config));
  app.onError(asPage(deps));
  app.get('/pemohon/:secret', show(deps));
  app.post('/pemohon/:secret', answer(deps));
  app.post('/pemohon/:secret/tautan-baru', renewLink(deps));
  return app;
};
