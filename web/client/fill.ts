/** Fills a form's fields with what is known of them; the others stay as the page has them. Choices not known are not made. */
export const fill = (form: HTMLFormElement, valuesOf: (name: string) => readonly string[]): void => {
  for (const input of form.querySelectorAll<HTMLInputElement>('input:not([type=hidden],[type=file]),textarea,select')) {
    const values = valuesOf(input.name);
    if (input.type === 'radio' || input.type === 'checkbox') input.checked = values.includes(input.value);
    else if (values.length > 0) input.value = values[0]!;
  }
};
