/**
 * Fills a form's fields with what is known of them; the others stay as the page has them. Choices that are known to be none are
 * not made; where nothing is known (undefined), the page's stands.
 */
export const fill = (form: HTMLFormElement, valuesOf: (name: string) => readonly string[] | undefined): void => {
  for (const input of form.querySelectorAll<HTMLInputElement>('input:not([type=hidden],[type=file]),textarea,select')) {
    const values = valuesOf(input.name);
    if (!values) continue;
    if (input.type === 'radio' || input.type === 'checkbox') input.checked = values.includes(input.value);
    else if (values.length > 0) input.value = values[0] ?? '';
    // A typed answer is never folded away.
    if (input.type === 'radio' || input.type === 'checkbox' ? input.checked : input.value !== input.defaultValue)
      input.closest('details')?.setAttribute('open', '');
  }
};
