/** Tells whether a text is one of the listed ones. */
export const isOneOf = <const Text extends string>(list: readonly Text[], text: string): text is Text =>
  list.some((one) => one === text);

/** Returns the keys of an object whose type names them all. */
export const keysOf = <T extends object>(object: T): Extract<keyof T, string>[] => {
  const keys: Extract<keyof T, string>[] = [];
  // Object.keys types its keys as any text: an object may have more than its type says.
  for (const key in object) keys.push(key);
  return keys;
};

/** Returns the value under a key; undefined where the value is no object, or has no such key. */
export const valueUnder = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(key) : undefined;

/** Returns the value at a dotted path; undefined where the path leads nowhere. */
export const valueAt = (data: unknown, path: string): unknown => path.split('.').reduce<unknown>(valueUnder, data);
