import { entriesOf, keep, kept, refill } from './keep';
import { sendBy } from './sending';

const disturbed =
  'Ada gangguan pada sistem. Isian Anda masih ada; kirim lagi sebentar lagi, tidak akan tercatat dua kali.';
let left = false;

/** What was recorded need not be kept; a button of one field only (`data-only`) sent no more than that. */
const forget = (form: HTMLFormElement, { dataset: { only } }: HTMLButtonElement) =>
  keep(form, only ? kept(form).filter(([name]) => name !== only) : []);

/** Posts as the browser would, but stays on the page where the line breaks. @returns whether the browser is to post it, to show what the server says */
const post = async (form: HTMLFormElement, pressed: HTMLButtonElement): Promise<boolean> => {
  const body = new URLSearchParams(entriesOf(form));
  if (pressed.name) body.append(pressed.name, pressed.value);
  let refused = false;
  await sendBy(pressed, async (signal) => {
    const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual', signal });
    if (answer.type === 'opaqueredirect') {
      forget(form, pressed);
      left = true;
      location.assign(location.pathname);
      // The page is being left: its button stays as it is.
      return new Promise(() => undefined);
    }
    if (answer.status >= 500) return disturbed;
    refused = true;
  });
  return refused;
};

// Forms that answer with a redirect to their own page, or with what is wrong (`data-send`). Without this script they are plain forms.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-send]')) {
  let byBrowser = false;
  refill(form);
  for (const event of ['input', 'change']) form.addEventListener(event, () => keep(form, entriesOf(form)));
  form.addEventListener('submit', (event) => {
    const pressed = event.submitter as HTMLButtonElement | null;
    if (byBrowser || !pressed) return;
    event.preventDefault();
    void post(form, pressed).then((refused) => {
      byBrowser = refused;
      if (refused) pressed.click();
    });
  });
}
// A browser that kept the page as it was left, sent, shows it anew.
addEventListener('pageshow', ({ persisted }) => persisted && left && location.reload());
