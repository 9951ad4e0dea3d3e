import type { Gap } from '../../functions/domain/errors';
import { present } from '../../functions/domain/present';
import { kindText, uploadedText } from '../../functions/domain/files/size-text';
import type { UploadInput } from '../../functions/domain/forms/upload-input';
import { element, fieldOf } from './show';

const rowClass = 'file';

const hidden = (name: string, value: string) => {
  const input = document.createElement('input');
  Object.assign(input, { type: 'hidden', name, value });
  return input;
};

/** Returns the rows that the form itself added. Rows of files that the case already has are next to them. */
export const rowsOf = (within: HTMLElement) => [...within.querySelectorAll<HTMLElement>('li[data-kind]')];
export const earlierRowsOf = (within: HTMLElement) => [...within.querySelectorAll<HTMLElement>('li.standing')];
export const isUploaded = (row: HTMLElement) => row.querySelector('input') !== null;
export const isFailed = (row: HTMLElement) => row.querySelector('.error') !== null;

/** A file without an upload, as a gap of its form. */
interface UnsentFile extends Gap {
  kind: string;
}
/** Returns a gap for each file of a form that still comes, failed or was refused. */
export const unsentFiles = (within: HTMLElement): UnsentFile[] =>
  rowsOf(within)
    .filter((row) => !isUploaded(row))
    .map(({ id, dataset: { kind = '', gap: message = '' } }) => ({ field: fieldOf(id), kind, message }));

/** Returns the input of a kind, with its list below. An unknown kind uses the first input. */
export const inputOf = (box: HTMLElement, kind: string): HTMLInputElement =>
  present(
    box.querySelector<HTMLInputElement>(`input[data-kind="${CSS.escape(kind)}"]`) ??
      box.querySelector<HTMLInputElement>('input[data-kind]'),
    'an input of a kind',
  );

let rowsMade = 0;
/** Adds a row for a file. Its id lets the error summary link to it until its upload has a number (`renumber`). */
export const newRow = (box: HTMLElement, kind: string): HTMLElement => {
  const row = document.createElement('li');
  row.className = rowClass;
  row.dataset.kind = kind;
  row.id = `${box.id}-new${(rowsMade += 1)}`;
  inputOf(box, kind).parentElement?.querySelector('ul')?.append(row);
  return row;
};

/** Returns the facts by which two rows hold the same file. A draft keeps no hash: the name and the exact size stand for it. */
const sameAs = (row: HTMLElement, other: HTMLElement): boolean => {
  const { hash } = row.dataset;
  if (hash && other.dataset.hash) return hash === other.dataset.hash;
  const facts = (of: HTMLElement) =>
    ['name', 'size'].map((part) => of.querySelector<HTMLInputElement>(`[name$=".${part}"]`)?.value ?? part).join();
  return facts(row) === facts(other);
};

/** Marks each upload that repeats the file of another paper above it. One scan may hold all papers, so nothing is refused. */
export const markRepeats = (box: HTMLElement): void => {
  const rows = [...box.querySelectorAll<HTMLElement>('.attach li.file')].filter(
    (row) => isUploaded(row) || (row.matches('.standing') && !row.parentElement?.querySelector('li[data-kind]')),
  );
  for (const [index, row] of rows.entries()) {
    row.querySelector('.repeated')?.remove();
    const first = rows.slice(0, index).find((other) => other.parentElement !== row.parentElement && sameAs(row, other));
    if (!first) continue;
    const paper = first.closest('.attach')?.querySelector('label')?.textContent;
    const note = element('small', `Berkas ini sama dengan "${paper}". Ganti bila keliru.`);
    note.className = 'repeated';
    note.setAttribute('role', 'status');
    row.querySelector('div')?.append(note);
  }
};

/** Numbers the new uploads, which makes them a list and lets the error summary link to each. */
export const renumber = (box: HTMLElement) => {
  markRepeats(box);
  for (const [index, row] of rowsOf(box).filter(isUploaded).entries()) {
    row.id = `${box.id}-${index}`;
    for (const input of row.querySelectorAll('input'))
      input.name = `attachments.${index}.${input.name.split('.').at(-1)}`;
  }
};

/** Returns the parts of a file's row: its kind, its name and its state. */
export const rowParts = (name: string, ...below: Node[]): Node[] => {
  const kind = element('span', kindText(name));
  kind.className = 'kind';
  const text = element('div', name);
  text.append(...below);
  return [kind, text];
};

/** Returns the row of an uploaded file, with the fields that its form posts (functions/pages/parts/attach-box.tsx). */
export const uploadedParts = (upload: UploadInput): Node[] => [
  ...rowParts(upload.name, element('small', `✓ ${uploadedText(upload.size)}`)),
  ...(['kind', 'uploadId', 'name', 'size'] as const).map((part) => hidden(`attachments.0.${part}`, `${upload[part]}`)),
];

/** Lists exactly the earlier uploads of a draft. */
export const listUploads = (box: HTMLElement, uploads: readonly UploadInput[]): void => {
  const listed = [...box.querySelectorAll<HTMLInputElement>('li [name$=uploadId]')].map(({ value }) => value);
  if (listed.join() === uploads.map(({ uploadId }) => uploadId).join()) return;
  for (const row of rowsOf(box)) row.remove();
  for (const upload of uploads) newRow(box, upload.kind).append(...uploadedParts(upload));
  renumber(box);
};
