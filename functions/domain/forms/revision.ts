import { newestRequest } from '../case/newest-request';
import type { Dossier } from '../case/records';
import type { Gap } from '../errors';
import { toFormInput } from './form-input';
import { type RequestForm, requestForm } from './forms';
import { type FormInput, nestFormInput, parseForm } from './parse';
import { parseSpecification, specificationForm } from './specification-form';

/** Returns the newest request as its form would hold it, to prefill a revision. `seq`: the entry that the page shows last. */
export const prefilledRevision = ({ forms, head }: Dossier): FormInput => {
  const request = newestRequest(forms);
  return {
    ...toFormInput(requestForm, request),
    ...toFormInput(specificationForm, request),
    seq: `${head.seq}`,
  };
};

/**
 * Reads a revision, without its attachments, or returns its gaps.
 * @param files the attached files; one may be the specification
 */
export const readRevision = (
  input: FormInput,
  { today, requestedOn }: { today: string; requestedOn: string },
  files: readonly { kind: string }[],
): { value?: Omit<RequestForm, 'attachments'>; gaps: Gap[] } => {
  const { value, gaps } = parseForm(requestForm, nestFormInput(requestForm, input), { today });
  const technical = parseSpecification(nestFormInput(specificationForm, input), today, files, requestedOn);
  return value && technical.gaps.length === 0
    ? { value: { ...value, specification: technical.value }, gaps: [] }
    : { gaps: [...technical.gaps, ...gaps] };
};
