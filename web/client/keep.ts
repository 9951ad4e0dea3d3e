import { toUploadInput } from '../../functions/domain/forms/upload-input';
import { listUploads } from './attachment-rows';
import { fill } from './fill';
import { element } from './show';
import { storedValue } from './stored';

/** A form's fields as they are posted, by name and value. */
export type Entries = [name: string, value: string][];

export const entriesOf = (form: HTMLFormElement): Entries =>
  [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));

/** Returns the person's own input, as it is posted. An outcome from the mail's link is not their choice (`data-chosen`). */
export const ownEntriesOf = (form: HTMLFormElement): Entries =>
  entriesOf(form).filter(([name]) => name !== 'outcome' || form.dataset.chosen === 'true');

const storeOf = (form: HTMLFormElement) =>
  storedValue<Entries>(() => sessionStorage, `ajuan-${form.dataset.send}-${location.pathname}`);

/** Returns the input that this tab keeps of a form, because it is not sent yet. */
export const keptEntries = (form: HTMLFormElement): Entries => storeOf(form).read() ?? [];
export const keepEntries = (form: HTMLFormElement, entries: Entries): void =>
  void storeOf(form).write(entries.length > 0 ? entries : undefined);

const linkChoice = 'pilihan';
/** Removes the link's choice from the address: the person's own choice counts from now on, also after a reload. */
const dropLinkChoice = () => {
  const url = new URL(location.href);
  url.searchParams.delete(linkChoice);
  history.replaceState(history.state, '', url);
};

/** Marks the person's choice as made: no link and no page replaces it. */
export const markChosen = (form: HTMLFormElement): void => {
  form.dataset.chosen = 'true';
  dropLinkChoice();
};

const labelOf = (form: HTMLFormElement, outcome: string) =>
  form
    .querySelector(`[name=outcome][value="${CSS.escape(outcome)}"]`)
    ?.closest('label')
    ?.querySelector('strong')?.textContent;

/** Shows a notice if the link chooses another outcome than the person chose before. */
const showKeptChoice = (form: HTMLFormElement, chosen: string) => {
  const ofLink = labelOf(form, new URLSearchParams(location.search).get(linkChoice) ?? '');
  const own = labelOf(form, chosen);
  if (!ofLink || !own || ofLink === own || form.querySelector('#f-outcome .notice')) return;
  const text = `Tautan surel memilih "${ofLink}", tetapi Anda sudah memilih "${own}". Pilihan Anda tetap dipakai. Ganti bila keliru.`;
  const notice = element('div', '');
  notice.className = 'notice warning';
  notice.append(element('p', text));
  form.querySelector('#f-outcome legend')?.after(notice);
};

/** Returns true if the page was just opened or posted to, not reloaded or returned to. */
export const isNew = (): boolean => {
  const [navigation] = performance.getEntriesByType('navigation');
  const type = navigation instanceof PerformanceNavigationTiming ? navigation.type : undefined;
  return type !== 'reload' && type !== 'back_forward';
};

/** Fills in the kept input. A new page that refuses a post already shows it. */
export const refill = (form: HTMLFormElement, isNewPage: boolean): void => {
  if (form.dataset.posted === 'true' && isNewPage) return keepEntries(form, entriesOf(form));
  const entries = keptEntries(form);
  if (entries.length === 0) return;
  const valuesOf = (wanted: string) => entries.filter(([name]) => name === wanted).map(([, value]) => value);
  const [chosen] = valuesOf('outcome');
  fill(form, (name) => (name === 'outcome' && chosen === undefined ? undefined : valuesOf(name)));
  // The kept answers belong to the earlier page's state, not to this page's.
  const base = form.querySelector<HTMLInputElement>('input[type=hidden][name=seq]');
  const [shown] = valuesOf('seq');
  if (base && shown !== undefined) base.value = shown;
  for (const box of form.querySelectorAll<HTMLElement>('[data-attach]'))
    listUploads(box, toUploadInput(Object.fromEntries(entries)));
  if (chosen === undefined) return;
  showKeptChoice(form, chosen);
  markChosen(form);
};
