/**
 * Returns the items without those whose key an earlier one has. A list of several partitions needs several queries, and an item that moves
 * between them is in the answers of two.
 */
export const uniqueBy = <T>(items: readonly T[], keyOf: (item: T) => unknown): T[] => {
  const seen = new Set<unknown>();
  return items.filter((item) => {
    const key = keyOf(item);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
