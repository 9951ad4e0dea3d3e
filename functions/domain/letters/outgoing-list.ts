import * as z from 'zod/mini';
import { type CaseHead, type Numbering, stepId } from '../case/records';
import type { OutgoingLetter } from './outgoing-letter';

/** A letter that waits for a number or a signature, as the desk lists it. Roster ids are its only personal data. */
export const outgoingItemSchema = z.object({
  caseId: z.uuid(),
  of: z.int(),
  decidedAt: z.iso.datetime(),
  kind: z.string(),
  /** The step of the decision. Rows of earlier versions lack it. */
  step: z.optional(stepId),
  requestNumber: z.string(),
  agency: z.string(),
  application: z.string(),
  /** The letter's number, date and signatory, once entered. */
  entry: z.optional(z.object({ number: z.string(), date: z.iso.date(), holder: z.string() })),
  /** Set for a letter of return that nobody waits for: the request went on without it. */
  overtaken: z.optional(z.literal(true)),
});
export type OutgoingItem = z.infer<typeof outgoingItemSchema>;

export const outgoingItem = (
  { caseId, requestNumber, agency, application }: CaseHead,
  { kind, step, of, decidedAt }: Pick<OutgoingLetter, 'kind' | 'step' | 'of' | 'decidedAt'>,
  entry?: Pick<Numbering, 'number' | 'date' | 'holder'>,
): OutgoingItem => ({
  caseId,
  of,
  decidedAt,
  kind,
  step,
  requestNumber,
  agency,
  application: application.name,
  ...(entry && { entry: { number: entry.number, date: entry.date, holder: entry.holder } }),
});
