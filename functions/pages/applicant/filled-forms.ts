import type { Dossier } from '../../domain/case/records';
import type { Gap } from '../../domain/errors';
import type { FormInput } from '../../domain/forms/parse';
import { prefilledRevision } from '../../domain/forms/revision';
import type { Filled } from '../parts/filled';

/** The forms of the applicant's page. */
type ApplicantForm = 'resubmit' | 'withdraw' | 'signed';

/** A refused post: its input with the gaps. `form`: the posted form, if the input does not name it. */
export interface RefusedForm {
  form?: 'signed';
  input: FormInput;
  gaps: readonly Gap[];
}

/** The contents of each form. `posted`: its post was refused. */
export type FilledForms = Record<ApplicantForm, Filled & { posted?: boolean }>;

/** Returns the contents of each form. A refused form holds its input, and the revision begins with the newest request. */
export const filledForms = (dossier: Dossier, refused?: RefusedForm): FilledForms => {
  const posted = refused && (refused.form ?? (refused.input.outcome === 'withdraw' ? 'withdraw' : 'resubmit'));
  const contentOf = (form: ApplicantForm, input: FormInput) =>
    refused && posted === form ? { input: refused.input, gaps: refused.gaps, posted: true } : { input, gaps: [] };
  return {
    resubmit: contentOf('resubmit', prefilledRevision(dossier)),
    withdraw: contentOf('withdraw', {}),
    signed: contentOf('signed', {}),
  };
};
