import { beginning, typeOf, wrongBeginning } from '../../functions/domain/files/file-types';
import { retryAfterText } from '../../functions/domain/time/retry-after';
import { hashOf, problemOf } from './whole';

/** The place where a box asks for uploads. */
export interface Target {
  /** The address; asked for with each file, so that a line that was down when the page came costs nothing. */
  endpoint: () => Promise<string>;
  /** Returns the fields that go along with each ask: the request id of a form that is not registered yet. */
  extra: () => Record<string, string>;
  /** Makes the form one of its own where that id was registered meanwhile, as from another tab. @returns whether to ask again */
  renew?: () => boolean;
}
interface Signed {
  uploadId: string;
  url: string;
  headers: Record<string, string>;
}
/** The progress of one upload, and the signal that gives it up. */
interface Watch {
  /** Told when the file itself begins to be sent, then how far it is (0 to 1). */
  progress: (part: number) => void;
  signal: AbortSignal;
}

/** The server's refusal, with its reason as message. `mayRetry`: it takes the same later. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly mayRetry = false,
  ) {
    super(message);
  }
}

/** @throws Refused for a file that is not what it is called, before any of it is sent */
const checkBeginning = async (file: File): Promise<void> => {
  const first = new Uint8Array(await file.slice(0, beginning).arrayBuffer());
  const problem = file.size > 0 && wrongBeginning(typeOf(file.name, file.type), first);
  if (problem) throw new Refused(problem);
};

/** @throws Refused for a file that nobody could open */
const checkWhole = async (file: File): Promise<void> => {
  const problem = file.size > 0 && (await problemOf(file));
  if (problem) throw new Refused(problem);
};

const sign = async (target: Target, kind: string, file: File, signal: AbortSignal): Promise<Signed> => {
  const facts = {
    kind,
    name: file.name,
    size: file.size,
    type: file.type || 'application/octet-stream',
    sha256: await hashOf(file),
  };
  const answer = await fetch(await target.endpoint(), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...target.extra(), ...facts }),
    signal,
  });
  if (answer.status === 429) {
    const when = retryAfterText(Number(answer.headers.get('Retry-After')));
    throw new Refused(`Terlalu banyak berkas dikirim. Coba lagi ${when}.`, true);
  }
  const body: Signed & { title: string; errors?: { message: string }[] } = await answer.json();
  if (answer.status === 201) return body;
  if (answer.status === 409 && target.renew?.()) return sign({ ...target, renew: undefined }, kind, file, signal);
  throw answer.status < 500 ? new Refused(body.errors?.[0]?.message ?? body.title) : new Error(body.title);
};

/** Sends the file to its one-time address. XMLHttpRequest, since fetch does not tell how far it is. */
const put = ({ url, headers }: Signed, file: File, { progress, signal }: Watch): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers))
      if (name.toLowerCase() !== 'content-length') request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(loaded / total));
    request.addEventListener('load', () => (request.status < 300 ? resolve() : reject(new Error(`${request.status}`))));
    for (const name of ['error', 'abort']) request.addEventListener(name, () => reject(new Error(name)));
    signal.addEventListener('abort', () => request.abort());
    if (signal.aborted) reject(new Error('abort'));
    else request.send(file);
  });

/** Checks a file, asks for its one-time address and sends it there. @returns its upload id @throws Refused, or Error where another try may help */
export const upload = async (target: Target, kind: string, file: File, watch: Watch): Promise<string> => {
  await checkBeginning(file);
  await checkWhole(file);
  const signed = await sign(target, kind, file, watch.signal);
  watch.progress(0);
  await put(signed, file, watch);
  return signed.uploadId;
};
