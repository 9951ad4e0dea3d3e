import type { BundleRecord } from '../case/bundle-record';

/** Days after which a ZIP is deleted. On AWS a lifecycle rule on the prefix deletes it. */
export const bundleDays = 1;

/** Hours of margin: a link is followed some time after it was made, and the clocks of two services differ. */
const marginHours = 1;

/**
 * Returns the ZIP that is still available or being made. A ZIP near the end of its life counts as absent. Its age
 * starts at the request, because a storage service may date a large file by the start of its upload.
 */
export const currentBundle = (bundle: BundleRecord | undefined, now: Date): BundleRecord | undefined => {
  if (!bundle) return undefined;
  const hours = (now.getTime() - Date.parse(bundle.requestedAt)) / 3_600_000;
  return hours < bundleDays * 24 - marginHours ? bundle : undefined;
};
