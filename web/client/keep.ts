import { fill } from './fill';
import { stored } from './stored';

/** A form's fields as they are posted, by name and value. */
export type Entries = [name: string, value: string][];

export const entriesOf = (form: HTMLFormElement): Entries =>
  [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));

const storeOf = (form: HTMLFormElement) =>
  stored<Entries>(() => sessionStorage, `ajuan-${form.dataset.send}-${location.pathname}`);

/** What was typed in this tab and not sent yet. */
export const kept = (form: HTMLFormElement): Entries => storeOf(form).read() ?? [];
export const keep = (form: HTMLFormElement, entries: Entries): void =>
  storeOf(form).write(entries.length > 0 ? entries : undefined);

/** Fills in what was kept. A choice that the mail's link made stands. */
export const refill = (form: HTMLFormElement): void => {
  const entries = kept(form);
  if (entries.length === 0) return;
  const chosen = new URLSearchParams(location.search).get('pilihan');
  fill(form, (name) =>
    name === 'outcome' && chosen !== null
      ? [chosen]
      : entries.filter(([kept]) => kept === name).map(([, value]) => value),
  );
};
