import { appendHash } from '../case/append';
import { type Moment, clearPending, type Transition } from '../case/case';
import type { CaseView, DocumentRecord, SignedVersion } from '../case/records';

/** The actor of issuing events: no person issues documents. */
const system = 'sistem';

/**
 * Records an issued document in one event that holds its file's SHA-256. `isLast` means that no other document is
 * pending.
 */
export const issue = (view: CaseView, document: DocumentRecord, isLast: boolean, moment: Moment): Transition => {
  const { step, round, documentId, sha256 } = document;
  const facts = { type: 'issued', step, round, documentId, actor: system } as const;
  const head = isLast ? clearPending(view, ['documents']) : view.head;
  return { before: view, document, ...appendHash(head, facts, sha256, moment) };
};

/** Records the signed version of a document. The original stays. */
export const recordSigned = (
  view: CaseView,
  document: DocumentRecord,
  file: Omit<SignedVersion, 'at' | 'by'>,
  by: string,
  moment: Moment,
): Transition => {
  const { step, round, documentId } = document;
  const signed = { ...file, at: moment.now.toISOString(), by };
  const facts = { type: 'signed', step, round, documentId, actor: by } as const;
  return { before: view, document: { ...document, signed }, ...appendHash(view.head, facts, file.sha256, moment) };
};
