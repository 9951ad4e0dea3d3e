import { present } from '../domain/present';
import { hasPendingDocuments, clearPending, openRecord } from '../domain/case/case';
import { lookupPartOf, possibleIdsOf } from '../domain/documents/document-id';
import { requiredDocuments } from '../domain/documents/documents';
import type { DocumentModel } from '../domain/documents/model';
import { NotFound } from '../domain/errors';
import { issue } from '../domain/documents/issuing';
import { type DocumentRecord, documentRecord } from '../domain/case/records';
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
const missingDocuments = (deps: IssueDeps, dossier: WholeCase, roster: Roster) => {
  const issued = new Set(dossier.documents.map(({ documentId }) => documentId));
  return requiredDocuments(dossier, roster, {
    digest: deps.ids.digest,
    eventOf: (seq) =>
      present(
        dossier.events.find((event) => event.seq === seq),
        `event ${seq}`,
      ),
  }).filter((model) => !possibleIdsOf(model, deps.ids.digest).some((id) => issued.has(id)));
};

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

/** The most documents that one transaction records. More are missing only after months without printing. */
const maxAtOnce = 10;

/** Stores the files of documents in their order, up to the first that fails. @returns the stored ones, and the error if there is one */
const keepFilesOf = async (keepFile: KeepFile, models: readonly DocumentModel[]) => {
  const stored: DocumentRecord[] = [];
  for (const model of models) {
    try {
      stored.push(await keepFile(model));
    } catch (error) {
      return { stored, error };
    }
  }
  return { stored };
};

/** Returns true if a recorded document has the lookup of these: the first record of a case wrote it. */
const isFound = ({ documents }: WholeCase, [first]: readonly DocumentRecord[]): boolean =>
  documents.some(({ documentId }) => first && lookupPartOf(documentId) === lookupPartOf(first.documentId));

/**
 * Issues the first missing documents at once. The write requires the head that was read. A document that cannot be printed holds up none
 * before it.
 */
const issueMissing = async (
  deps: IssueDeps,
  keepFile: KeepFile,
  dossier: WholeCase,
  missing: readonly DocumentModel[],
) => {
  const { caseId } = dossier.head;
  const { stored, error } = await keepFilesOf(keepFile, missing.slice(0, maxAtOnce));
  const areLast = stored.length === missing.length;
  if (stored.length > 0) {
    const issued = issue(dossier, stored, areLast, { now: deps.clock.now(), digest: deps.ids.digest });
    await deps.cases.issue(issued, isFound(dossier, stored));
    for (const document of stored) deps.log('issued', { caseId, document: document.kind });
  }
  if (error !== undefined) throw error;
  return areLast;
};

const issueRequired = async (deps: IssueDeps, keepFile: KeepFile, caseId: string, recent: boolean): Promise<void> => {
  const dossier = await deps.cases.dossier(caseId, recent);
  // A recent read that calls for no document may be older than the decision. A recent read that calls for documents is checked by their
  // writes.
  // One from before the next step opened lacks the last day that a letter of return names.
  const isBehind = !dossier || !hasPendingDocuments(dossier.head) || (dossier.head.next && !openRecord(dossier));
  if (recent && isBehind) return issueRequired(deps, keepFile, caseId, false);
  if (!dossier) throw new NotFound(caseId);
  const { roster } = await deps.office.recent();
  const missing = missingDocuments(deps, dossier, roster);
  if (missing.length > 0) {
    if (!(await issueMissing(deps, keepFile, dossier, missing))) await issueRequired(deps, keepFile, caseId, false);
  } else if (hasPendingDocuments(dossier.head)) {
    const { pending = [], nextCheckAt } = clearPending(dossier, ['documents']);
    await deps.cases.updatePending(dossier.head, pending, nextCheckAt ? new Date(nextCheckAt) : undefined);
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
