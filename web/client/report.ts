import { countAnswers } from './checklist';
import { kept } from './keep';
import { growRows } from './rows';

// Steps 4 to 7. Without this script the page counts as it was loaded, and saving a draft makes room for a row and answers a group.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) {
  for (const table of form.querySelectorAll<HTMLElement>('[data-rows]')) growRows(table);
  if (form.querySelector('[data-checklist]')) countAnswers(form);
  // The part of a report that this tab kept is not folded away.
  const report = form.querySelector<HTMLDetailsElement>('.report > details');
  if (report && kept(form).some(([name, value]) => value && name !== 'text' && !name.startsWith('draft.')))
    report.open = true;
}
