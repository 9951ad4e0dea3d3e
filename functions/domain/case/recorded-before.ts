import { withdrawalForm } from '../forms/decision-forms';
import { nestFormInput, parseForm, type FormInput } from '../forms/parse';
import { readRevision } from '../forms/revision';
import { toUploadInput } from '../forms/upload-input';
import { attachmentFiles } from '../files/case-file';
import { dayOf } from '../time/calendar';
import { canonicalJson } from './canonical';
import { keepCorrected } from './kept-contact';
import type { FormOf, FormRecord } from './records';

const isSameRevision = (recorded: FormOf<'request'>, forms: readonly FormRecord[], input: FormInput): boolean => {
  const { attachments } = recorded.data;
  const kept = new Set(attachmentFiles(attachments).map(({ id }) => id));
  if (!toUploadInput(input).every(({ uploadId }) => kept.has(uploadId))) return false;
  const days = { today: dayOf(new Date(recorded.at)), requestedOn: dayOf(new Date(forms[0]?.at ?? recorded.at)) };
  const { value } = readRevision(input, days, attachments);
  if (!value) return false;
  const contact = keepCorrected(forms, value.contact, Number(input.seq));
  return canonicalJson({ ...value, contact, attachments }) === canonicalJson(recorded.data);
};

const isSameWithdrawal = (recorded: FormOf<'withdrawal'>, input: FormInput): boolean => {
  const today = dayOf(new Date(recorded.at));
  const { value } = parseForm(withdrawalForm, nestFormInput(withdrawalForm, input), { today });
  return value?.reason === recorded.data.reason;
};

/**
 * Returns the applicant's act that already recorded the same input, or undefined. Without scripts, a second click posts a form again, and
 * shows only the second answer.
 */
export const recordedBefore = (
  forms: readonly FormRecord[],
  input: FormInput,
): FormOf<'request'> | FormOf<'withdrawal'> | undefined => {
  if (input.outcome === 'resubmit') {
    const newest = forms.findLast((form) => form.kind === 'request');
    return newest && isSameRevision(newest, forms, input) ? newest : undefined;
  }
  const withdrawal = forms.findLast((form) => form.kind === 'withdrawal');
  return input.outcome === 'withdraw' && withdrawal && isSameWithdrawal(withdrawal, input) ? withdrawal : undefined;
};
