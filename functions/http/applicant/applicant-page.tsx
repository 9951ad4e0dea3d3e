import type { Context } from 'hono';
import type { FoundSimilar } from '../../domain/advice/similar-found';
import { canWithdraw, isReturned } from '../../domain/case/case';
import { newestRequest } from '../../domain/case/newest-request';
import type { Dossier } from '../../domain/case/records';
import { signedFormRefusal } from '../../domain/case/signed-form';
import type { Gap } from '../../domain/errors';
import { filesOf } from '../../domain/files/case-file';
import { withdrawalForm } from '../../domain/forms/decision-forms';
import { toFormInput } from '../../domain/forms/form-input';
import { requestForm } from '../../domain/forms/forms';
import type { FormInput } from '../../domain/forms/parse';
import { specificationForm } from '../../domain/forms/specification-form';
import type { Deps } from '../../ports/deps';
import { ApplicantPage } from '../../pages/applicant/applicant';
import { document } from '../../pages/parts/layout';
import type { OpenedLink } from '../../use-cases/open-link';
import { unsentText } from '../unsent';

type PageDeps = Pick<Deps, 'clock' | 'config'>;

const lateText =
  'Tindakan ini tidak dicatat: permohonan sudah diputus, ditutup, atau tidak sedang menunggu Anda. Lihat riwayat di bawah.';

/** Returns the request as its form would hold it, to prefill a revision. */
const prefilled = (dossier: Dossier): FormInput => {
  const form = newestRequest(dossier.forms);
  return {
    ...toFormInput(requestForm, form),
    ...toFormInput(specificationForm, form),
    seq: `${dossier.head.seq}`,
  };
};

/** The parts of a refused post that its page shows again. */
interface Refused {
  /** The form that was posted, where its input does not say so. */
  form?: 'signed';
  typed?: FormInput;
  gaps?: readonly Gap[];
  refusal?: string;
  unsent?: string;
}
/** Applications like the requested one; a page that answers a post shows none. */
type Advice = readonly FoundSimilar[];

export const applicantPage = (
  { clock, config }: PageDeps,
  { dossier, secret, office }: OpenedLink,
  { form, typed, gaps = [], refusal, unsent }: Refused = {},
  similar: Advice = [],
): string => {
  const { roster } = office;
  const refused = typed && { typed, gaps, posted: true };
  const posted = form ?? (typed?.outcome === 'withdraw' ? 'withdraw' : 'resubmit');
  const filled = {
    resubmit: refused && posted === 'resubmit' ? refused : { typed: prefilled(dossier), gaps: [] },
    withdraw: refused && posted === 'withdraw' ? refused : { typed: {}, gaps: [] },
    signed: refused && posted === 'signed' ? refused : { typed: {}, gaps: [] },
  };
  return document(
    <ApplicantPage
      {...{ dossier, roster, refusal, filled, unsent, similar, path: `/pemohon/${secret}`, site: config.siteUrl }}
      files={filesOf(dossier, dossier.documents, 'applicant')}
      revision={isReturned(dossier) ? requestForm : undefined}
      withdrawal={canWithdraw(dossier) ? withdrawalForm : undefined}
      today={{ now: clock.now(), holidays: office.holidays }}
    />,
  );
};

/** Answers somebody whose signed form is not taken now: why, and the way on. */
export const formNotTaken = (deps: PageDeps, c: Context, opened: OpenedLink): Response | Promise<Response> =>
  c.html(applicantPage(deps, opened, { refusal: signedFormRefusal(opened.dossier.head) ?? lateText }), 409);

/** Answers somebody whose act comes too late, with what they typed. */
export const tooLate = async (deps: PageDeps, c: Context, opened: OpenedLink): Promise<Response> =>
  c.html(applicantPage(deps, opened, { refusal: lateText, unsent: await unsentText(c) }), 409);
