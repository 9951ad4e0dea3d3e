import * as z from 'zod/mini';
import { official, post, roster } from './roster';

/**
 * The settings that an office may change without a deployment, as one record. Every change is one conditional write on `version` with an
 * event of the office's own chain.
 */
export const administrator = z.object({ id: z.string(), name: z.string(), email: z.string() });
export type Administrator = z.infer<typeof administrator>;

/** Ops' change over the shipped table of holidays: a day that is off, or one that is not after all. */
const dayChange = z.object({ date: z.iso.date(), name: z.string(), off: z.boolean() });
export type DayChange = z.infer<typeof dayChange>;

/** A mailbox that the mail service could not reach, or that complained. */
export const bounce = z.object({
  email: z.string(),
  at: z.iso.datetime(),
  kind: z.enum(['bounce', 'complaint']),
  /** The request that the mail was about. Reports of before November 2026, and of officials' mails, name none. */
  caseId: z.optional(z.uuid()),
});

/** The time when the secretariat said that a mailbox is reached again. Earlier reports are void. */
const clearing = z.object({ email: z.string(), at: z.iso.datetime() });

/** An item that the desk removed or ended, whole, so that it can be undone. */
const removedItem = z.discriminatedUnion('kind', [
  // `change`: what the office had said of that day before.
  z.object({ kind: z.literal('day'), date: z.iso.date(), name: z.string(), change: z.optional(dayChange) }),
  z.object({ kind: z.literal('name'), label: z.string() }),
  z.object({ kind: z.literal('administrator'), administrator }),
  z.object({ kind: z.literal('official'), official }),
  z.object({ kind: z.literal('post'), post }),
  // A term that was ended: the row as it was before.
  z.object({ kind: z.literal('term'), official }),
]);
export type RemovedItem = z.infer<typeof removedItem>;
/** `seq`: of the event that removed it. */
const removal = z.object({ seq: z.int(), at: z.iso.datetime(), item: removedItem });
export type Removal = z.infer<typeof removal>;

export const officeRecord = z.object({
  version: z.int(),
  /** The hash of the newest event of the office's chain. */
  hash: z.string(),
  roster,
  /** The newest ids that were removed from the roster: a step may have opened for one of them meanwhile. */
  removed: z.optional(z.array(z.string())),
  administrators: z.array(administrator),
  dayChanges: z.array(dayChange),
  reservedNames: z.array(z.string()),
  bounces: z.array(bounce),
  cleared: z.optional(z.array(clearing)),
  removals: z.optional(z.array(removal)),
});
export type OfficeRecord = z.infer<typeof officeRecord>;

/** In `actor`, whoever runs the office's machines: a change from outside the desk (local/ops). */
export const operator = 'ops';

/** An event of the office's chain: who changed what, when. `change` names people by roster id only. */
export const officeEvent = z.object({
  seq: z.int(),
  type: z.string(),
  at: z.iso.datetime(),
  /** An administrator's id, 'sistem', or 'ops'. */
  actor: z.string(),
  /** The changed thing: a roster id, a date, a name, a month. */
  subject: z.string(),
  /** The paper that was issued, with the SHA-256 of its file: a monthly memo (domain/memos). */
  document: z.optional(z.object({ documentId: z.string(), sha256: z.string() })),
  /** SHA-256 of the record after the change. */
  recordHash: z.string(),
  previousHash: z.string(),
  hash: z.string(),
});
export type OfficeEvent = z.infer<typeof officeEvent>;
