import { valuesOf } from '../../functions/domain/forms/input-values';
import type { FormInput } from '../../functions/domain/forms/parse';
import { byId, element } from './show';

const textOf = (input: FormInput, name: string): string => valuesOf(input, name).join(' ');

/** Writes the answers into the printed form, and strikes out the options that were not chosen. */
export const fillPrintedForm = (input: FormInput): void => {
  const printed = byId('printed');
  for (const place of printed.querySelectorAll<HTMLElement>('[data-answer]'))
    place.textContent = textOf(input, place.dataset.answer ?? '');
  for (const type of printed.querySelectorAll<HTMLElement>('[data-type]'))
    type.className = type.dataset.type === textOf(input, 'application.type') ? '' : 'struck';
};

/** Returns a button that prints the form for signing. */
export const printButton = (): HTMLElement => {
  const button = element('button', 'Cetak formulir untuk ditandatangani');
  button.setAttribute('type', 'button');
  button.className = 'second';
  button.addEventListener('click', () => print());
  return button;
};
