const limit = 4;

/**
 * Runs the work for each item, a few items at once, which bounds memory and connections. @returns the results in the order of the items
 */
export const mapWithLimit = async <Item, Result>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += limit) {
    const part = items.slice(at, at + limit);
    results.push(...(await Promise.all(part.map((item, index) => work(item, at + index)))));
  }
  return results;
};
