import type { Pass } from '../ports/work';

/**
 * The number of passes over open steps after each change of the roster or the calendar. A step may open by the former state during the
 * change, and the index follows the table with a delay. The second pass, minutes later, finds both.
 */
export const passesPerChange = 2;

/** Returns how many complete passes used the present state, which `stand` identifies. */
export const completePasses = (last: Pass | undefined, stand: string): number =>
  last?.stand === stand ? last.passes : 0;
