import type { Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { DepsOf } from '../../catalog/deps-of';
import { AlreadyDecided, InvalidInput } from '../../domain/errors';
import { maxPlainSize, tooLargePlain } from '../../domain/files/uploads';
import { addSignedForm, type PostedForm } from '../../use-cases/add-signed-form';
import { demandOpen, openApplicantLink } from '../../use-cases/open-link';
import { newApp, pageScripts } from '../app';
import { clientAddress } from '../client-address';
import { asPage } from '../problems';
import { typedBody } from '../typed-body';
import { applicantPage, formNotTaken } from './applicant-page';

type SignedFormDeps = DepsOf<'add-signed-form'>;

/** The fields, and the file itself where the page's script did not upload it. */
const postedForm = async (c: Context): Promise<PostedForm> => {
  const input = await typedBody(c);
  const { file } = await c.req.parseBody();
  const address = clientAddress(c);
  return { input, address, ...(file instanceof File && file.size > 0 && { file }) };
};

/** The link's page; what bounds a body refuses it before the route's parameters are known. */
const opened = async (deps: SignedFormDeps, c: Context) => {
  const [, , secret = ''] = c.req.path.split('/');
  const at = await openApplicantLink(deps, secret);
  demandOpen(at);
  return at;
};

const add = (deps: SignedFormDeps) => async (c: Context) => {
  const posted = await postedForm(c);
  const at = await opened(deps, c);
  try {
    await addSignedForm(deps, at, posted);
    return c.redirect(`/pemohon/${at.secret}#formulir`, 303);
  } catch (error) {
    if (error instanceof AlreadyDecided) return formNotTaken(deps, c, await opened(deps, c));
    if (!(error instanceof InvalidInput)) throw error;
    return c.html(applicantPage(deps, at, { form: 'signed', typed: posted.input, gaps: error.gaps }), 400);
  }
};

/** Answers a file that was sent without a script and is larger than such a post may be. */
const tooLarge = async (deps: SignedFormDeps, c: Context) =>
  c.html(applicantPage(deps, await opened(deps, c), { form: 'signed', typed: {}, gaps: [tooLargePlain] }), 413);

/** Takes the applicant's signed form: uploaded by the page's script, or in the post itself where no script runs. */
export const signedFormPage = (deps: SignedFormDeps): Hono => {
  // The bytes around a file in its post: names of fields, and the limits between them.
  const app = newApp({ ...pageScripts(deps.config), maxFileBody: maxPlainSize + 64 * 1024 });
  const page = asPage(deps);
  app.onError(async (error, c) => {
    if (!(error instanceof HTTPException) || error.status !== 413) return page(error, c);
    return tooLarge(deps, c).catch((other: unknown) => page(other, c));
  });
  app.post('/pemohon/:secret/formulir', add(deps));
  return app;
};
