import { type Field, fieldsOf, type Form } from '../../functions/domain/forms/fields';
import type { FormInput } from '../../functions/domain/forms/parse';
import type { UploadInput } from '../../functions/domain/forms/upload-input';
import { addMonths } from '../../functions/domain/time/calendar';
import { dayText } from '../../functions/domain/time/dates';
import { element, idOf } from './show';

/** Returns a remark about a date that is probably wrong, because its form takes it. */
const remarkOf = (field: Field, text: string, today: string): string =>
  field.kind === 'date' && field.isUsuallyRecent && text < addMonths(today, -12)
    ? ` – ${field.label} lebih dari setahun lalu. Periksa tahunnya.`
    : '';

/** Returns an answer as people read it. */
const answerText = (field: Field, text: string, today: string): string => {
  if (field.kind === 'agree') return 'Disetujui';
  if (field.kind === 'date') return `${dayText(text)}${remarkOf(field, text, today)}`;
  if (field.kind === 'subdomain') return `${text}${field.suffix}`;
  return field.kind === 'choice' ? (field.options.find(({ value }) => value === text)?.label ?? text) : text;
};

const paperLabel = (kind: string): string =>
  document.querySelector<HTMLInputElement>(`input#file-${kind}`)?.labels?.[0]?.textContent ?? 'Lampiran';

/** Returns the remark of the form about an upload that repeats another. */
const repeatOf = (uploadId: string): string => {
  const note = document.querySelector(`li:has(input[value="${CSS.escape(uploadId)}"]) .repeated`)?.textContent;
  return note ? ` – ${note}` : '';
};

/** Returns the row of an answer, with a link to change it. */
const row = (label: string, text: string, id: string, change: () => void): Node[] => {
  const link = element('a', 'Ubah');
  link.href = `#${id}`;
  link.setAttribute('aria-label', `Ubah ${label}`);
  link.addEventListener('click', change);
  const answer = element('dd', text);
  answer.append(' ', link);
  return [element('dt', label), answer];
};

const card = (title: string, rows: Node[]): HTMLElement => {
  const made = document.createElement('section');
  made.className = 'card';
  const list = document.createElement('dl');
  list.append(...rows);
  made.append(element('h3', title), list);
  return made;
};

/** Returns every answer, group by group, each with a link back to its field. */
export const answerCards = (
  forms: readonly Form[],
  shown: FormInput,
  { uploads, today }: { uploads: readonly UploadInput[]; today: string },
  change: () => void,
): HTMLElement[] => [
  ...forms
    .flatMap(({ groups }) => groups)
    .map(({ title, fields }) =>
      card(
        title,
        fieldsOf({ id: '', groups: [{ title, fields }] }).flatMap((field) =>
          row(
            field.label,
            answerText(field, [shown[field.name] ?? ''].flat()[0] ?? '', today),
            idOf(field.name),
            change,
          ),
        ),
      ),
    ),
  card(
    'Lampiran',
    uploads.flatMap(({ kind, name, uploadId }) =>
      row(paperLabel(kind), `${name}${repeatOf(uploadId)}`, 'f-attachments', change),
    ),
  ),
];
