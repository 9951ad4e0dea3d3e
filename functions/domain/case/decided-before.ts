import { attachmentFiles } from '../files/case-file';
import { isPageOwn } from '../forms/answers-text';
import type { FormInput } from '../forms/parse';
import { manyLines, oneLine } from '../forms/text-rules';
import { toUploadInput } from '../forms/upload-input';
import { valueAt } from '../narrow';
import type { FormOf, FormRecord, StepRecord } from './records';

const textsOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(textsOf).join('\n') : value === undefined ? '' : `${value}`;

/** Returns true if a decision recorded each value of the input under its own name, so that nothing typed would be lost. */
const hasRecorded = ({ data }: FormOf<'decision'>, input: FormInput): boolean => {
  const files = new Set(attachmentFiles(data.attachments ?? []).map(({ id }) => id));
  return (
    toUploadInput(input).every(({ uploadId }) => files.has(uploadId)) &&
    Object.entries(input)
      .filter(([name]) => name === 'outcome' || !isPageOwn(name))
      .every(([name, value]) => {
        const text = manyLines([value].flat().join('\n'));
        return text === '' || [text, oneLine(text)].includes(textsOf(valueAt(data, name)));
      })
  );
};

/** Returns true if the decision of a step and round recorded the same input before. */
export const decidedBefore = (
  forms: readonly FormRecord[],
  { step, round }: Pick<StepRecord, 'step' | 'round'>,
  input: FormInput,
): boolean =>
  forms.some(
    (form) => form.kind === 'decision' && form.step === step && form.round === round && hasRecorded(form, input),
  );
