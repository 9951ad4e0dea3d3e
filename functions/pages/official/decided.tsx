import type { CaseFile } from '../../domain/files/case-file';
import { hasPendingDocuments } from '../../domain/case/case';
import { outcomes } from '../../domain/sop/outcomes';
import type { BundleRecord, DocumentRecord, Dossier, StepRecord } from '../../domain/case/records';
import type { Roster } from '../../domain/office/roster';
import { type CaseStatus, stepOf } from '../../domain/sop/sop';
import { signedVersionKind } from '../../domain/files/uploads';
import { AttachBox, type AttachKind } from '../parts/attach-box';
import { instantText, type Today } from '../../domain/time/dates';
import { RequestFacts } from './decision';
import { Earlier } from './earlier';
import { BundleBox, FileList } from '../parts/files';
import { Layout, Script } from '../parts/layout';
import { nothingToDecide } from '../../domain/case/endings';
import { overviewOf } from '../../domain/case/paths';
import { Timeline } from '../public/case-steps';
import { UnsentAnswers } from '../parts/typed-answers';

const signedKind = (documentId: string): AttachKind => ({
  value: signedVersionKind,
  id: documentId,
  label: 'PDF bertanda tangan',
});

export interface DecidedProps {
  dossier: Dossier;
  record: StepRecord;
  roster: Roster;
  by: string;
  late?: true;
  /** What was posted too late, as text. */
  unsent?: string;
  /** Documents of this decision that may still get a signed version. */
  signable: readonly DocumentRecord[];
  site: string;
  files: readonly CaseFile[];
  bundle?: BundleRecord;
  path: string;
  today: Today;
}

/** Where the applicant ended the case, or let it end, nothing goes on from what was decided. */
const endings: Partial<Record<CaseStatus, string>> = {
  dicabut: 'Permohonan dicabut pemohon.',
  kedaluwarsa: 'Permohonan kedaluwarsa karena terlalu lama menunggu perbaikan pemohon.',
};

const titleOf = ({ outcome }: StepRecord, late?: true): string => {
  if (outcome === 'withdraw') return 'Permohonan dicabut';
  return late ? 'Langkah ini sudah diputus' : 'Keputusan tercatat';
};

/** What was decided, by which post, and when: shown after a decision, and to whoever comes too late. */
export const DecidedPage = ({ dossier, record, by, late, unsent, files, path, ...props }: DecidedProps) => (
  <Layout sheet="decision" title={titleOf(record, late)}>
    <div class="box good">
      <p>
        <strong>{record.outcome ? outcomes[record.outcome].fact : 'Tercatat'}</strong>
      </p>
      <p>
        {stepOf(record.step).title}, oleh {by}
        {record.decidedAt ? `, ${instantText(record.decidedAt)}` : ''}.
      </p>
      <p>
        {endings[dossier.head.status]
          ? `${endings[dossier.head.status]} ${nothingToDecide}`
          : 'Keputusan ini tercatat pada sistem dan diteruskan secara otomatis.'}
      </p>
    </div>
    <UnsentAnswers text={unsent ?? ''} />
    <p class="no-print">
      <a href={overviewOf(path)}>Semua yang menunggu Anda</a>
    </p>
    <FileList files={files} path={path} awaited={hasPendingDocuments(dossier.head)} />
    <BundleBox path={path} bundle={props.bundle} seq={dossier.head.seq} now={props.today.now} />
    <h2>Permohonan</h2>
    <RequestFacts dossier={dossier} />
    <Earlier title="Riwayat" dossier={dossier} roster={props.roster} internal />
    <Timeline view={dossier} today={props.today} />
    {props.signable.map(({ documentId, title, signed }) => (
      <form method="post" action={`${path}/bertanda-tangan`} class="box no-print">
        <h2>
          {title}: {signed ? 'ganti' : 'lampirkan'} versi bertanda tangan
        </h2>
        <p class="help">PDF yang sudah ditandatangani dengan sertifikat BSrE, di samping dokumen aslinya.</p>
        <input type="hidden" name="document" value={documentId} />
        <AttachBox kinds={[signedKind(documentId)]} endpoint={`${path}/berkas`} typed={{}} gaps={[]} />
        <button class="second">Simpan versi bertanda tangan</button>
      </form>
    ))}
    {props.signable.length > 0 ? <Script site={props.site} name="attach" /> : null}
  </Layout>
);
