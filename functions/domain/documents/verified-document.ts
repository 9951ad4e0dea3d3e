import type { CaseEvent, DocumentRecord, FormRecord } from '../case/records';
import { type EndedVersion, endOfVersion, liftOf } from '../letters/ended-version';

/** A document as shown to a person who scans its code. */
export interface VerifiedDocument {
  document: DocumentRecord;
  /** The newest valid version of the same document, or the document itself. */
  newest: DocumentRecord;
  /** Set for a letter that no longer holds. Its reason is not public. */
  ended?: Pick<EndedVersion, 'how' | 'at'>;
}

interface DocumentedCase {
  events: readonly CaseEvent[];
  forms: readonly FormRecord[];
  documents: readonly DocumentRecord[];
}

/** Returns the end of a document, or undefined. A lift withdraws the letter about the lapse without its own form. */
const endOfDocument = (document: DocumentRecord, recorded: DocumentedCase): VerifiedDocument['ended'] => {
  const ended = endOfVersion(document, recorded.forms);
  if (ended) return { how: ended.how, at: ended.at };
  const lift = liftOf(document, recorded.forms);
  return lift && { how: 'withdrawn', at: lift.at };
};

/** Returns the document with this identifier and its state, or undefined if the case has none. */
export const verifiedDocument = (recorded: DocumentedCase, documentId: string): VerifiedDocument | undefined => {
  const document = recorded.documents.find((candidate) => candidate.documentId === documentId);
  if (!document) return undefined;
  const later = recorded.documents.filter(
    (one) =>
      one.kind === document.kind &&
      one.letter?.of === document.letter?.of &&
      one.version > document.version &&
      endOfDocument(one, recorded) === undefined,
  );
  const newest = later.reduce((a, b) => (b.version > a.version ? b : a), document);
  const ended = endOfDocument(document, recorded);
  return { document, newest, ...(ended && { ended }) };
};
