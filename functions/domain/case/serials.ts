/**
 * The numbers of a year. `last` is the highest that was opened; a slot holds one that was opened and that no request took yet.
 * One transaction takes a number, opens others and uses it, so that none is lost with whoever chose it.
 */
export interface Serials {
  last: number;
  slots: ReadonlyMap<number, number>;
}

/** A number for a request: from a slot, or the next of all with others that it opens for those who come after. */
export type Taking = { serial: number } & ({ slot: number } | { opens: readonly { slot: number; serial: number }[] });

/** Numbers that may wait in slots: so many requests can be registered at the same moment. */
export const slotCount = 32;

/** The number of lowest waiting numbers that one is drawn from. Alone it is the lowest; losers spread out, so as not to meet again. */
const drawnFrom = (tried: number): number => (tried === 0 ? 1 : 2 ** (tried + 1));

/** The number of further numbers that are opened with the next one: a short race leaves few of them, a rush finds all it needs. */
const openedBeside = (tried: number): number => (tried === 0 ? 0 : Math.min(slotCount, 4 ** tried));

/**
 * Returns the number that a request tries to take. Waiting ones come first, the lowest before all: the next requests close every
 * hole that a rush left. Only who lost a race opens more than one. Requests that come alone are numbered in the order of their arrival,
 * also after a rush.
 * @param tried how many races it lost
 * @param random a number from 0 to 1, without 1
 */
export const takeSerial = ({ last, slots }: Serials, tried: number, random: number): Taking => {
  const waiting = [...slots].map(([slot, serial]) => ({ slot, serial })).sort((a, b) => a.serial - b.serial);
  const drawn = waiting.slice(0, drawnFrom(tried));
  const chosen = drawn[Math.floor(random * drawn.length)];
  if (chosen) return chosen;
  return {
    serial: last + 1,
    opens: Array.from({ length: openedBeside(tried) }, (_, slot) => ({ slot, serial: last + 2 + slot })),
  };
};
