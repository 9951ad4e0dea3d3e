import { keptEntries } from './keep';

const attributes = ['id', 'name', 'for', 'aria-describedby'];

/** Returns a copy of the row `from` as the row `to`, with all its names and ids changed. */
const rowAt = (template: HTMLElement, table: string, from: number, to: number): HTMLElement => {
  const row = document.importNode(template, true);
  const swaps = [`${table}.`, `f-${table.replaceAll('.', '-')}-`].map((start) => ({
    old: `${start}${from}`,
    made: `${start}${to}`,
  }));
  for (const part of row.querySelectorAll('*'))
    for (const attribute of attributes) {
      const value = part.getAttribute(attribute);
      const swap = swaps.find(({ old }) => value?.startsWith(old));
      if (value && swap) part.setAttribute(attribute, value.replaceAll(swap.old, swap.made));
    }
  const legend = row.querySelector('legend');
  if (legend) legend.textContent = (legend.textContent ?? '').replace(/\d+$/, `${to + 1}`);
  return row;
};

/** Turns the page's single extra row into a button that adds rows, up to the table's maximum. */
export const growRows = (table: HTMLElement): void => {
  const one = table.querySelector<HTMLDetailsElement>('details.add');
  const template = one?.querySelector<HTMLElement>('[data-row]');
  const summary = one?.querySelector('summary');
  if (!one || !template || !summary) return;
  const [name, first] = [table.dataset.rows ?? '', Number(template.dataset.row)];
  let next = first;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'second no-print';
  button.append(...summary.childNodes);
  one.replaceWith(button);
  const add = (): HTMLElement => {
    const row = rowAt(template, name, first, next);
    button.before(row);
    next += 1;
    button.hidden = next >= Number(table.dataset.max);
    return row;
  };
  button.addEventListener('click', () => add().querySelector<HTMLElement>('input,select,textarea')?.focus());

  // Adds rows that this tab kept, because send.js fills only existing rows.
  const form = table.closest<HTMLFormElement>('form[data-send]');
  const rows = (form ? keptEntries(form) : [])
    .filter(([field, value]) => value && field.startsWith(`${name}.`))
    .map(([field]) => Number(field.slice(name.length + 1).split('.')[0]) + 1);
  while (next < Math.min(Math.max(0, ...rows), Number(table.dataset.max))) add();
};
