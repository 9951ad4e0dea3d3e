import { entriesOf, givenBy, isNew, keep, kept, markChosen, refill } from './keep';
import { heldBy } from './answers';
import { sendBy } from './sending';

let left = false;

/** Forgets the recorded input, which need not be kept. A button of one field only (`data-only`) sent no more than that field. */
const forget = (form: HTMLFormElement, { dataset: { only } }: HTMLButtonElement) =>
  keep(form, only ? kept(form).filter(([name]) => name !== only) : []);

/**
 * The end of a posting that left the page where it was. `refused`: the server answers with a page. `held`: it says to wait or to shorten.
 * `failed`: it did not arrive.
 */
type Ending = 'refused' | 'held' | 'failed';

/** Posts as the browser would, but stays on the page where the line breaks. */
const post = async (form: HTMLFormElement, pressed: HTMLButtonElement): Promise<Ending> => {
  // A button that names itself (a draft, a note) decides nothing: a choice of the link's must not become the person's by it.
  const body = new URLSearchParams(pressed.name ? givenBy(form) : entriesOf(form));
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
    const held = heldBy(answer);
    isFinal = held?.isFinal ?? false;
    return held?.message;
  });
  if (!failed) return 'refused';
  return isFinal ? 'held' : 'failed';
};

// Forms that answer with a redirect to their own page, or with what is wrong (`data-send`). Without this script they are plain forms.
const forms = document.querySelectorAll<HTMLFormElement>('form[data-send]');
for (const form of forms) {
  let [byBrowser, sending, failures] = [false, false, 0];
  refill(form, isNew());
  for (const event of ['input', 'change'])
    form.addEventListener(event, ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 'outcome') markChosen(form);
      keep(form, givenBy(form));
    });
  form.addEventListener('submit', (event) => {
    const pressed = event.submitter;
    if (byBrowser || !(pressed instanceof HTMLButtonElement)) return;
    event.preventDefault();
    // Another button of the form, while the first one's posting is on its way, would be a second decision.
    if (sending) return;
    sending = true;
    void post(form, pressed).then((ending) => {
      sending = false;
      if (ending === 'failed') failures += 1;
      // The browser posts what the server refuses, to show its page; and what failed twice, in case scripts are kept from sending:
      // what was typed is kept.
      byBrowser = ending === 'refused' || failures === 2;
      if (ending === 'refused') pressed.click();
    });
  });
}
// A browser that kept the page as it was left shows it anew where it was sent; else with what was typed since, on another page of this tab.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted && left) location.reload();
  else if (persisted) for (const form of forms) refill(form, false);
});
