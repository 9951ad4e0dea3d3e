import type { Digest } from '../case/chain';
import { dayOf } from '../time/calendar';
import { analysisReport } from './analysis-report';
import { announcedLastDay } from './announced-last-day';
import { agencyDisposition, divisionDisposition } from './dispositions';
import { documentIdOf } from './document-id';
import { finalReport } from './final-report';
import { integrationReport } from './integration-report';
import type { DocumentKind } from './kind';
import { endLetter, lapseLetter, refusalLetter, returnLetter } from './letters';
import type { DocumentModel } from './model';
import { receipt } from './receipt';
import { requestFormDocument } from './request-form-document';
import { recordedKinds } from './document-rules';
import type { OfficeEntries } from './office-entries';
import { documentNumber } from '../case/numbering';
import type { CaseEvent, Dossier, FormRecord } from '../case/records';
import type { Roster } from '../office/roster';
import type { StepId } from '../sop/sop';

/** Every kind of document. */
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
  endLetter,
];

const titleOf = ({ title, titleAt }: Pick<DocumentKind, 'title' | 'titleAt'>, step: StepId | undefined): string =>
  (step && titleAt?.(step)) ?? title;

/** Returns the title of a letter: "Surat Pemberitahuan Penolakan". Rows of earlier versions lack the step. */
export const letterKindTitle = ({ kind, step }: { kind: string; step?: StepId | undefined }): string =>
  titleOf(documentKinds.find((one) => one.kind === kind) ?? { title: 'Surat' }, step);

interface Sealing {
  /** The chain's event with this `seq`. */
  eventOf: (seq: number) => Pick<CaseEvent, 'hash' | 'documents' | 'letters'>;
  digest: Digest;
  /** Returns the secretariat's entries about the form's document of this kind. */
  entriesOf?: (form: FormRecord, kind: string) => OfficeEntries;
}

/**
 * Returns the facts of a letter's version, if the form requires a letter. A decision requires the draft. An entered
 * number requires the next version, made from the decision of the draft.
 */
const versionOf = (form: FormRecord, forms: readonly FormRecord[], isDraft: boolean) => {
  if (form.kind !== 'numbering') return { source: form, entries: {}, letter: isDraft ? { of: form.seq } : undefined };
  const { of, number, date, holder } = form.data;
  const source = forms.find(({ seq }) => seq === of) ?? form;
  const reissues = forms.filter((one) => one.kind === 'letter-reissue').filter(({ data }) => data.of === of);
  const replaces = reissues.findLast((one) => one.seq < form.seq && one.data.replaces)?.data.replaces;
  const entries = { outgoing: { number, date }, signer: holder, ...(replaces && { replaces }) };
  return { source, entries, letter: { of, number, date } };
};

/**
 * Returns every document that the case's forms require so far, in the order of the forms. Each form's event names its
 * kinds, so kinds added later do not appear.
 *
 * A document uses nothing later than its own form. Roster rows that a case names are only ended, never changed. The
 * document therefore stays the same while the case goes on. Only a letter of return uses more: the last day for the
 * revision, which the opening of the applicant's step announces.
 *
 * Another document of the same kind in a case is a new version. Its number is `<code>-<version>/<request number>`.
 */
export const requiredDocuments = (
  dossier: Dossier,
  roster: Roster,
  { eventOf, digest, entriesOf }: Sealing,
  kinds = documentKinds,
): DocumentModel[] => {
  const forms = [...dossier.forms].sort((a, b) => a.seq - b.seq);
  const { caseId, requestNumber, receivedAt } = dossier.head;
  const postOf = ({ step, round }: FormRecord) =>
    dossier.steps.find((record) => record.step === step && record.round === round)?.post;
  const kindsOf = (form: FormRecord) => recordedKinds(eventOf(form.seq).documents, form);
  const made = (kind: DocumentKind, form: FormRecord): DocumentModel => {
    const until = (last: number) => forms.filter(({ seq }) => seq <= last);
    const version = until(form.seq).filter((one) => kindsOf(one).includes(kind.kind)).length;
    const number = documentNumber(kind.code, version, requestNumber);
    const { seq, step, round, at: issuedAt } = form;
    const { letter, entries, source } = versionOf(form, forms, eventOf(seq).letters?.includes(kind.kind) ?? false);
    const isDraft = letter !== undefined && letter.number === undefined;
    const title = titleOf(kind, source.step);
    return {
      documentId: documentIdOf(caseId, kind.kind, seq, digest),
      kind: kind.kind,
      title: isDraft ? `${title} (konsep)` : title,
      number,
      version,
      caseId,
      step,
      round,
      seq,
      issuedAt,
      chainHash: eventOf(seq).hash,
      audience: isDraft ? 'official' : kind.audience(form),
      ...(letter && { letter }),
      layout: kind.layout,
      ...kind.body({
        head: { requestNumber, receivedAt },
        form: source,
        past: until(source.seq),
        roster,
        postOf,
        revision: { lastDay: announcedLastDay(dossier.steps, source, form), today: dayOf(new Date(issuedAt)) },
        entries: entriesOf?.(form, kind.kind) ?? entries,
        awaitsSignature: letter !== undefined,
      }),
    };
  };
  const kindBy = (name: string) => kinds.find(({ kind }) => kind === name);
  return forms.flatMap((form) =>
    kindsOf(form)
      .map(kindBy)
      .filter((kind) => kind !== undefined)
      .map((kind) => made(kind, form)),
  );
};
