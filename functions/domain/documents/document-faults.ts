import { documentNumber } from '../case/numbering';
import type { CaseRecord } from './bundle';
import type { Digest } from '../case/chain';
import { possibleIdsOf } from './document-id';
import { documentKinds } from './documents';
import type { CaseEvent, DocumentRecord, FormOf, FormRecord } from '../case/records';

const versionsOf = ({ replaced = [], signed }: DocumentRecord) => [...replaced, ...(signed ? [signed] : [])];

/**
 * Checks a letter's number and day against the secretariat's entry. Checks that a draft was required by its decision.
 * Events and forms are sealed, so they can be trusted.
 */
const letterFaults = (
  { title, kind, seq, letter }: DocumentRecord,
  events: readonly CaseEvent[],
  forms: readonly FormRecord[],
): string[] => {
  const entry = forms.find((form): form is FormOf<'numbering'> => form.seq === seq && form.kind === 'numbering')?.data;
  const isDraft = events[seq - 1]?.letters?.includes(kind) ?? false;
  const sealed = entry ? [entry.of, entry.number, entry.date] : isDraft ? [seq, undefined, undefined] : [];
  const stated = letter ? [letter.of, letter.number, letter.date] : [];
  return sealed.join(' ') === stated.join(' ') ? [] : [`${title}: number and day are not those that were entered`];
};

/**
 * Checks a document against the values that its identifier was made from, and against its events. The title is not
 * checked: an office may later rename its posts, and with them its documents.
 */
const ownFaults = (document: DocumentRecord, { head, events, forms }: CaseRecord, digest: Digest): string[] => {
  const { documentId, kind, seq, title, number, version, chainHash } = document;
  const known = documentKinds.find((candidate) => candidate.kind === kind);
  const rightly =
    possibleIdsOf({ caseId: head.caseId, kind, seq }, digest).includes(documentId) &&
    chainHash === events[seq - 1]?.hash &&
    (!known || number === documentNumber(known.code, version, head.requestNumber));
  return rightly
    ? letterFaults(document, events, forms)
    : [`${title}: is not the document that its identifier ${documentId} names`];
};

/** Checks that a document's events are its issue and each of its signed versions, in order, with the sealed hashes. */
const sealedFaults = (document: DocumentRecord, events: readonly CaseEvent[]): string[] => {
  const { documentId, title, step, round, sha256 } = document;
  const facts = (type: string, hash: string, at = '', by = '') => [type, step, round, hash, at, by].join(' ');
  const stated = [
    facts('issued', sha256),
    ...versionsOf(document).map((version) => facts('signed', version.sha256, version.at, version.by)),
  ];
  const sealed = events
    .filter((event) => event.documentId === documentId)
    .map(({ type, step: at, round: nth, formHash, at: when, actor }) =>
      [type, at, nth, formHash, ...(type === 'signed' ? [when, actor] : ['', ''])].join(' '),
    );
  return stated.join('\n') === sealed.join('\n') ? [] : [`${title}: its record is not what its events sealed`];
};

/**
 * Checks documents against the chain. Every document has its events, no document is recorded twice, and none is
 * missing.
 */
export const documentFaults = (record: CaseRecord, digest: Digest): string[] => {
  const { documents, events } = record;
  const ids = documents.map(({ documentId }) => documentId);
  return [
    ...documents.flatMap((document) => [...ownFaults(document, record, digest), ...sealedFaults(document, events)]),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `document ${id} is recorded twice`),
    ...events
      .filter(({ documentId }) => documentId && !ids.includes(documentId))
      .map(({ seq, documentId }) => `event ${seq} has no document ${documentId}`),
  ];
};
