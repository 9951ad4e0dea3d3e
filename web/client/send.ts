import { entriesOf, ownEntriesOf, isNew, keepEntries, keptEntries, markChosen, refill } from './keep';
import { refusalOf } from './answers';
import { sendBy } from './sending';

let left = false;

/** Deletes the tab's copy of input that is now recorded. A button for one field (`data-only`) sent only that field. */
const forget = (form: HTMLFormElement, { dataset: { only } }: HTMLButtonElement) =>
  keepEntries(form, only ? keptEntries(form).filter(([name]) => name !== only) : []);

/**
 * The result of a post that stayed on the page. `refused`: the server answers with a page. `held`: it asks to wait or to shorten.
 * `failed`: it did not arrive.
 */
type PostResult = 'refused' | 'held' | 'failed';

/** Posts as the browser would, but stays on the page if the connection breaks. */
const post = async (form: HTMLFormElement, pressed: HTMLButtonElement): Promise<PostResult> => {
  // The draft holds the choice that the page showed, as without scripts. A note or a row must not make the link's choice the person's.
  const isWhole = !pressed.name || pressed.value === 'save';
  const body = new URLSearchParams(isWhole ? entriesOf(form) : ownEntriesOf(form));
  if (pressed.name) body.append(pressed.name, pressed.value);
  let isFinal = false;
  const failed = await sendBy(pressed, async (signal) => {
    const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual', signal });
    if (answer.type === 'opaqueredirect') {
      forget(form, pressed);
      left = true;
      location.assign(location.pathname);
      // The page is being left: its button stays as it is.
      return new Promise(() => undefined);
    }
    const held = refusalOf(answer);
    isFinal = held?.isFinal ?? false;
    return held?.message;
  });
  if (!failed) return 'refused';
  return isFinal ? 'held' : 'failed';
};

// Forms whose answer is a redirect to their own page, or a page with the faults (`data-send`). Without this script they are plain forms.
const forms = document.querySelectorAll<HTMLFormElement>('form[data-send]');
for (const form of forms) {
  let [byBrowser, sending, failures] = [false, false, 0];
  refill(form, isNew());
  for (const event of ['input', 'change'])
    form.addEventListener(event, ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 'outcome') markChosen(form);
      keepEntries(form, ownEntriesOf(form));
    });
  form.addEventListener('submit', (event) => {
    const pressed = event.submitter;
    if (byBrowser || !(pressed instanceof HTMLButtonElement)) return;
    event.preventDefault();
    // A second button pressed during the first post would be a second decision.
    if (sending) return;
    sending = true;
    void post(form, pressed).then((ending) => {
      sending = false;
      if (ending === 'failed') failures += 1;
      // The browser itself posts input that the server refuses, which shows the server's page. It also posts after two failures, in case
      // scripts cannot send: the typed input is kept.
      byBrowser = ending === 'refused' || failures === 2;
      if (ending === 'refused') pressed.click();
    });
  });
}
// The browser may return to a cached page. After a sent form it reloads the page; otherwise it fills in the input typed since on another
// page of this tab.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted && left) location.reload();
  else if (persisted) for (const form of forms) refill(form, false);
});
