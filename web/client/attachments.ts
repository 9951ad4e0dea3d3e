import { beginning, typeOf, wrongBeginning } from '../../functions/domain/file-types';
import { maxFiles } from '../../functions/domain/typed-uploads';
import { element } from './show';
import { sha256Of } from './sha256';

interface Target {
  /** Where an upload is asked for. */
  endpoint: string;
  /** What goes along with each ask: the request id of a form that is not registered yet. */
  extra: () => Record<string, string>;
  changed?: () => void;
}
interface Signed {
  uploadId: string;
  url: string;
  headers: Record<string, string>;
}

/** What the server will not take however often it is sent; its message says why. */
class Refused extends Error {}

const hidden = (name: string, value: string) => {
  const input = document.createElement('input');
  Object.assign(input, { type: 'hidden', name, value });
  return input;
};

/** @throws Refused for a file that is not what it is called, before any of it is sent */
const checkBeginning = async (file: File): Promise<void> => {
  const first = new Uint8Array(await file.slice(0, beginning).arrayBuffer());
  const problem = file.size > 0 && wrongBeginning(typeOf(file.name, file.type), first);
  if (problem) throw new Refused(problem);
};

/** Sends the file to its one-time address, telling how far it is (0 to 1). */
const put = ({ url, headers }: Signed, file: File, progress: (part: number) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers))
      if (name.toLowerCase() !== 'content-length') request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(loaded / total));
    request.addEventListener('load', () => (request.status < 300 ? resolve() : reject(new Error(`${request.status}`))));
    request.addEventListener('error', () => reject(new Error('interrupted')));
    request.send(file);
  });

const sign = async ({ endpoint, extra }: Target, kind: string, file: File): Promise<Signed> => {
  const facts = {
    kind,
    name: file.name,
    size: file.size,
    type: file.type || 'application/octet-stream',
    sha256: await sha256Of(file),
  };
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...extra(), ...facts }),
  });
  const body = (await answer.json()) as Signed & { title: string; errors?: { message: string }[] };
  if (answer.status === 201) return body;
  throw answer.status < 500 ? new Refused(body.errors?.[0]?.message ?? body.title) : new Error(body.title);
};

const rowsOf = (box: HTMLElement) => [...box.querySelectorAll<HTMLElement>('li')];
const isUploaded = (row: HTMLElement) => row.querySelector('input') !== null;

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

/** A form does not go out while a file of it is on its way or failed: it would be left out without a word. */
const waitForFiles = (box: HTMLElement) => {
  const notice = element('p', 'Masih ada berkas yang belum terkirim. Tunggu, coba lagi, atau hapus dahulu.');
  notice.className = 'error';
  notice.setAttribute('role', 'alert');
  box.closest('form')?.addEventListener(
    'submit',
    (event) => {
      notice.remove();
      if (rowsOf(box).every(isUploaded)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      box.append(notice);
      notice.scrollIntoView({ block: 'center' });
    },
    { capture: true },
  );
};

const uploaded = (kind: string, uploadId: string, name: string): Node[] => [
  element('span', `${name} `),
  hidden('attachments.0.kind', kind),
  hidden('attachments.0.uploadId', uploadId),
  hidden('attachments.0.name', name),
];

/** Lists what a draft uploaded before. */
export const listUploads = (
  box: HTMLElement,
  uploads: readonly { kind: string; uploadId: string; name: string }[],
): void => {
  for (const { kind, uploadId, name } of uploads) {
    const row = document.createElement('li');
    row.append(...uploaded(kind, uploadId, name));
    box.querySelector('ul')!.append(row);
  }
  renumber(box);
};

/** Makes a box take files: progress, another try after a failure, removal. What is uploaded stands in hidden inputs. */
export const attach = (box: HTMLElement, target: Target): void => {
  const list = box.querySelector('ul')!;
  const changed = () => {
    renumber(box);
    target.changed?.();
  };
  const removable = (row: HTMLElement) => {
    const button = element('button', 'Hapus') as HTMLButtonElement;
    button.type = 'button';
    button.className = 'second';
    button.addEventListener('click', () => {
      row.remove();
      changed();
    });
    row.append(' ', button);
  };
  const upload = async (kind: string, file: File, row: HTMLElement) => {
    row.replaceChildren(element('span', `${file.name}: memeriksa…`));
    const meter = document.createElement('progress');
    try {
      if (rowsOf(box).length > maxFiles) throw new Refused(`Paling banyak ${maxFiles} berkas. Hapus salah satu.`);
      await checkBeginning(file);
      const signed = await sign(target, kind, file);
      row.replaceChildren(element('span', `${file.name} `), meter);
      await put(signed, file, (part) => {
        meter.value = part;
      });
      row.replaceChildren(...uploaded(kind, signed.uploadId, file.name));
      removable(row);
      changed();
    } catch (error) {
      const message = error instanceof Refused ? error.message : 'Gagal terkirim. Periksa sambungan Anda.';
      const again = element('button', 'Coba lagi') as HTMLButtonElement;
      again.type = 'button';
      again.addEventListener('click', () => void upload(kind, file, row));
      const failure = element('p', `${file.name}: ${message}`);
      failure.className = 'error';
      row.replaceChildren(failure, ...(error instanceof Refused ? [] : [again]));
      removable(row);
    }
  };
  for (const row of rowsOf(box)) removable(row);
  waitForFiles(box);
  for (const input of box.querySelectorAll<HTMLInputElement>('input[type=file]')) {
    input.disabled = false;
    input.addEventListener('change', () => {
      for (const file of input.files ?? []) {
        const kind = input.dataset.kind!;
        if (!input.multiple) {
          for (const row of rowsOf(box))
            if (kind === (row.dataset.kind ?? row.querySelector<HTMLInputElement>('input[name$=kind]')?.value))
              row.remove();
        }
        const row = document.createElement('li');
        row.dataset.kind = kind;
        list.append(row);
        void upload(kind, file, row);
      }
      input.value = '';
    });
  }
};
