import type { FormInput } from './parse';

/** The most files for one step. */
export const maxFiles = 10;

/** An upload as a form names it. `size` is in bytes, or 0 if the page did not send it. */
export interface UploadInput {
  kind: string;
  uploadId: string;
  name: string;
  size: number;
}

/**
 * Returns the uploads that an HTML form names: `attachments.0.kind` and `.uploadId`, with the `.name` and `.size` shown
 * on its page.
 */
export const toUploadInput = (input: FormInput): UploadInput[] =>
  Array.from({ length: maxFiles }, (_, index) => {
    const part = (name: string) =>
      [input[`attachments.${index}.${name}`] ?? ''].flat().slice(0, 1).join('').slice(0, 200);
    return { kind: part('kind'), uploadId: part('uploadId'), name: part('name'), size: Number(part('size')) || 0 };
  }).filter(({ uploadId }) => uploadId !== '');
