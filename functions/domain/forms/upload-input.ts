import type { FormInput } from './parse';

/** Files that one step takes. */
export const maxFiles = 10;

/** The uploads that an HTML form names: `attachments.0.kind`, `.uploadId`, and the `.name` that its page shows. */
export const toUploadInput = (typed: FormInput): { kind: string; uploadId: string; name: string }[] =>
  Array.from({ length: maxFiles }, (_, index) => {
    const part = (name: string) => [typed[`attachments.${index}.${name}`] ?? ''].flat()[0]!.slice(0, 200);
    return { kind: part('kind'), uploadId: part('uploadId'), name: part('name') };
  }).filter(({ uploadId }) => uploadId !== '');
