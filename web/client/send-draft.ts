import type { Answer } from './draft-form';

/** The milliseconds after which a save counts as failed. */
const saveTimeoutMs = 20_000;
/** The most bytes that a browser still sends while the page is left (Fetch standard: 64 KiB of `keepalive` bodies). */
const maxKeptAlive = 60_000;

const texts: Record<number, string> = {
  404: 'Tautan ini tidak dikenal lagi. Isian masih ada di halaman ini; salin yang Anda perlukan.',
  409: 'Langkah ini sudah diputus. Isian masih ada di halaman ini; salin yang Anda perlukan.',
  410: 'Tautan ini sudah tidak berlaku. Isian masih ada di halaman ini; buka tautan dari surel terbaru Anda, atau salin yang Anda perlukan.',
  413: 'Isian terlalu panjang untuk disimpan. Isian masih ada di halaman ini; persingkat dahulu.',
};
/** Returns true for a status after which no later save of the page can succeed. */
const isFinal = (status: number) => [404, 409, 410].includes(status);

/** The outcome of a save. After `ended` no later one succeeds. `wait`: the milliseconds before the next try, if the server gives them. */
export type Outcome = { saved: Answer } | { ended: string } | { failed?: string; wait?: number };

const outcomeOf = async (answer: Response): Promise<Outcome> => {
  if (answer.ok) return { saved: await answer.json() };
  if (isFinal(answer.status)) return { ended: texts[answer.status] ?? '' };
  const { message }: Answer = answer.status === 400 ? await answer.json() : {};
  const wait = Number(answer.headers.get('Retry-After')) * 1_000;
  return { failed: message ?? texts[answer.status], wait: wait || undefined };
};

/** Sends one save and returns its outcome. A broken connection is a failure without its own text. */
export const sendDraft = async (
  url: string,
  body: URLSearchParams,
  stop: AbortController,
  isLeaving: boolean,
): Promise<Outcome> => {
  const silence = setTimeout(() => stop.abort(), saveTimeoutMs);
  try {
    const keepalive = isLeaving && `${body}`.length < maxKeptAlive;
    const answer = await fetch(url, { method: 'POST', body, redirect: 'manual', signal: stop.signal, keepalive });
    return await outcomeOf(answer);
  } catch {
    return {};
  } finally {
    clearTimeout(silence);
  }
};
