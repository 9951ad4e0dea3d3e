import * as z from 'zod/mini';
import { documentsOwed } from '../domain/documents';
import type { DocumentModel } from '../domain/documents/model';
import { HeadMoved, NotFound } from '../domain/errors';
import { issue } from '../domain/issuing';
import { type CaseEvent, type CaseView, type DocumentRecord, documentRecord, type Dossier } from '../domain/records';
import type { Roster } from '../domain/roster';
import type { Deps } from '../deps';

const input = z.object({ caseId: z.uuid() });
export type IssueDeps = Pick<Deps, 'cases' | 'office' | 'files' | 'renderer' | 'clock' | 'ids' | 'log' | 'config'>;

const tries = 5;
const pdf = 'application/pdf';

/** What the case's forms imply and no record shows yet. */
const missing = (deps: IssueDeps, dossier: Dossier, events: CaseEvent[], issued: DocumentRecord[], roster: Roster) =>
  documentsOwed(dossier, roster, {
    digest: deps.ids.digest,
    hashOf: (seq) => events.find((event) => event.seq === seq)!.hash,
  }).filter(({ documentId }) => !issued.some((document) => document.documentId === documentId));

/** Stores the file, then records it: the same model gives the same bytes, so that doing it again changes nothing. */
const issueOne = async (deps: IssueDeps, view: CaseView, model: DocumentModel): Promise<void> => {
  const { caseId, documentId } = model;
  const bytes = await deps.renderer.render(model, `${deps.config.publicUrl}/verifikasi/${documentId}`);
  const key = `documents/${caseId}/${documentId}.pdf`;
  await deps.files.put(key, bytes, pdf);
  // The record keeps what identifies the document; what it says stands in the file and in the form.
  const document = documentRecord.parse({ ...model, key, size: bytes.length, sha256: deps.ids.digest(bytes) });
  await deps.cases.apply(issue(view, document, { now: deps.clock.now(), digest: deps.ids.digest }));
  deps.log('issued', { caseId, document: model.kind });
};

/** Issues one document that is owed. @returns whether there was one */
const issueNext = async (deps: IssueDeps, caseId: string): Promise<boolean> => {
  const dossier = await deps.cases.dossier(caseId);
  if (!dossier) throw new NotFound(caseId);
  const [events, issued] = await Promise.all([deps.cases.events(caseId), deps.cases.documents(caseId)]);
  const [model] = missing(deps, dossier, events, issued, (await deps.office.current()).roster);
  if (model) await issueOne(deps, dossier, model);
  return model !== undefined;
};

/** The state machine calls this after every decision: issues each document that is owed, none twice. */
export const issueDocuments =
  (deps: IssueDeps) =>
  async (event: unknown): Promise<object> => {
    const { caseId } = input.parse(event);
    for (let lost = 0; ;) {
      try {
        if (!(await issueNext(deps, caseId))) return {};
      } catch (error) {
        lost += 1;
        if (!(error instanceof HeadMoved) || lost === tries) throw error;
      }
    }
  };
