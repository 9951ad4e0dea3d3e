import * as z from 'zod/mini';
import { official, post, roster } from './roster';

/**
 * The settings that an office can change without a deployment, in one record. Every change is one conditional write on
 * `version`, with an event of the office's chain.
 */
export const administrator = z.object({ id: z.string(), name: z.string(), email: z.string() });
export type Administrator = z.infer<typeof administrator>;

/** A change to the shipped table of holidays: an added day off, or a cancelled one. */
const dayChange = z.object({ date: z.iso.date(), name: z.string(), off: z.boolean() });
export type DayChange = z.infer<typeof dayChange>;

/** A mailbox that the mail service could not reach, or whose reader complained. */
export const bounce = z.object({
  email: z.string(),
  at: z.iso.datetime(),
  kind: z.enum(['bounce', 'complaint']),
  /** The request that the mail was about. Absent in reports from before November 2026 and for officials' mails. */
  caseId: z.optional(z.uuid()),
});

/** The time when the secretariat declared a mailbox reachable again. Earlier reports are void. */
const clearing = z.object({ email: z.string(), at: z.iso.datetime() });

/** A whole item that the desk removed or ended, kept for undo. */
const removedItem = z.discriminatedUnion('kind', [
  // `change`: the office's earlier change of that day.
  z.object({ kind: z.literal('day'), date: z.iso.date(), name: z.string(), change: z.optional(dayChange) }),
  z.object({ kind: z.literal('name'), label: z.string() }),
  z.object({ kind: z.literal('administrator'), administrator }),
  z.object({ kind: z.literal('official'), official }),
  z.object({ kind: z.literal('post'), post }),
  // An ended term: the row before its end.
  z.object({ kind: z.literal('term'), official }),
]);
export type RemovedItem = z.infer<typeof removedItem>;
/** A removal. `seq` is the `seq` of its event. */
const removal = z.object({ seq: z.int(), at: z.iso.datetime(), item: removedItem });
export type Removal = z.infer<typeof removal>;

export const officeRecord = z.object({
  version: z.int(),
  /** The hash of the newest event of the office's chain. */
  hash: z.string(),
  roster,
  /** The ids most recently removed from the roster. A step may have opened for one of them meanwhile. */
  removed: z.optional(z.array(z.string())),
  administrators: z.array(administrator),
  dayChanges: z.array(dayChange),
  reservedNames: z.array(z.string()),
  bounces: z.array(bounce),
  cleared: z.optional(z.array(clearing)),
  removals: z.optional(z.array(removal)),
});
export type OfficeRecord = z.infer<typeof officeRecord>;

/** The `actor` of changes from outside the desk, by the people who operate the system (local/ops). */
export const operator = 'ops';

/** An event of the office's chain: author, change and time. `subject` names people by roster id only. */
export const officeEvent = z.object({
  seq: z.int(),
  type: z.string(),
  at: z.iso.datetime(),
  /** An administrator's id, 'sistem', or 'ops'. */
  actor: z.string(),
  /** The changed item: a roster id, a date, a name or a month. */
  subject: z.string(),
  /** The issued document, with the SHA-256 of its file: a monthly memo (domain/memos). */
  document: z.optional(z.object({ documentId: z.string(), sha256: z.string() })),
  /** SHA-256 of the record after the change. */
  recordHash: z.string(),
  previousHash: z.string(),
  hash: z.string(),
});
export type OfficeEvent = z.infer<typeof officeEvent>;
