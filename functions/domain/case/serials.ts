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

/** Returns how many of the lowest waiting numbers are drawn from: more with each lost race, so that losers do not meet again. */
const drawnFrom = (tried: number): number => 2 ** (tried + 1);

/**
 * Returns the number that a request tries to take. Waiting ones come first, the lowest before all: the next requests close every
 * hole that a rush left. Only who lost a race opens more than one: alone, requests are numbered in the order of their arrival.
 * @param tried how many races it lost
 * @param random a number from 0 to 1, without 1
 */
export const takeSerial = ({ last, slots }: Serials, tried: number, random: number): Taking => {
  const waiting = [...slots].map(([slot, serial]) => ({ slot, serial })).sort((a, b) => a.serial - b.serial);
  const drawn = waiting.slice(0, drawnFrom(tried));
  const chosen = drawn[Math.floor(random * drawn.length)];
  if (chosen) return chosen;
  const opened = tried > 0 ? slotCount : 0;
  return {
    serial: last + 1,
    opens: Array.from({ length: opened }, (_, slot) => ({ slot, serial: last + 2 + slot })),
  };
};
