import { type CaseFile, documentFiles } from '../../domain/files/case-file';
import { hasPendingDocuments } from '../../domain/case/case';
import type { BundleRecord } from '../../domain/case/bundle-record';
import type { WholeCase } from '../../ports/cases';
import type { DocumentRecord, StepRecord } from '../../domain/case/records';
import type { OutgoingLetter } from '../../domain/letters/outgoing-letter';
import type { Roster } from '../../domain/office/roster';
import { signedVersionKind } from '../../domain/files/uploads';
import { AttachBox, type AttachKind } from '../parts/attach-box';
import { instantText, type Today } from '../../domain/time/dates';
import { decidedText, nowText, sentimentOf } from './after-decision';
import { CaseHeading } from './case-heading';
import { RequestFacts } from './decision';
import { ComparedBox } from '../parts/compared-box';
import { ErrorSummary } from '../parts/error-summary';
import type { Filled } from '../parts/filled';
import { Disclosure } from '../parts/disclosure';
import { Notice } from '../parts/notice';
import { Earlier } from './earlier';
import { letterStateText } from './letter-state';
import { BundleBox, FileList } from '../parts/files';
import { Layout, Script } from '../parts/layout';
import { overviewPath } from '../../domain/case/paths';
import { Timeline } from '../public/case-steps';
import { UnsentAnswers } from '../parts/typed-answers';

const signedKind = (documentId: string): AttachKind => ({
  value: signedVersionKind,
  id: documentId,
  label: 'PDF bertanda tangan',
});

/** Returns the refused input of a document's signed version, or blank input for the other documents. */
const signingOf = ({ documentId }: DocumentRecord, signing: Filled | undefined): Filled =>
  signing?.input.document === documentId ? signing : { input: {}, gaps: [] };

export interface DecidedProps {
  dossier: WholeCase;
  record: StepRecord;
  roster: Roster;
  by: string;
  late?: true;
  /** The input that was posted too late, as text. */
  unsent?: string;
  /** Documents of this decision that may still get a signed version. */
  signable: readonly DocumentRecord[];
  /** The decision's letter, if the office's letters wait for a number and a signature. */
  letter?: OutgoingLetter;
  site: string;
  files: readonly CaseFile[];
  bundle?: BundleRecord;
  /** The signed file that was posted and refused. */
  signing?: Filled;
  path: string;
  today: Today;
}

const titleOf = ({ outcome }: StepRecord, late?: true): string => {
  if (outcome === 'withdraw') return 'Permohonan dicabut';
  return late ? 'Langkah ini sudah diputus' : 'Keputusan tercatat';
};

/** Shows the box for a document's signed version, below that document. */
const SignedBox = ({ document, path, signing }: { document: DocumentRecord; path: string; signing: Filled }) => (
  <Disclosure
    summary={`${document.signed ? 'Ganti' : 'Lampirkan'} versi bertanda tangan: ${document.title}`}
    open={signing.gaps.length > 0}
  >
    <form method="post" action={`${path}/bertanda-tangan`} class="no-print">
      <p class="help">PDF yang sudah ditandatangani dengan sertifikat BSrE. Dokumen aslinya tetap ada.</p>
      <input type="hidden" name="document" value={document.documentId} />
      <AttachBox kinds={[signedKind(document.documentId)]} endpoint={`${path}/berkas`} {...signing} />
      <ComparedBox filled={signing} />
      <button class="second">Simpan versi bertanda tangan</button>
    </form>
  </Disclosure>
);

/**
 * Shows the decision, its post and time, and the case's present place. It follows a decision, and also greets an official who comes too
 * late.
 */
export const DecidedPage = ({ dossier, record, by, late, unsent, files, path, letter, ...props }: DecidedProps) => {
  const title = titleOf(record, late);
  const awaited = hasPendingDocuments(dossier.head);
  const own = props.signable.flatMap(documentFiles);
  return (
    <Layout
      sheet="decision"
      title={`${title}: ${dossier.head.application.name}`}
      heading={<CaseHeading {...{ dossier, record }} today={props.today} />}
    >
      <Notice sentiment={sentimentOf(record.outcome)} title={title}>
        <p class="what">{decidedText(record, dossier.forms)}</p>
        <p>{nowText(dossier, props.roster, record, props.today)}</p>
        <p class="soft">
          Oleh {by}
          {record.decidedAt ? `, ${instantText(record.decidedAt)}` : ''}.
        </p>
      </Notice>
      <ErrorSummary gaps={props.signing?.gaps ?? []} />
      <UnsentAnswers text={unsent ?? ''} />
      <section class="card" id="dokumen" data-awaited={awaited || undefined}>
        <FileList files={own} path={path} awaited={awaited && !letter} title="Dokumen keputusan ini" />
        {letter ? <p>{letterStateText(letter)}</p> : null}
        <Disclosure summary={`Semua dokumen dan lampiran (${files.length})`}>
          <FileList files={files} path={path} untitled />
          <BundleBox path={path} bundle={props.bundle} seq={dossier.head.seq} now={props.today.now} />
        </Disclosure>
        {props.signable.map((document) => (
          <SignedBox {...{ document, path }} signing={signingOf(document, props.signing)} />
        ))}
      </section>
      <section class="card">
        <Disclosure summary="Permohonan">
          <RequestFacts dossier={dossier} />
        </Disclosure>
        <Disclosure summary="Riwayat">
          <Earlier dossier={dossier} roster={props.roster} internal />
        </Disclosure>
        <Disclosure summary="Tujuh langkah">
          <Timeline view={dossier} today={props.today} />
        </Disclosure>
      </section>
      <p class="no-print">
        <a href={overviewPath(path)}>Semua yang menunggu Anda</a>
      </p>
      {awaited ? <Script site={props.site} name="documents" /> : null}
      {props.signable.length > 0 ? <Script site={props.site} name="attach" /> : null}
    </Layout>
  );
};
