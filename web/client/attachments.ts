import { maxFiles } from '../../functions/domain/forms/upload-input';
import {
  inputOf,
  isFailed,
  isUploaded,
  markRepeats,
  newRow,
  renumber,
  rowParts,
  rowsOf,
  earlierRowsOf,
  unsentFiles,
  uploadedParts,
} from './attachment-rows';
import { followFiles } from './file-summary';
import { alertOf, element, showSummary, summaryFor } from './show';
import { UploadRefused, type Target, upload } from './upload';

const allUploaded = (box: HTMLElement) => rowsOf(box).every(isUploaded);
/** Returns the message about rows without an upload: one that still comes, or only those that failed. An outdated page has one advice. */
const missingText = (box: HTMLElement) => {
  const outdated = rowsOf(box).find(({ dataset: { next } }) => next === 'reload');
  if (outdated?.dataset.gap) return outdated.dataset.gap;
  return rowsOf(box).every((row) => isUploaded(row) || isFailed(row)) ? filesFailed : filesAwaited;
};

const filesAwaited = 'Masih ada berkas yang sedang dikirim. Tunggu sampai selesai, atau hapus berkas itu.';
const filesFailed = 'Ada berkas yang gagal dikirim. Coba lagi, ganti, atau hapus berkas itu.';
const filesSent = 'Semua berkas sudah terkirim. Tekan tombolnya sekali lagi untuk melanjutkan.';

/** Shows the state of a box's files. Its last state is no error: it tells a person who pressed too early to press again. */
const showNotice = (box: HTMLElement, notice: HTMLElement): void => {
  notice.textContent = allUploaded(box) ? filesSent : missingText(box);
  notice.className = allUploaded(box) ? 'help' : 'error';
};

/**
 * Stops the form's submission while a file is still uploading or has failed: the request would silently lack that file. Lists the files of
 * all its boxes.
 */
const waitForFiles = (box: HTMLElement, { listsFiles }: FileTarget, notice: HTMLElement) => {
  const form = box.closest('form');
  form?.addEventListener(
    'submit',
    (event) => {
      if (allUploaded(box)) return notice.remove();
      showNotice(box, notice);
      box.append(notice);
      if (listsFiles) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      showSummary(unsentFiles(form), summaryFor(form));
    },
    { capture: true },
  );
};

/** Returns a button for a file's row. Its label names the file for screen readers. */
const rowButton = (text: string, name: string, pressed: () => void) => {
  const button = element('button', text);
  Object.assign(button, { type: 'button', className: 'second' });
  button.setAttribute('aria-label', `${text} ${name}`);
  button.addEventListener('click', pressed);
  return button;
};

interface FileTarget extends Target {
  changed?: () => void;
  /** True if the form's own script lists the unsent files, among its other gaps. */
  listsFiles?: true;
}
interface FileBox {
  box: HTMLElement;
  target: FileTarget;
  changed(): void;
  /** Removes a row. Stops its upload, which would only use up a slow connection. */
  drop(row: HTMLElement): void;
  addButtons(row: HTMLElement, name: string): void;
}

