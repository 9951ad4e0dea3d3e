/**
 * Returns JSON with the keys of every object sorted, so equal values give equal text and equal hashes. It follows RFC
 * 8785 for the strings, booleans, null and whole numbers that Ajuan stores. Like JSON, it leaves out keys with
 * `undefined`.
 */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
