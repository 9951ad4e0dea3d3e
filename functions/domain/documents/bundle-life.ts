import type { BundleRecord } from '../case/records';

/** Days after which a ZIP is forgotten (on AWS a rule on the prefix does it). */
export const bundleDays = 1;

/** A link that is given out now is followed a little later, and the clocks of two services differ. */
const marginHours = 1;

/**
 * The ZIP that can still be had or is being made; one as old as its file may live counts as none. Its age counts from when
 * it was asked for: a storage service may date a large file by when its upload began.
 */
export const standingBundle = (bundle: BundleRecord | undefined, now: Date): BundleRecord | undefined => {
  if (!bundle) return undefined;
  const hours = (now.getTime() - Date.parse(bundle.requestedAt)) / 3_600_000;
  return hours < bundleDays * 24 - marginHours ? bundle : undefined;
};
