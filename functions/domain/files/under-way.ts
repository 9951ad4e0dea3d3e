/** The most minutes that a background function takes to write files (its limit in the catalog). After that its process has stopped. */
const longestMinutes = 15;

/**
 * Returns true if requested files may still be on their way. The process behind an older request, or one ahead of the clock, has stopped.
 */
export const isUnderWay = ({ requestedAt, readyAt }: { requestedAt: string; readyAt?: string }, now: Date): boolean =>
  !readyAt && Math.abs(now.getTime() - Date.parse(requestedAt)) < longestMinutes * 60_000;
