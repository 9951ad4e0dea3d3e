import { draftFields } from '../../functions/domain/forms/draft-fields';
import { draftForm } from './draft-form';
import { type Entries, givenBy } from './keep';
import { type Outcome, sendDraft } from './send-draft';

/** Milliseconds from the last key to a save, and at most from the first. */
const [quiet, longest] = [1_000, 5_000];
/** Waits after failures double up to a minute; so many in a row, then only new typing tries again. */
const [firstWait, longestWait, mostTries] = [2_000, 60_000, 30];
/** From a sending of the form to the next save, where the page is still there: it failed. */
const afterSending = 15_000;

const unsaved = 'Belum tersimpan: sambungan terganggu. Isian masih ada di halaman ini; kami coba lagi.';

const token = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** One timer: a start replaces the one before. */
const oneTimer = (act: () => void) => {
  let running: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(running);
    running = undefined;
  };
  const start = (wait: number) => {
    stop();
    running = setTimeout(act, wait);
  };
  return { start, stop, isRunning: () => running !== undefined };
};

/** Saves a form one save at a time. A failed save is tried again. Input that came while a save was on its way is saved next. */
const draftSaver = (form: HTMLFormElement, url: string) => {
  const draft = draftForm(form);
  let [failures, edits, editedFrom, ended, isSent] = [0, 0, 0, false, false];
  let sending: AbortController | undefined;
  const timer = oneTimer(() => void save());

  const settle = (outcome: Outcome, sent: Entries) => {
    if ('saved' in outcome) {
      failures = 0;
      return draft.accept(outcome.saved, sent);
    }
    ended = 'ended' in outcome;
    if ('ended' in outcome) return draft.say(outcome.ended);
    const { failed, wait = firstWait * 2 ** failures } = outcome;
    // Stopped because the form itself is sent: nothing to say.
    if (!failed && isSent) return;
    failures += 1;
    draft.say(failed ?? unsaved);
    if (failures < mostTries) timer.start(Math.min(longestWait, wait));
  };
  const post = async (isLeaving: boolean): Promise<void> => {
    const next = token();
    const sent = draft.typed();
    const body = new URLSearchParams([...givenBy(form), [draftFields.next, next]]);
    draft.standOnNext(next);
    sending = new AbortController();
    settle(await sendDraft(url, body, sending, isLeaving), sent);
    sending = undefined;
  };
  const save = async (isLeaving = false): Promise<void> => {
    timer.stop();
    if (ended || sending) return;
    isSent = false;
    const before = edits;
    await post(isLeaving);
    if (edits !== before && !timer.isRunning()) timer.start(quiet);
  };

  return {
    save,
    edited: (): void => {
      const now = Date.now();
      if (!timer.isRunning() || isSent) editedFrom = now;
      edits += 1;
      [isSent, failures] = [false, 0];
      if (!sending) timer.start(Math.max(0, Math.min(quiet, editedFrom + longest - now)));
    },
    /** The form goes out itself: a save that is on its way would only come too late. */
    formSent: (): void => {
      isSent = true;
      sending?.abort();
      timer.start(afterSending);
    },
    isPending: () => timer.isRunning() && !isSent,
    hasFailed: () => failures > 0 && !isSent,
    /** The input that this tab keeps was typed before and has not reached the server. */
    resume: () => draft.resume() && timer.start(quiet),
  };
};

/** Saves a form to the server while it is typed in, and says so in its status line. */
const autosave = (form: HTMLFormElement, url: string): void => {
  const saver = draftSaver(form, url);
  for (const event of ['input', 'change']) form.addEventListener(event, saver.edited);
  const onSubmit = (event: SubmitEvent) => {
    if (!event.submitter?.matches('[data-enter]')) return saver.formSent();
    // The key Enter in a field: the page stays, only sooner saved.
    event.preventDefault();
    event.stopImmediatePropagation();
    void saver.save();
  };
  // Before send.js, which sends the form.
  form.addEventListener('submit', onSubmit, { capture: true });
  addEventListener('online', () => void (saver.hasFailed() && saver.save()));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && saver.isPending()) void saver.save(true);
  });
  saver.resume();
};

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]'))
  autosave(form, form.dataset.autosave ?? '');
