/**
 * The request numbers of a year. `last` is the highest opened number. A slot holds an opened number that no request has
 * taken. One transaction takes a number, opens others and uses it, so a failed request loses no number.
 */
export interface Serials {
  last: number;
  slots: ReadonlyMap<number, number>;
}

/** A number to take: from a slot, or the next new one. A new one may open more numbers for later requests. */
export type SerialToTake = { serial: number } & (
  { slot: number } | { opens: readonly { slot: number; serial: number }[] }
);

/** The most numbers that may wait in slots. This many requests can be registered at the same moment. */
export const slotCount = 32;

/**
 * Returns how many of the lowest waiting numbers to draw one from. The first try takes the lowest. After a lost race the
 * draw widens, so the same requests rarely collide again.
 */
const drawSize = (lostRaces: number): number => (lostRaces === 0 ? 1 : 2 ** (lostRaces + 1));

/**
 * Returns how many extra numbers to open with the next one. A short race leaves few unused, and a rush gets as many as
 * it needs.
 */
const extraNumberCount = (tried: number): number => (tried === 0 ? 0 : Math.min(slotCount, 4 ** tried));

/**
 * Returns the number that a request tries to take. Waiting numbers come first, lowest first, so later requests fill
 * every gap that a rush left. Only a request that lost a race opens extra numbers. Requests that do not compete are
 * numbered in order of arrival, also after a rush.
 * @param tried how many races the request lost
 * @param random a number from 0 to 1, without 1
 */
export const takeSerial = ({ last, slots }: Serials, tried: number, random: number): SerialToTake => {
  const waiting = [...slots].map(([slot, serial]) => ({ slot, serial })).sort((a, b) => a.serial - b.serial);
  const drawn = waiting.slice(0, drawSize(tried));
  const chosen = drawn[Math.floor(random * drawn.length)];
  if (chosen) return chosen;
  return {
    serial: last + 1,
    opens: Array.from({ length: extraNumberCount(tried) }, (_, slot) => ({ slot, serial: last + 2 + slot })),
  };
};
