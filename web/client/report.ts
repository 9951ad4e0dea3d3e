import { countAnswers } from './checklist';
import { keptEntries } from './keep';
import { growRows } from './rows';

// Steps 4 to 7. Without this script the page shows the counts from loading, and saving a draft adds a row or answers a group.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) {
  for (const table of form.querySelectorAll<HTMLElement>('[data-rows]')) growRows(table);
  if (form.querySelector('[data-checklist]')) countAnswers(form);
  // Opens the report if this tab kept input in it.
  const report = form.querySelector<HTMLDetailsElement>('.report > details');
  if (report && keptEntries(form).some(([name, value]) => value && name !== 'text' && !name.startsWith('draft.')))
    report.open = true;
}
