import { kindText, uploadedText } from '../../functions/domain/files/size-text';
import type { UploadInput } from '../../functions/domain/forms/upload-input';
import { element } from './show';

const rowClass = 'file';

const hidden = (name: string, value: string) => {
  const input = document.createElement('input');
  Object.assign(input, { type: 'hidden', name, value });
  return input;
};

/** The rows of a box that its form adds; those of files that the case has already stand beside them. */
export const rowsOf = (within: HTMLElement) => [...within.querySelectorAll<HTMLElement>('li[data-kind]')];
export const standingRowsOf = (within: HTMLElement) => [...within.querySelectorAll<HTMLElement>('li.standing')];
export const isUploaded = (row: HTMLElement) => row.querySelector('input') !== null;

/** The input of a kind, and the list below it. A kind that the page does not know stands with the first. */
export const inputOf = (box: HTMLElement, kind: string): HTMLInputElement =>
  box.querySelector<HTMLInputElement>(`input[data-kind="${CSS.escape(kind)}"]`) ??
  box.querySelector<HTMLInputElement>('input[data-kind]')!;

export const newRow = (box: HTMLElement, kind: string): HTMLElement => {
  const row = document.createElement('li');
  row.className = rowClass;
  row.dataset.kind = kind;
  inputOf(box, kind).parentElement?.querySelector('ul')?.append(row);
  return row;
};

/** Numbers what is uploaded anew, so that it reads as a list, and an error summary finds each. */
export const renumber = (box: HTMLElement) => {
  for (const row of rowsOf(box)) row.removeAttribute('id');
  for (const [index, row] of rowsOf(box).filter(isUploaded).entries()) {
    row.id = `${box.id}-${index}`;
    for (const input of row.querySelectorAll('input'))
      input.name = `attachments.${index}.${input.name.split('.').at(-1)}`;
  }
};

/** A file's kind, its name and what becomes of it. */
export const rowParts = (name: string, ...below: Node[]): Node[] => {
  const kind = element('span', kindText(name));
  kind.className = 'kind';
  const text = element('div', name);
  text.append(...below);
  return [kind, text];
};

/** The row of an uploaded file, with what its form posts of it (functions/pages/parts/attach-box.tsx). */
export const uploadedParts = (upload: UploadInput): Node[] => [
  ...rowParts(upload.name, element('small', `✓ ${uploadedText(upload.size)}`)),
  ...(['kind', 'uploadId', 'name', 'size'] as const).map((part) => hidden(`attachments.0.${part}`, `${upload[part]}`)),
];

/** Lists what a draft uploaded before, and nothing else. */
export const listUploads = (box: HTMLElement, uploads: readonly UploadInput[]): void => {
  const listed = [...box.querySelectorAll<HTMLInputElement>('li [name$=uploadId]')].map(({ value }) => value);
  if (listed.join() === uploads.map(({ uploadId }) => uploadId).join()) return;
  for (const row of rowsOf(box)) row.remove();
  for (const upload of uploads) newRow(box, upload.kind).append(...uploadedParts(upload));
  renumber(box);
};
