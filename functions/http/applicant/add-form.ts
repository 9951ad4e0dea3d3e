import type { Context } from 'hono';
import type { DepsOf } from '../../catalog/deps-of';
import { AlreadyDecided, InvalidInput } from '../../domain/errors';
import { tooLargePlain } from '../../domain/files/uploads';
import { addSignedForm } from '../../use-cases/add-signed-form';
import { demandOpen, openApplicantLink } from '../../use-cases/open-link';
import { applicantPage } from './applicant-page';
import { postedForm } from './posted-form';
import { formNotTaken } from './too-late';

type SignedFormDeps = DepsOf<'add-signed-form'>;

/** Opens the link of a path. A body above the limit is refused before the route's parameters are known. */
const openPage = async (deps: SignedFormDeps, c: Context) => {
  const [, , secret = ''] = c.req.path.split('/');
  const at = await openApplicantLink(deps, secret);
  demandOpen(at);
  return at;
};

/** Takes the posted form. */
export const addForm = (deps: SignedFormDeps) => async (c: Context) => {
  const posted = await postedForm(c);
  const at = await openPage(deps, c);
  try {
    await addSignedForm(deps, at, posted);
    return c.redirect(`/pemohon/${at.secret}#formulir`, 303);
  } catch (error) {
    if (error instanceof AlreadyDecided) return formNotTaken(deps, c, await openPage(deps, c));
    if (!(error instanceof InvalidInput)) throw error;
    const refused = { form: 'signed', input: posted.input, gaps: error.gaps } as const;
    return c.html(applicantPage(deps, at, { refused }), 400);
  }
};

/** Answers a file that was posted without a script and exceeds the size limit of such a post. */
export const refuseLarge = async (deps: SignedFormDeps, c: Context) => {
  const refused = { form: 'signed', input: {}, gaps: [tooLargePlain] } as const;
  return c.html(applicantPage(deps, await openPage(deps, c), { refused }), 413);
};
