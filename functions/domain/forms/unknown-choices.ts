/** A choice of a list's filter that an address names and the list does not offer. */
export interface UnknownChoice {
  name: string;
  value: string;
}

const maxShown = 60;

/**
 * Returns the parameters of an address whose value the filter refused. A parameter that the filter does not know, or without a value,
 * narrows nothing and is left out.
 */
export const unknownChoices = (
  filter: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
  query: Readonly<Record<string, string>>,
): UnknownChoice[] =>
  names.flatMap((name) => {
    const value = (query[name] ?? '').trim();
    return value !== '' && filter[name] === undefined ? [{ name, value: value.slice(0, maxShown) }] : [];
  });
