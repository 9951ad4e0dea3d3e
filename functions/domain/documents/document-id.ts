import type { Digest } from '../case/chain';

/** Separates the part that all documents of a case share. Ids of earlier versions and of memos have no such part. */
const separator = '_';

/**
 * Returns a document's id: 80 bits of its case and 64 bits of its own, in lower-case hex. Equal input gives the same id, so a retry issues
 * no second document. One stored item finds all documents of a case.
 */
export const documentIdOf = (caseId: string, kind: string, seq: number, digest: Digest): string =>
  [digest(`documents ${caseId}`).slice(0, 20), digest(`${caseId} ${kind} ${seq}`).slice(0, 16)].join(separator);

/** Returns the id that versions until November 2026 gave: 128 bits of the document's own. */
const earlierIdOf = (caseId: string, kind: string, seq: number, digest: Digest): string =>
  digest(`${caseId} ${kind} ${seq}`).slice(0, 32);

type Identified = Record<'caseId' | 'kind', string> & { seq: number };

/** Returns the ids under which a document may be recorded: today's, and that of earlier versions. */
export const possibleIdsOf = ({ caseId, kind, seq }: Identified, digest: Digest): string[] => [
  documentIdOf(caseId, kind, seq, digest),
  earlierIdOf(caseId, kind, seq, digest),
];

/** Returns the part of an id that finds the case: the whole id if earlier versions or a memo gave it. */
export const lookupPartOf = (documentId: string): string => documentId.split(separator)[0] ?? documentId;
