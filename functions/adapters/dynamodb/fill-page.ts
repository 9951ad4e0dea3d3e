/** An item of a list at its place; none where the list names what is not there any longer. */
export interface Placed<P, T> {
  place: P;
  item?: T;
}

/** A page of a list, and where it goes on. `cut`: reading stopped for its cost before the page was full. */
export interface Filled<P, T> {
  items: T[];
  next?: P;
  cut?: true;
}

/** Items that are looked at for one page at most. */
const mostLooked = 500;
const batch = 100;

interface List<P, T> {
  limit: number;
  from?: P;
  /** Up to `count` items after a place, and whether the list goes on after them. */
  read(from: P | undefined, count: number): Promise<{ found: readonly Placed<P, T>[]; more: boolean }>;
  keep(item: T): boolean;
}

/**
 * Reads on until a page is full of kept items, and one further item to know whether it goes on. Nothing is filtered after a limit. A page
 * that costs too much is cut, says so, and goes on where it stopped.
 */
export const fillPage = async <P, T>({ limit, from, read, keep }: List<P, T>): Promise<Filled<P, T>> => {
  const kept: { place: P; item: T }[] = [];
  const shown = () => kept.slice(0, limit).map(({ item }) => item);
  let looked = 0;
  let place = from;
  for (let count = limit + 1; ; count = batch) {
    const { found, more } = await read(place, count);
    for (const one of found) {
      const { item } = one;
      looked += 1;
      place = one.place;
      if (item === undefined || !keep(item)) continue;
      kept.push({ place, item });
      if (kept.length > limit) return { items: shown(), next: kept[limit - 1]?.place };
    }
    if (!more) return { items: shown() };
    if (looked >= mostLooked) return { items: shown(), next: place, ...(kept.length < limit && { cut: true }) };
  }
};
