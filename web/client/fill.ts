/**
 * Fills a form's fields with known values, and leaves the others as the page has them. An empty list of values clears choices; undefined
 * keeps the page's choice.
 */
export const fill = (form: HTMLFormElement, valuesOf: (name: string) => readonly string[] | undefined): void => {
  for (const input of form.querySelectorAll<HTMLInputElement>('input:not([type=hidden],[type=file]),textarea,select')) {
    const values = valuesOf(input.name);
    if (!values) continue;
    if (input.type === 'radio' || input.type === 'checkbox') input.checked = values.includes(input.value);
    else if (values.length > 0) input.value = values[0] ?? '';
    // Opens the section of a typed answer, which must not stay hidden.
    if (input.type === 'radio' || input.type === 'checkbox' ? input.checked : input.value !== input.defaultValue)
      input.closest('details')?.setAttribute('open', '');
  }
};
