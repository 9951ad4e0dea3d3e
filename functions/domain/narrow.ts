/** Returns true if a text is in a list. */
export const isOneOf = <const Text extends string>(list: readonly Text[], text: string): text is Text =>
  list.some((one) => one === text);

/** Returns the keys of an object, for a type that names all of them. */
export const keysOf = <T extends object>(object: T): Extract<keyof T, string>[] => {
  const keys: Extract<keyof T, string>[] = [];
  // Object.keys returns plain strings, because an object may have more keys than its type.
  for (const key in object) keys.push(key);
  return keys;
};

/** Returns the value under a key, or undefined if the value is not an object or lacks the key. */
export const valueUnder = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(key) : undefined;

/** Returns the value at a dotted path, or undefined if there is none. */
export const valueAt = (data: unknown, path: string): unknown => path.split('.').reduce<unknown>(valueUnder, data);
