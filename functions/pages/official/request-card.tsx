import { truncateText, summaryPreviewLength } from '../../domain/case/truncate-text';
import { hasPendingDocuments } from '../../domain/case/case';
import { dispositionTo } from '../../domain/case/disposition';
import { dispositionInstructions } from '../../domain/case/disposition-instructions';
import { newestRequest } from '../../domain/case/newest-request';
import type { BundleRecord } from '../../domain/case/bundle-record';
import type { StepRecord } from '../../domain/case/records';
import type { WholeCase } from '../../ports/cases';
import { type CaseFile, repeatedText } from '../../domain/files/case-file';
import type { Roster } from '../../domain/office/roster';
import { actingTitle } from '../../domain/office/acting';
import { isInHand, missingPapers, paperText } from '../../domain/case/papers-in-hand';
import { papers, stepOf } from '../../domain/sop/sop';
import { dueDateText, type Today } from '../../domain/time/dates';
import { Badge } from '../parts/badge';
import { Disclosure } from '../parts/disclosure';
import { BundleBox, FileList } from '../parts/files';
import { KeyValues } from '../parts/key-values';
import { RequestFacts } from './decision';
import { Earlier, entryCount } from './earlier';
import { LetterPreview, letterOf } from './letter-preview';

interface CardProps {
  dossier: WholeCase;
  record: StepRecord;
  roster: Roster;
  files: readonly CaseFile[];
  bundle?: BundleRecord;
  path: string;
  today: Today;
}

const Summary = ({ text }: { text: string }) => {
  if (text.length <= summaryPreviewLength * 1.4) return <p class="summary">{text}</p>;
  return (
    <>
      <p class="summary">{truncateText(text, summaryPreviewLength)}</p>
      <Disclosure summary="Baca ringkasan seluruhnya">
        <p class="summary">{text}</p>
      </Disclosure>
    </>
  );
};

/** Shows in one line whether the required papers are complete (SOP: kelengkapan). A step opens only when they are. */
const Completeness = ({ dossier, record }: Pick<CardProps, 'dossier' | 'record'>) => {
  const step = stepOf(record.step);
  const missing = missingPapers(step.id, dossier);
  const repeated = repeatedText(dossier);
  return (
    <p class="complete">
      {missing.length === 0 ? (
        <Badge text={`Kelengkapan: ${step.required.length} dari ${step.required.length}`} sentiment="success" />
      ) : (
        <Badge text={`Kurang: ${missing.map((paper) => papers[paper].title).join(', ')}`} sentiment="danger" />
      )}
      {repeated ? <span class="repeated small"> {repeated}</span> : null}
    </p>
  );
};

/** Shows the state of each paper. */
const Papers = ({ dossier, record }: Pick<CardProps, 'dossier' | 'record'>) => {
  const step = stepOf(record.step);
  const all = [...step.required, ...(step.optional ?? []).filter((paper) => isInHand(paper, dossier))];
  return (
    <>
      <h3>Kelengkapan</h3>
      <ul>
        {all.map((paper) => (
          <li>
            {papers[paper].title}: {paperText(paper, dossier)}
          </li>
        ))}
      </ul>
    </>
  );
};

/** Shows the words of the superior who passed the case down, from the sheet. */
const SheetWords = ({ dossier, record, roster }: Pick<CardProps, 'dossier' | 'record' | 'roster'>) => {
  const sheet = dispositionTo(record.step, dossier.forms);
  if (!sheet) return null;
  const { note } = sheet.data;
  const facts = [...dispositionInstructions(sheet), ...(note !== undefined ? [['Catatan', note] as const] : [])];
  const from = dossier.steps.find(({ step, round }) => step === sheet.step && round === sheet.round);
  return facts.length === 0 ? null : (
    <section class="sheet">
      <h2>Disposisi {actingTitle(roster, sheet.by, from?.post)}</h2>
      <KeyValues facts={facts} />
    </section>
  );
};

/** Shows the request for reading before a decision: summary, letter and completeness. The rest is folded. */
export const RequestCard = ({ dossier, record, roster, files, bundle, path, today }: CardProps) => {
  const letter = letterOf(dossier, files);
  const decisionCount = entryCount(dossier);
  return (
    <div class="card request">
      <Summary text={newestRequest(dossier.forms).application.summary} />
      {letter ? <LetterPreview letter={letter} path={path} /> : null}
      <Completeness dossier={dossier} record={record} />
      <SheetWords {...{ dossier, record, roster }} />
      <Disclosure summary="Rincian permohonan">
        <RequestFacts dossier={dossier} />
        <Papers dossier={dossier} record={record} />
        {record.dueAt ? <p class="soft">Batas waktu keputusan: {dueDateText(record.dueAt, today)}.</p> : null}
      </Disclosure>
      <Disclosure summary={`Dokumen dan lampiran (${files.length})`}>
        <FileList files={files} path={path} awaited={hasPendingDocuments(dossier.head)} untitled />
        <BundleBox path={path} bundle={bundle} seq={dossier.head.seq} now={today.now} />
      </Disclosure>
      {decisionCount > 0 ? (
        <Disclosure summary={`Riwayat (${decisionCount})`}>
          <Earlier dossier={dossier} roster={roster} internal />
        </Disclosure>
      ) : null}
    </div>
  );
};