/** Shows a file's progress in its row: checked, uploading, sent, or failed with a retry button. */
const sendFile = async (fileBox: FileBox, kind: string, file: File, row: HTMLElement): Promise<void> => {
  const { box, target, changed, addButtons } = fileBox;
  const { name, size } = file;
  const stop = new AbortController();
  row.addEventListener('dropped', () => stop.abort());
  const show = (...parts: Node[]) => {
    const held = row.contains(document.activeElement);
    row.replaceChildren(...parts);
    addButtons(row, name);
    if (held) row.querySelector('button')?.focus();
  };
  const meter = document.createElement('progress');
  meter.setAttribute('aria-label', `Pengiriman ${name}`);
  const progress = (part: number) => {
    if (!meter.isConnected) show(...rowParts(name, meter));
    meter.value = part;
  };
  row.dataset.gap = `${name} masih dikirim: tunggu sebentar.`;
  show(...rowParts(name, element('small', 'Memeriksa…')));
  try {
    if (rowsOf(box).length > maxFiles) throw new UploadRefused(`Paling banyak ${maxFiles} berkas. Hapus salah satu.`);
    const { uploadId, sha256 } = await upload(target, { kind, accept: inputOf(box, kind).accept }, file, {
      progress,
      signal: stop.signal,
    });
    show(...uploadedParts({ kind, uploadId, name, size }));
    row.dataset.hash = sha256;
    changed();
  } catch (error) {
    const message = error instanceof UploadRefused ? error.message : 'Gagal terkirim. Periksa sambungan Anda.';
    const failure = element('p', `${name} – ${message}`);
    failure.className = 'error';
    const retryButton = rowButton('Coba lagi', name, () => void sendFile(fileBox, kind, file, row));
    const next = error instanceof UploadRefused ? error.next : 'retry';
    row.dataset.gap = {
      retry: `${name} gagal terkirim: coba lagi atau hapus.`,
      replace: `${failure.textContent} Ganti atau hapus berkas itu.`,
      reload: failure.textContent,
    }[next];
    row.dataset.next = next;
    show(failure, ...(next === 'retry' ? [retryButton] : []));
    changed();
  }
};

/** Uploads each file of an input. In an input for one file, a new file replaces the former one. */
const takeFiles = (fileBox: FileBox, input: HTMLInputElement): void => {
  const frame = input.parentElement ?? fileBox.box;
  input.addEventListener('change', () => {
    // The file replaces its input: the keyboard focus must continue there.
    const held = document.activeElement === input && !input.multiple;
    for (const file of input.files ?? []) {
      const kind = input.dataset.kind ?? '';
      if (!input.multiple) for (const row of rowsOf(frame)) fileBox.drop(row);
      void sendFile(fileBox, kind, file, newRow(fileBox.box, kind));
    }
    input.value = '';
    if (held) rowsOf(frame).at(-1)?.querySelector('button')?.focus();
  });
};

const exchangeButton = (input: HTMLInputElement, name: string) => rowButton('Ganti', name, () => input.click());

/** Returns the acts on a box's rows, which its inputs and buttons share. */
const fileBoxOf = (box: HTMLElement, target: FileTarget, notice: HTMLElement): FileBox => {
  const changed = () => {
    if (rowsOf(box).length === 0) notice.remove();
    else showNotice(box, notice);
    // Follows the rows by their ids, which a number replaces.
    followFiles(box, filesSent);
    renumber(box);
    target.changed?.();
  };
  const drop = (row: HTMLElement) => {
    const held = row.contains(document.activeElement);
    const input = inputOf(box, row.dataset.kind ?? '');
    row.remove();
    // The input is hidden if the case already has such a file: the focus then goes to that row's button.
    if (held) (input.offsetParent ? input : input.parentElement?.querySelector('button'))?.focus();
    row.dispatchEvent(new Event('dropped'));
    changed();
  };
  const addButtons = (row: HTMLElement, name: string) => {
    const input = inputOf(box, row.dataset.kind ?? '');
    if (!input.multiple) row.append(exchangeButton(input, name));
    row.append(rowButton('Hapus', name, () => drop(row)));
  };
  return { box, target, changed, drop, addButtons };
};

/**
 * Prepares a box for files: progress, a retry after a failure, replacement and removal at any time. Hidden inputs of the form hold the
 * uploads.
 */
export const attach = (box: HTMLElement, target: FileTarget): void => {
  const notice = alertOf(filesAwaited);
  const fileBox = fileBoxOf(box, target, notice);
  for (const row of rowsOf(box))
    fileBox.addButtons(row, row.querySelector<HTMLInputElement>('[name$=name]')?.value ?? '');
  markRepeats(box);
  waitForFiles(box, target, notice);
  for (const input of box.querySelectorAll<HTMLInputElement>('input[type=file]')) {
    input.disabled = false;
    for (const row of earlierRowsOf(input.parentElement ?? box))
      row.append(exchangeButton(input, row.querySelector('a')?.textContent ?? ''));
    takeFiles(fileBox, input);
  }
};
