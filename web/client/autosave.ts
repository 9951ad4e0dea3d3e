import { draftFields } from '../../functions/domain/forms/draft-fields';
import { type Entries, givenBy, keep, kept } from './keep';

/** Milliseconds from the last key to a save, and at most from the first; so long a save may take before it counts as failed. */
const [quiet, longest, patience] = [1_000, 5_000, 20_000];
/** Waits after failures double up to a minute; so many in a row, then only new typing tries again. */
const [firstWait, longestWait, mostTries] = [2_000, 60_000, 30];
/** From a sending of the form to the next save, where the page is still there: it failed. */
const afterSending = 15_000;
/** Versions that a form may stand on: the one that is known, and its last saves without an answer. */
const mostUnanswered = 5;
/** What a browser still sends from a page that is being left (Fetch standard: 64 KiB of `keepalive` bodies). */
const mostKeptAlive = 60_000;

const texts: Record<number, string> = {
  404: 'Tautan ini tidak dikenal lagi. Isian masih ada di halaman ini; salin yang Anda perlukan.',
  409: 'Langkah ini sudah diputus. Isian masih ada di halaman ini; salin yang Anda perlukan.',
  410: 'Tautan ini sudah tidak berlaku. Isian masih ada di halaman ini; buka tautan dari surel terbaru Anda, atau salin yang Anda perlukan.',
  413: 'Isian terlalu panjang untuk disimpan. Isian masih ada di halaman ini; persingkat dahulu.',
};
/** After these no later save of the page can succeed. */
const isFinal = (status: number) => [404, 409, 410].includes(status);
const unsaved = 'Belum tersimpan: sambungan terganggu. Isian masih ada di halaman ini; kami coba lagi.';

const token = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

type Answer = Partial<Record<string, string>>;
const isOwn = ([name]: Entries[number]) => name.startsWith('draft.');
const same = (one: Entries, other: Entries) => JSON.stringify(one) === JSON.stringify(other);

/** Saves a form to the server while it is typed in, and says so in its status line. The copy that the tab keeps goes once the server has it. */
const autosave = (form: HTMLFormElement, url: string): void => {
  const status = form.querySelector<HTMLElement>('[data-saved]');
  let [failures, edits, editedFrom, ended, isSent] = [0, 0, 0, false, false];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: AbortController | undefined;

  const say = (text: string) => {
    // A status that stays as it is is not read out again.
    if (status && status.textContent !== text) status.textContent = text;
  };
  const versions = (): HTMLInputElement[] => [
    ...form.querySelectorAll<HTMLInputElement>(`input[name="${draftFields.version}"]`),
  ];
  /** Makes the form stand on one of these versions: several while it is not known which of its saves arrived. */
  const standOn = (values: readonly string[]) => {
    const [first, ...rest] = versions();
    for (const input of rest) input.remove();
    if (!first) return;
    first.value = values[0] ?? '';
    for (const value of values.slice(1)) {
      const input = document.createElement('input');
      Object.assign(input, { type: 'hidden', name: draftFields.version, value });
      versions().at(-1)?.after(input);
    }
  };
  const slot = form.querySelector<HTMLInputElement>(`input[name="${draftFields.slot}"]`);
  const typed = () => givenBy(form).filter((entry) => !isOwn(entry));

  const later = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), wait);
  };
  const failed = (text: string, wait = firstWait * 2 ** failures) => {
    failures += 1;
    say(text);
    if (failures < mostTries) later(Math.min(longestWait, wait));
  };
  const saved = (answer: Answer, sent: Entries) => {
    failures = 0;
    standOn([answer[draftFields.version] ?? '']);
    if (slot) slot.value = answer[draftFields.slot] ?? '';
    if (same(typed(), sent)) keep(form, []);
    else keep(form, givenBy(form));
    say(answer.message ?? '');
  };

  const post = async (keepalive: boolean): Promise<void> => {
    const next = token();
    const sent = typed();
    const body = new URLSearchParams([...givenBy(form), [draftFields.next, next]]);
    const stop = (sending = new AbortController());
    const silence = setTimeout(() => stop.abort(), patience);
    // Whether it arrived is known by its answer only.
    const [known = '', ...unanswered] = versions().map(({ value }) => value);
    standOn([known, ...[...unanswered, next].slice(-mostUnanswered)]);
    keep(form, givenBy(form));
    try {
      const answer = await fetch(url, {
        ...{ method: 'POST', body, redirect: 'manual', signal: stop.signal },
        keepalive: keepalive && `${body}`.length < mostKeptAlive,
      });
      if (answer.ok) return saved((await answer.json()) as Answer, sent);
      if (isFinal(answer.status)) {
        ended = true;
        return say(texts[answer.status] ?? '');
      }
      const { message }: Answer = answer.status === 400 ? ((await answer.json()) as Answer) : {};
      const wait = Number(answer.headers.get('Retry-After')) * 1_000;
      failed(message ?? texts[answer.status] ?? unsaved, wait || undefined);
    } catch {
      // Stopped because the form itself is sent: nothing to say.
      if (!isSent) failed(unsaved);
    } finally {
      clearTimeout(silence);
      sending = undefined;
    }
  };
  const save = async (keepalive = false): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (ended || sending) return;
    isSent = false;
    const before = edits;
    await post(keepalive);
    // Typed in while it was on its way.
    if (edits !== before && !timer) later(quiet);
  };

  const changed = () => {
    const now = Date.now();
    if (!timer || isSent) editedFrom = now;
    edits += 1;
    [isSent, failures] = [false, 0];
    if (!sending) later(Math.max(0, Math.min(quiet, editedFrom + longest - now)));
  };
  for (const event of ['input', 'change']) form.addEventListener(event, changed);
  // The form goes out itself: a save that is on its way would only come too late.
  form.addEventListener('submit', () => {
    isSent = true;
    sending?.abort();
    later(afterSending);
  });
  addEventListener('online', () => void (failures > 0 && !isSent && save()));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && timer && !isSent) void save(true);
  });

  // What this tab keeps was typed before and has not reached the server: it stands on what it stood on then.
  const before = kept(form);
  const stood = before.filter(([name]) => name === draftFields.version).map(([, value]) => value);
  if (before.length === 0) return;
  if (stood.length > 0) standOn(stood);
  if (slot) slot.value = before.find(([name]) => name === draftFields.slot)?.[1] ?? '';
  later(quiet);
};

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]'))
  autosave(form, form.dataset.autosave!);
