import { fieldsOf, type Form } from '../forms/fields';
import { toFormInput } from '../forms/form-input';
import { valueText } from '../forms/value-text';
import { type RequestForm, requestForm } from '../forms/forms';
import { specificationForm } from '../forms/specification-form';
import type { Attachment } from '../sop/papers-received';
import { newestRequest } from './newest-request';
import { answeredReturn, requestsAndDecisions } from './answered-return';
import type { FormRecord } from './records';

/** A field that a revision changed, before and after. An empty text means no answer. */
interface Change {
  label: string;
  before: string;
  after: string;
}

const changesIn = (form: Form, before: object, after: object): Change[] => {
  const [was, is] = [toFormInput(form, before), toFormInput(form, after)];
  return fieldsOf(form).flatMap((field) => {
    const [old, now] = [was, is].map((input) => [input[field.name] ?? ''].flat().join('; '));
    if (old === now || field.kind === 'agree') return [];
    return [{ label: field.label, before: valueText(field, old ?? ''), after: valueText(field, now ?? '') }];
  });
};

const names = (files: readonly Attachment[]): string => files.map(({ name }) => name).join(', ');

/** Returns the attachments that were replaced or added, by kind. */
const changedFiles = (
  was: readonly Attachment[],
  is: readonly Attachment[],
  titleOf: (kind: string) => string,
): Change[] => {
  const kinds = [...new Set([...was, ...is].map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const [old, now] = [was, is].map((files) => files.filter((file) => file.kind === kind));
    const hashes = [old, now].map((files = []) => files.map(({ sha256 }) => sha256).join());
    return hashes[0] === hashes[1] ? [] : [{ label: titleOf(kind), before: names(old ?? []), after: names(now ?? []) }];
  });
};

/** Returns the changes from one request to the next, in form and attachments. */
export const requestChanges = (
  before: RequestForm,
  after: RequestForm,
  titleOf: (kind: string) => string = (kind) => kind,
): Change[] => [
  ...changesIn(requestForm, before, after),
  ...changesIn(specificationForm, before, after),
  ...changedFiles(before.attachments, after.attachments, titleOf),
];

/** The applicant's last revision: its changes, and the reason and note of the return that it answers, if any. */
interface Revision {
  reason?: string;
  note?: string;
  changes: Change[];
}

/**
 * Returns the newest revision if nobody has decided on it yet. Otherwise readers know the request already, or see it
 * for the first time. A revision that only brings missing papers answers no return and has no reason.
 */
export const newestRevision = (
  forms: readonly FormRecord[],
  titleOf: (kind: string) => string,
): Revision | undefined => {
  const earlierForms = requestsAndDecisions(forms);
  const [former, after] = earlierForms.filter((form) => form.kind === 'request').slice(-2);
  if (!former || !after || earlierForms.at(-1) !== after) return undefined;
  // The secretariat's corrections are not changes by the applicant.
  const before = newestRequest(forms.filter(({ seq }) => seq < after.seq));
  const { reason, note } = answeredReturn(forms)?.data ?? {};
  return {
    ...(reason !== undefined && { reason }),
    ...(note && { note }),
    changes: requestChanges(before, after.data, titleOf),
  };
};
