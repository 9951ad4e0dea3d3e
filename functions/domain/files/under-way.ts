/** The most minutes that a background function takes to write files (its limit in the catalog). After that its process has stopped. */
const longestMinutes = 15;

/**
 * Tells whether requested files may still be on their way. Files requested more than that time ago, or ahead of the clock, are not:
 * their process was stopped.
 */
export const isUnderWay = ({ requestedAt, readyAt }: { requestedAt: string; readyAt?: string }, now: Date): boolean =>
  !readyAt && Math.abs(now.getTime() - Date.parse(requestedAt)) < longestMinutes * 60_000;
