/** A form's fields as they are posted, by name and value. */
export type Entries = [name: string, value: string][];

const keyOf = (form: HTMLFormElement) => `ajuan-${form.dataset.send}-${location.pathname}`;
export const entriesOf = (form: HTMLFormElement): Entries =>
  [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));

/** What was typed in this tab and not sent yet; a browser that keeps nothing has none. */
export const kept = (form: HTMLFormElement): Entries => {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(form)) ?? '[]') as Entries;
  } catch {
    return [];
  }
};
export const keep = (form: HTMLFormElement, entries: Entries): void => {
  try {
    if (entries.length > 0) sessionStorage.setItem(keyOf(form), JSON.stringify(entries));
    else sessionStorage.removeItem(keyOf(form));
  } catch {
    // Storage may be switched off or full: the form works without.
  }
};

/** Fills in what was kept. A choice that the mail's link made stands. */
export const refill = (form: HTMLFormElement): void => {
  const entries = kept(form);
  if (entries.length === 0) return;
  const chosenByLink = new URLSearchParams(location.search).has('pilihan');
  for (const input of form.querySelectorAll<HTMLInputElement>('input:not([type=hidden],[type=file]),textarea,select')) {
    if (input.name === 'outcome' && chosenByLink) continue;
    const values = entries.filter(([name]) => name === input.name).map(([, value]) => value);
    if (input.type === 'radio' || input.type === 'checkbox') input.checked = values.includes(input.value);
    else if (values.length > 0) input.value = values[0]!;
  }
};
