import { maxFiles } from '../../functions/domain/forms/upload-input';
import { alertOf, element } from './show';
import { Refused, type Target, upload } from './upload';

const hidden = (name: string, value: string) => {
  const input = document.createElement('input');
  Object.assign(input, { type: 'hidden', name, value });
  return input;
};

const rowsOf = (box: HTMLElement) => [...box.querySelectorAll<HTMLElement>('li')];
const isUploaded = (row: HTMLElement) => row.querySelector('input') !== null;
const kindOf = (row: HTMLElement) =>
  row.dataset.kind ?? row.querySelector<HTMLInputElement>('input[name$=kind]')?.value;

/** "Surat permohonan: scan.pdf", as the server lists it (attach-box.tsx). */
const rowText = (box: HTMLElement, kind: string, name: string): string => {
  const title = box.querySelector<HTMLElement>(`input[data-kind="${CSS.escape(kind)}"]`)?.dataset.title;
  return title ? `${title}: ${name}` : name;
};

interface Upload {
  kind: string;
  uploadId: string;
  name: string;
}

/** Numbers what is uploaded anew, so that it reads as a list, and an error summary finds each. */
const renumber = (box: HTMLElement) => {
  for (const row of rowsOf(box)) row.removeAttribute('id');
  for (const [index, row] of rowsOf(box).filter(isUploaded).entries()) {
    row.id = `${box.id}-${index}`;
    for (const input of row.querySelectorAll('input')) {
      input.name = `attachments.${index}.${input.name.split('.').at(-1)}`;
    }
  }
};

const allUploaded = (box: HTMLElement) => rowsOf(box).every(isUploaded);

const filesAwaited = 'Masih ada berkas yang belum terkirim. Tunggu, coba lagi, atau hapus dahulu.';
const filesSent = 'Semua berkas sudah terkirim. Tekan tombolnya sekali lagi untuk melanjutkan.';

/** A form does not go out while a file of it is on its way or failed: it would be left out without a word. */
const waitForFiles = (box: HTMLElement, notice: HTMLElement) => {
  box.closest('form')?.addEventListener(
    'submit',
    (event) => {
      if (allUploaded(box)) return notice.remove();
      event.preventDefault();
      event.stopImmediatePropagation();
      notice.textContent = filesAwaited;
      box.append(notice);
      notice.scrollIntoView({ block: 'center' });
    },
    { capture: true },
  );
};

const uploaded = (box: HTMLElement, { kind, uploadId, name }: Upload): Node[] => [
  element('span', `${rowText(box, kind, name)} `),
  hidden('attachments.0.kind', kind),
  hidden('attachments.0.uploadId', uploadId),
  hidden('attachments.0.name', name),
];

/** Lists what a draft uploaded before, and nothing else. */
export const listUploads = (box: HTMLElement, uploads: readonly Upload[]): void => {
  box.querySelector('ul')!.replaceChildren();
  for (const upload of uploads) {
    const row = document.createElement('li');
    row.append(...uploaded(box, upload));
    box.querySelector('ul')!.append(row);
  }
  renumber(box);
};

const plainButton = (text: string, pressed: () => void, style = '') => {
  const button = element('button', text) as HTMLButtonElement;
  Object.assign(button, { type: 'button', className: style });
  button.addEventListener('click', pressed);
  return button;
};

/** Makes a box take files: progress, another try after a failure, removal at any time. What is uploaded stands in hidden inputs. */
export const attach = (box: HTMLElement, target: Target & { changed?: () => void }): void => {
  const notice = alertOf(filesAwaited);
  const changed = () => {
    // Whoever pressed too early learns that they can go on: nothing sends by itself.
    if (rowsOf(box).length === 0) notice.remove();
    else if (allUploaded(box)) notice.textContent = filesSent;
    renumber(box);
    target.changed?.();
  };
  /** Takes a row away; what is still on its way stops, since it would only use up a slow line. */
  const drop = (row: HTMLElement) => {
    const held = row.contains(document.activeElement);
    row.remove();
    if (held) box.querySelector<HTMLElement>(`input[data-kind="${kindOf(row)}"]`)?.focus();
    row.dispatchEvent(new Event('dropped'));
    changed();
  };
  const removable = (row: HTMLElement) =>
    row.append(
      ' ',
      plainButton('Hapus', () => drop(row), 'second'),
    );

  const send = async (kind: string, file: File, row: HTMLElement) => {
    const stop = new AbortController();
    row.addEventListener('dropped', () => stop.abort());
    const show = (...parts: Node[]) => {
      const held = row.contains(document.activeElement);
      row.replaceChildren(...parts);
      removable(row);
      if (held) row.querySelector('button')?.focus();
    };
    const text = rowText(box, kind, file.name);
    const meter = document.createElement('progress');
    meter.setAttribute('aria-label', `Pengiriman ${text}`);
    const progress = (part: number) => {
      if (!meter.isConnected) show(element('span', `${text} `), meter);
      meter.value = part;
    };
    show(element('span', `${text} – memeriksa…`));
    try {
      if (rowsOf(box).length > maxFiles) throw new Refused(`Paling banyak ${maxFiles} berkas. Hapus salah satu.`);
      const uploadId = await upload(target, kind, file, { progress, signal: stop.signal });
      show(...uploaded(box, { kind, uploadId, name: file.name }));
      changed();
    } catch (error) {
      const message = error instanceof Refused ? error.message : 'Gagal terkirim. Periksa sambungan Anda.';
      const failure = element('p', `${text} – ${message}`);
      failure.className = 'error';
      const again = plainButton('Coba lagi', () => void send(kind, file, row));
      show(failure, ...(error instanceof Refused && !error.mayRetry ? [] : [again]));
    }
  };

  for (const row of rowsOf(box)) removable(row);
  waitForFiles(box, notice);
  for (const input of box.querySelectorAll<HTMLInputElement>('input[type=file]')) {
    input.disabled = false;
    input.addEventListener('change', () => {
      for (const file of input.files ?? []) {
        const kind = input.dataset.kind!;
        if (!input.multiple) for (const row of rowsOf(box).filter((row) => kindOf(row) === kind)) drop(row);
        const row = document.createElement('li');
        row.dataset.kind = kind;
        box.querySelector('ul')!.append(row);
        void send(kind, file, row);
      }
      input.value = '';
    });
  }
};
