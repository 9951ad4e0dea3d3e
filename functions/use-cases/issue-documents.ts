import { present } from '../domain/present';
import { hasPendingDocuments, clearPending } from '../domain/case/case';
import { requiredDocuments } from '../domain/documents/documents';
import type { DocumentModel } from '../domain/documents/model';
import { NotFound } from '../domain/errors';
import { issue } from '../domain/documents/issuing';
import { type CaseHead, type CaseView, type DocumentRecord, documentRecord } from '../domain/case/records';
import type { Roster } from '../domain/office/roster';
import type { Deps } from '../ports/deps';
import type { Files } from '../ports/files';
import type { WholeCase } from '../ports/cases';
import { retryOnConflict } from './retry-on-conflict';

type IssueDeps = Pick<Deps, 'cases' | 'office' | 'renderer' | 'clock' | 'ids' | 'log' | 'config'> & {
  files: Pick<Files, 'put'>;
};

const pdf = 'application/pdf';

/** Returns the documents that the case's forms require and that have no record yet. */
const missingDocuments = (deps: IssueDeps, dossier: WholeCase, roster: Roster) =>
  requiredDocuments(dossier, roster, {
    digest: deps.ids.digest,
    eventOf: (seq) =>
      present(
        dossier.events.find((event) => event.seq === seq),
        `event ${seq}`,
      ),
  }).filter(({ documentId }) => !dossier.documents.some((document) => document.documentId === documentId));

/** Renders each document once in a run, also when a conflict makes the run start again. The same model gives the same bytes. */
const keepFiles = ({ renderer, files, config, ids }: IssueDeps) => {
  const kept = new Map<string, DocumentRecord>();
  const keep = async (model: DocumentModel): Promise<DocumentRecord> => {
    const { caseId, documentId } = model;
    const bytes = await renderer.render(model, `${config.publicUrl}/verifikasi/${documentId}`);
    const sha256 = ids.digest(bytes);
    // The key holds the file's hash. A slower run with another model, as after a deployment, cannot replace the bytes that the record
    // names.
    const key = `documents/${caseId}/${documentId}-${sha256.slice(0, 16)}.pdf`;
    await files.put(key, bytes, pdf);
    // The record keeps only the fields that identify the document; its content is in the file and in the form.
    const record = documentRecord.parse({ ...model, key, size: bytes.length, sha256 });
    kept.set(documentId, record);
    return record;
  };
  return async (model: DocumentModel): Promise<DocumentRecord> => kept.get(model.documentId) ?? keep(model);
};
type KeepFile = ReturnType<typeof keepFiles>;

/**
 * Records a document whose file is stored. @returns the head after this write @throws ConcurrencyConflict if `view` is no longer current
 */
const recordIssued = async (
  deps: IssueDeps,
  view: CaseView,
  document: DocumentRecord,
  isLast: boolean,
): Promise<CaseHead> => {
  const { caseId } = document;
  const issued = issue(view, document, isLast, { now: deps.clock.now(), digest: deps.ids.digest });
  await deps.cases.apply(issued);
  deps.log('issued', { caseId, document: document.kind });
  return issued.head;
};

/**
 * Issues the missing documents one after another. Each write requires the head that the previous write left. A success proves that no other
 * write came between, so the case need not be read again.
 */
const issueRequired = async (deps: IssueDeps, keepFile: KeepFile, caseId: string, recent: boolean): Promise<void> => {
  const dossier = await deps.cases.dossier(caseId, recent);
  // A recent read that calls for no document may be older than the decision. A recent read that calls for documents is checked by their
  // writes.
  if (recent && !(dossier && hasPendingDocuments(dossier.head))) return issueRequired(deps, keepFile, caseId, false);
  if (!dossier) throw new NotFound(caseId);
  const { roster } = await deps.office.recent();
  const missed = missingDocuments(deps, dossier, roster);
  let { head } = dossier;
  for (const model of missed)
    head = await recordIssued(deps, { ...dossier, head }, await keepFile(model), model === missed.at(-1));
  if (missed.length === 0 && hasPendingDocuments(head)) {
    const { pending = [], nextCheckAt } = clearPending(dossier, ['documents']);
    await deps.cases.updatePending(head, pending, nextCheckAt ? new Date(nextCheckAt) : undefined);
  }
};

/**
 * Issues each missing document, and none twice. Runs in the background after the next step is open and its mails are sent. The state
 * machine waits for it before it sends the closing mails. @throws NotFound, ConcurrencyConflict after five tries
 */
export const issueDocuments = async (deps: IssueDeps, caseId: string): Promise<void> => {
  const keepFile = keepFiles(deps);
  await retryOnConflict((tried) => issueRequired(deps, keepFile, caseId, tried === 1));
};
