/** An item with its position in a list. `item` is undefined if the list names an item that no longer exists. */
export interface ListedItem<P, T> {
  cursor: P;
  item?: T;
}

/** A page of a list, and the position of the next page. `cut`: reading stopped at its cost limit before the page was full. */
export interface FilledPage<P, T> {
  items: T[];
  next?: P;
  cut?: true;
}

/** The most items that are checked for one page. */
const maxLooked = 500;
const batch = 100;

interface List<P, T> {
  limit: number;
  from?: P;
  /** Returns up to `count` items after a position, and if the list continues after them. */
  read(from: P | undefined, count: number): Promise<{ found: readonly ListedItem<P, T>[]; more: boolean }>;
  keep(item: T): boolean;
}

/**
 * Reads until a page is full of kept items, and one item more to know if a next page exists. Filters before it counts, never after. A
 * page that costs too much ends early with `cut`, and the next page continues there.
 */
export const fillPage = async <P, T>({ limit, from, read, keep }: List<P, T>): Promise<FilledPage<P, T>> => {
  const kept: { cursor: P; item: T }[] = [];
  const shown = () => kept.slice(0, limit).map(({ item }) => item);
  let looked = 0;
  let cursor = from;
  for (let count = limit + 1; ; count = batch) {
    const { found, more } = await read(cursor, count);
    for (const one of found) {
      const { item } = one;
      looked += 1;
      cursor = one.cursor;
      if (item === undefined || !keep(item)) continue;
      kept.push({ cursor, item });
      if (kept.length > limit) return { items: shown(), next: kept[limit - 1]?.cursor };
    }
    if (!more) return { items: shown() };
    if (looked >= maxLooked) return { items: shown(), next: cursor, ...(kept.length < limit && { cut: true }) };
  }
};
