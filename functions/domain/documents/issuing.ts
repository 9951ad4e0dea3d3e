import { appendHash } from '../case/append';
import { type Moment, clearPending, system, type Transition } from '../case/case';
import type { CaseEvent, CaseView, DocumentRecord, SignedVersion } from '../case/records';

/** Documents to record at once, each with its event. The write fails if the head's `seq` has changed. */
export interface Issue extends Pick<Transition, 'before' | 'head'> {
  issued: readonly { document: DocumentRecord; event: CaseEvent }[];
}

/**
 * Records issued documents, each in one event that holds its file's SHA-256. `areLast` means that no other document is
 * pending.
 */
export const issue = (
  before: CaseView,
  documents: readonly DocumentRecord[],
  areLast: boolean,
  moment: Moment,
): Issue => {
  let head = areLast ? clearPending(before, ['documents']) : before.head;
  const issued = documents.map((document) => {
    const { step, round, documentId, sha256 } = document;
    const facts = { type: 'issued', step, round, documentId, actor: system } as const;
    const sealed = appendHash(head, facts, sha256, moment);
    head = sealed.head;
    return { document, event: sealed.event };
  });
  return { before, head, issued };
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
