import { newestRequest } from '../case/newest-request';
import type { Dossier } from '../case/records';
import { toFormInput } from './form-input';
import { requestForm } from './forms';
import type { FormInput } from './parse';
import { specificationForm } from './specification-form';

/** Returns the newest request as its form would hold it, to prefill a revision. `seq`: the entry that the page shows last. */
export const prefilledRevision = ({ forms, head }: Dossier): FormInput => {
  const request = newestRequest(forms);
  return {
    ...toFormInput(requestForm, request),
    ...toFormInput(specificationForm, request),
    seq: `${head.seq}`,
  };
};
