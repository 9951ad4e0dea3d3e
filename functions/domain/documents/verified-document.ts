import type { CaseEvent, DocumentRecord, FormRecord } from '../case/records';
import { type EndedVersion, endOfVersion } from '../letters/ended-version';
import { letterBy } from '../letters/outgoing-letter';

/** A document as whoever scans its code reads of it. */
interface VerifiedDocument {
  document: DocumentRecord;
  /** The newest version of the same paper that stands; the document itself where none came after it. */
  newest: DocumentRecord;
  /** Set for a letter that no longer holds. Its reason is not for everybody. */
  ended?: Pick<EndedVersion, 'how' | 'at'>;
}

interface Recorded {
  events: readonly CaseEvent[];
  forms: readonly FormRecord[];
  documents: readonly DocumentRecord[];
}

/** A lift withdraws the letter about the lapse, without a form of its own. */
const endedBy = (document: DocumentRecord, recorded: Recorded): VerifiedDocument['ended'] => {
  const ended = endOfVersion(document, recorded.forms);
  if (ended) return { how: ended.how, at: ended.at };
  const withdrawn = document.letter && letterBy(recorded, document.letter.of)?.withdrawn;
  return withdrawn && !document.signed ? { how: 'withdrawn', at: withdrawn.at } : undefined;
};

/** Returns the document of this identifier with where it stands; undefined where the case has none. */
export const verifiedDocument = (recorded: Recorded, documentId: string): VerifiedDocument | undefined => {
  const document = recorded.documents.find((candidate) => candidate.documentId === documentId);
  if (!document) return undefined;
  const later = recorded.documents.filter(
    (one) =>
      one.kind === document.kind &&
      one.letter?.of === document.letter?.of &&
      one.version > document.version &&
      endedBy(one, recorded) === undefined,
  );
  const newest = later.reduce((a, b) => (b.version > a.version ? b : a), document);
  const ended = endedBy(document, recorded);
  return { document, newest, ...(ended && { ended }) };
};
