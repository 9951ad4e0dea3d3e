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

/** What the mail's link chooses, where it was just followed; whoever comes back or reloads has chosen for themselves since. */
const chosenByLink = (): string | null => {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type === 'navigate' ? new URLSearchParams(location.search).get('pilihan') : null;
};

/** Fills in what was kept. */
export const refill = (form: HTMLFormElement): void => {
  const entries = kept(form);
  if (entries.length === 0) return;
  const chosen = chosenByLink();
  fill(form, (name) =>
    name === 'outcome' && chosen !== null
      ? [chosen]
      : entries.filter(([kept]) => kept === name).map(([, value]) => value),
  );
};
