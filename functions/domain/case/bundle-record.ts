import * as z from 'zod/mini';

/** A case's requested ZIP. It is made in the background and is ready once `readyAt` is set. */
export const bundleRecord = z.object({
  caseId: z.uuid(),
  key: z.string(),
  /** The `seq` of the newest event in the ZIP. */
  seq: z.int(),
  requestedAt: z.iso.datetime(),
  readyAt: z.optional(z.iso.datetime()),
});
export type BundleRecord = z.infer<typeof bundleRecord>;
