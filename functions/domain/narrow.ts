/** Tells whether a text is one of the listed ones. */
export const isOneOf = <const Text extends string>(list: readonly Text[], text: string): text is Text =>
  list.some((one) => one === text);

/** Returns the keys of an object whose type names them all. */
export const keysOf = <Key extends string>(object: Readonly<Record<Key, unknown>>): Key[] =>
  // TypeScript types keys as any text, because an object may have more than its type says.
  Object.keys(object) as Key[];

/** Returns the value under a key; undefined where the value is no object, or has no such key. */
export const valueUnder = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(key) : undefined;

/** Returns the value at a dotted path; undefined where the path leads nowhere. */
export const valueAt = (data: unknown, path: string): unknown => path.split('.').reduce<unknown>(valueUnder, data);
