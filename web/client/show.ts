import type { Gap } from '../../functions/domain/errors';

/** Returns an element that every such page has. @throws if the page has none of this type */
export function byId(id: string): HTMLElement;
export function byId<Type extends HTMLElement>(id: string, type: new () => Type): Type;
export function byId(id: string, type: new () => HTMLElement = HTMLElement): HTMLElement {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`#${id} is missing`);
  return found;
}
/** Returns the id of a field's input, or of the set of its inputs. */
export const idOf = (name: string) => `f-${name.replaceAll('.', '-')}`;
/** Returns the field's name that leads to an element by its id. */
export const fieldOf = (id: string) => id.replace(/^f-/, '').replaceAll('-', '.');

/** Returns an element with a text, never with markup. */
export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  text: string,
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
};

/** Returns a message that screen readers announce when it appears. */
export const alertOf = (text: string): HTMLElement => {
  const alert = element('p', text);
  alert.className = 'error';
  alert.setAttribute('role', 'alert');
  return alert;
};

const frameOf = (name: string) => document.getElementById(idOf(name))?.closest<HTMLElement>('.field');

/** Sets an attribute, or removes it if the value is empty. */
const setOrRemove = (of: Element | null, name: string, value: string): void => {
  if (value) of?.setAttribute(name, value);
  else of?.removeAttribute(name);
};

/** Shows or removes the gap of one field, below its help, as the server does (functions/pages/parts/field-frame.tsx). */
export const showGap = (name: string, message: string | undefined): void => {
  const frame = frameOf(name);
  if (!frame) return;
  frame.querySelector('.error')?.remove();
  frame.classList.toggle('wrong', message !== undefined);
  const input = frame.querySelector('input,textarea,select');
  const help = document.getElementById(`${idOf(name)}-help`);
  const error = message ? element('p', message) : undefined;
  if (error) {
    error.className = 'error';
    error.id = `${idOf(name)}-error`;
    (help ?? frame.querySelector('label,legend'))?.after(error);
  }
  setOrRemove(input, 'aria-describedby', [help?.id, error?.id].filter(Boolean).join(' '));
  setOrRemove(input, 'aria-invalid', error ? 'true' : '');
};

/** Shows the error summary, which takes the focus and links to each field. */
export const showSummary = (gaps: readonly Gap[], summary = byId('summary')): void => {
  summary.replaceChildren();
  summary.className = 'notice danger';
  summary.hidden = gaps.length === 0;
  if (gaps.length === 0) return;
  const list = document.createElement('ul');
  for (const { field, message } of gaps) {
    const link = document.createElement('a');
    link.href = `#${idOf(field)}`;
    link.textContent = message;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  summary.append(element('h2', 'Ada yang perlu diperbaiki'), list);
  // Scrolls it below the line of parts, which stays at the top.
  summary.focus({ preventScroll: true });
  summary.scrollIntoView();
};

/** Returns the page's error summary, also while it tells that all files were sent. */
export const summaryOf = () => document.querySelector<HTMLElement>('.notice:is(.danger, .success)[tabindex]');

/** Returns the place of a form's error summary. It takes the place of the server's list, whose answers may have changed. */
export const summaryFor = (form: HTMLElement): HTMLElement => {
  const found = summaryOf();
  if (found) return found;
  const summary = element('div', '');
  Object.assign(summary, { className: 'notice danger', role: 'alert', tabIndex: -1 });
  form.prepend(summary);
  return summary;
};
