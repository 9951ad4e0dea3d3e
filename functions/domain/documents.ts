import type { Digest } from './chain';
import { analysisReport } from './documents/analysis-report';
import { agencyDisposition, divisionDisposition } from './documents/dispositions';
import { finalReport } from './documents/final-report';
import { integrationReport } from './documents/integration-report';
import type { DocumentKind } from './documents/kind';
import { lapseLetter, refusalLetter, returnLetter } from './documents/letters';
import type { DocumentModel } from './documents/model';
import { receipt } from './documents/receipt';
import { requestFormDocument } from './documents/request-form-document';
import type { Dossier, FormRecord } from './records';
import type { Roster } from './roster';

/** Every kind of document; where one form owes several they are issued in this order. */
export const documentKinds: readonly DocumentKind[] = [
  receipt,
  requestFormDocument,
  agencyDisposition,
  divisionDisposition,
  analysisReport,
  integrationReport,
  refusalLetter,
  returnLetter,
  lapseLetter,
  finalReport,
];

export interface Sealing {
  /** The chain's hash at the event with this `seq`. */
  hashOf: (seq: number) => string;
  digest: Digest;
}

/** 128 bits as lower-case hex, the same whenever it is asked for: a retry issues no second document. */
export const documentIdOf = (caseId: string, kind: string, seq: number, digest: Digest): string =>
  digest(`${caseId} ${kind} ${seq}`).slice(0, 32);

/**
 * Every document that the case's forms imply so far, in the order of the forms. A document is made of nothing later than its
 * own form: what was owed once stays the same when the case goes on (while the roster stays).
 * A later one of the same kind in the same case is a new version; `<code>-<version>/<request number>` is its number.
 */
export const documentsOwed = (dossier: Dossier, roster: Roster, { hashOf, digest }: Sealing): DocumentModel[] => {
  const forms = [...dossier.forms].sort((a, b) => a.seq - b.seq);
  const { caseId, requestNumber, receivedAt } = dossier.head;
  const postOf = ({ step, round }: FormRecord) =>
    dossier.steps.find((record) => record.step === step && record.round === round)?.post;
  const made = (kind: DocumentKind, form: FormRecord): DocumentModel => {
    const past = forms.filter(({ seq }) => seq <= form.seq);
    const version = past.filter(kind.owedBy).length;
    const number = `${kind.code}-${version}/${requestNumber}`;
    const { seq, step, round, at: issuedAt } = form;
    return {
      ...{ documentId: documentIdOf(caseId, kind.kind, seq, digest), kind: kind.kind, title: kind.title },
      ...{ number, version, caseId, step, round, seq, issuedAt, chainHash: hashOf(seq), audience: kind.audience },
      ...kind.body({ head: { requestNumber, receivedAt }, form, past, roster, postOf, number }),
    };
  };
  return forms.flatMap((form) => documentKinds.filter(({ owedBy }) => owedBy(form)).map((kind) => made(kind, form)));
};
