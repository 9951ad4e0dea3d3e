const few = 4;

/** Does the work for each item, a few at once so that memory and connections stay bounded. @returns the results in their order */
export const mapWithLimit = async <Item, Result>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += few) {
    const part = items.slice(at, at + few);
    results.push(...(await Promise.all(part.map((item, index) => work(item, at + index)))));
  }
  return results;
};
