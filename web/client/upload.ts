import { beginning, refusedType, typeOf, typesOf, wrongBeginning } from '../../functions/domain/files/file-types';
import { retryAfterText } from '../../functions/domain/time/retry-after';
import { hashOf, problemOf } from './whole';

/** The server's endpoint for a box's uploads. */
export interface Target {
  /** Returns the address. It is requested for each file, which makes a page usable after a broken connection. */
  endpoint: () => Promise<string>;
  /** Returns additional fields for each request: the request id of a form that is not registered yet. */
  extra: () => Record<string, string>;
  /**
   * Gives the form a new id if its id was registered meanwhile, for example from another tab. @returns true if a new request makes sense
   */
  renew?: () => boolean;
}
interface Signed {
  uploadId: string;
  url: string;
  headers: Record<string, string>;
  sha256: string;
}
/** The kind of a file, and the `accept` attribute of its input. */
interface ExpectedFile {
  kind: string;
  accept: string;
}
/** The progress of one upload, and the signal that cancels it. */
interface Watch {
  /** Called when the file begins to be sent, then with its progress (0 to 1). */
  progress: (part: number) => void;
  signal: AbortSignal;
}

/**
 * The server's refusal, with its reason as message. `next`: the same upload may succeed later, another file may, or the page itself is out
 * of date and its message names the way on.
 */
export class UploadRefused extends Error {
  constructor(
    message: string,
    readonly next: 'retry' | 'replace' | 'reload' = 'replace',
  ) {
    super(message);
  }
}

/** @throws UploadRefused before anything is sent if the box takes no such file, or its content does not match its type */
const checkBeginning = async (file: File, accept: string): Promise<void> => {
  const refused = refusedType(file.name, file.type, typesOf(accept));
  if (refused) throw new UploadRefused(refused);
  const first = new Uint8Array(await file.slice(0, beginning).arrayBuffer());
  const problem = file.size > 0 && wrongBeginning(typeOf(file.name, file.type), first);
  if (problem) throw new UploadRefused(problem);
};

/** @throws UploadRefused for a file that nobody could open */
const checkWhole = async (file: File): Promise<void> => {
  const problem = file.size > 0 && (await problemOf(file));
  if (problem) throw new UploadRefused(problem);
};

/** After these statuses no file of this page can be sent. */
const outdatedStatuses = [404, 409, 410];

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
    throw new UploadRefused(`Terlalu banyak berkas dikirim. Coba lagi ${when}.`, 'retry');
  }
  const body: Omit<Signed, 'sha256'> & { title: string; errors?: { message: string }[] } = await answer.json();
  if (answer.status === 201) return { ...body, sha256: facts.sha256 };
  if (answer.status === 409 && target.renew?.()) return sign({ ...target, renew: undefined }, kind, file, signal);
  if (answer.status >= 500) throw new Error(body.title);
  const next = outdatedStatuses.includes(answer.status) ? 'reload' : 'replace';
  throw new UploadRefused(body.errors?.[0]?.message ?? body.title, next);
};

/** Sends the file to its one-time address. Uses XMLHttpRequest, because fetch reports no progress. */
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

/**
 * Checks a file, requests its one-time address and sends it there. @returns its upload id and its hash @throws UploadRefused, or Error if a
 * retry may help
 */
export const upload = async (
  target: Target,
  { kind, accept }: ExpectedFile,
  file: File,
  watch: Watch,
): Promise<Pick<Signed, 'uploadId' | 'sha256'>> => {
  await checkBeginning(file, accept);
  await checkWhole(file);
  const signed = await sign(target, kind, file, watch.signal);
  watch.progress(0);
  await put(signed, file, watch);
  return signed;
};
