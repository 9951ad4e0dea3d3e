import { draftFields } from '../../functions/domain/forms/draft-fields';
import { draftForm } from './draft-form';
import { type Entries, ownEntriesOf } from './keep';
import { type Outcome, sendDraft } from './send-draft';

/** The milliseconds from the last key to a save, and at most from the first key. */
const [pauseMs, maxDelayMs] = [1_000, 5_000];
/**
 * Milliseconds of the first and the longest wait after failures (each wait doubles), and the most tries in a row. After them only new
 * typing tries again.
 */
const [firstWait, longestWait, maxTries] = [2_000, 60_000, 30];
/** The milliseconds from the form's submission to the next save. If the page still exists then, the submission failed. */
const afterSubmitMs = 15_000;

const unsavedText = 'Belum tersimpan: sambungan terganggu. Isian masih ada di halaman ini; kami coba lagi.';

const token = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Returns a timer whose start replaces the earlier one. */
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

/** Saves a form, one save at a time, and retries a failed save. Input during a save is saved next. */
const draftSaver = (form: HTMLFormElement, url: string) => {
  const draft = draftForm(form);
  let [failures, edits, editedFrom, ended, isSent] = [0, 0, 0, false, false];
  let sending: AbortController | undefined;
  const timer = oneTimer(() => void save());

  const showOutcome = (outcome: Outcome, sent: Entries) => {
    if ('saved' in outcome) {
      failures = 0;
      return draft.accept(outcome.saved, sent);
    }
    ended = 'ended' in outcome;
    if ('ended' in outcome) return draft.say(outcome.ended);
    const { failed, wait = firstWait * 2 ** failures } = outcome;
    // Stopped by the form's own submission: no message is needed.
    if (!failed && isSent) return;
    failures += 1;
    draft.say(failed ?? unsavedText);
    if (failures < maxTries) timer.start(Math.min(longestWait, wait));
  };
  const post = async (isLeaving: boolean): Promise<void> => {
    const next = token();
    const sent = draft.typed();
    const body = new URLSearchParams([...ownEntriesOf(form), [draftFields.next, next]]);
    draft.standOnNext(next);
    sending = new AbortController();
    showOutcome(await sendDraft(url, body, sending, isLeaving), sent);
    sending = undefined;
  };
  const save = async (isLeaving = false): Promise<void> => {
    timer.stop();
    if (ended || sending) return;
    isSent = false;
    const before = edits;
    await post(isLeaving);
    if (edits !== before && !timer.isRunning()) timer.start(pauseMs);
  };

  return {
    save,
    edited: (): void => {
      const now = Date.now();
      if (!timer.isRunning() || isSent) editedFrom = now;
      edits += 1;
      [isSent, failures] = [false, 0];
      if (!sending) timer.start(Math.max(0, Math.min(pauseMs, editedFrom + maxDelayMs - now)));
    },
    /** The form itself is submitted: a running save would only arrive too late. */
    formSent: (): void => {
      isSent = true;
      sending?.abort();
      timer.start(afterSubmitMs);
    },
    isPending: () => timer.isRunning() && !isSent,
    hasFailed: () => failures > 0 && !isSent,
    /** This tab kept earlier input that has not reached the server. */
    resume: () => draft.resume() && timer.start(pauseMs),
  };
};

/** Saves a form to the server during typing, and reports it in the status line. */
const autosave = (form: HTMLFormElement, url: string): void => {
  const saver = draftSaver(form, url);
  for (const event of ['input', 'change']) form.addEventListener(event, saver.edited);
  const onSubmit = (event: SubmitEvent) => {
    if (!event.submitter?.matches('[data-enter]')) return saver.formSent();
    // The Enter key in a field: the page stays and is only saved earlier.
    event.preventDefault();
    event.stopImmediatePropagation();
    void saver.save();
  };
  // Runs before send.js, which sends the form.
  form.addEventListener('submit', onSubmit, { capture: true });
  addEventListener('online', () => void (saver.hasFailed() && saver.save()));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && saver.isPending()) void saver.save(true);
  });
  saver.resume();
};

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]'))
  autosave(form, form.dataset.autosave ?? '');
