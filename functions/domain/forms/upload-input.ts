import type { FormInput } from './parse';

/** Files that one step takes. */
export const maxFiles = 10;

/** An upload as a form names it; `size` in bytes, 0 where its page did not say. */
export interface UploadInput {
  kind: string;
  uploadId: string;
  name: string;
  size: number;
}

/** The uploads that an HTML form names: `attachments.0.kind`, `.uploadId`, and the `.name` and `.size` that its page shows. */
export const toUploadInput = (typed: FormInput): UploadInput[] =>
  Array.from({ length: maxFiles }, (_, index) => {
    const part = (name: string) =>
      [typed[`attachments.${index}.${name}`] ?? ''].flat().slice(0, 1).join('').slice(0, 200);
    return { kind: part('kind'), uploadId: part('uploadId'), name: part('name'), size: Number(part('size')) || 0 };
  }).filter(({ uploadId }) => uploadId !== '');
