import { hasPendingDocuments } from '../../domain/case/case';
import type { CaseFile } from '../../domain/files/case-file';
import type { Form } from '../../domain/forms/fields';
import type { CaseEvent, Dossier } from '../../domain/case/records';
import { stepOf } from '../../domain/sop/sop';
import type { OfficeNow } from '../../ports/office';
import { RequestFacts } from '../official/decision';
import { ErrorSummary } from '../parts/error-summary';
import type { Filled } from '../parts/filled';
import { FormFields } from '../parts/field-inputs';
import { FileList } from '../parts/files';
import { reviseByText } from '../../domain/time/revise-by';
import { caseStatusTexts } from '../../domain/sop/status-texts';
import { UnsentAnswers } from '../parts/typed-answers';
import { waitText } from '../../domain/time/wait-text';
import { DeskLayout, type DeskReader, Token } from './layout';
import { Trail } from './trail';
import { holderText } from '../../domain/office/holder-text';

export interface DeskCaseProps {
  reader: DeskReader;
  office: OfficeNow;
  now: Date;
  dossier: Dossier;
  events: readonly CaseEvent[];
  files: readonly CaseFile[];
  /** What may be done to the case as it stands. */
  actions: { resend: boolean; reassign?: Form; lift?: Form };
  filled: Filled;
  refusal?: string;
  /** What was posted and refused, as text: its form may be gone from the page. */
  unsent?: string;
  done?: string;
}

const Where = ({ dossier, office, now }: Pick<DeskCaseProps, 'dossier' | 'office' | 'now'>) => {
  const { head } = dossier;
  return (
    <div class="box good">
      <p>
        <strong>{caseStatusTexts[head.status]}</strong>
        {head.next ? `: langkah ${stepOf(head.next.step).number}, ${stepOf(head.next.step).title}` : ''}
      </p>
      {head.waits ? (
        <p>
          Sedang di {holderText(office.roster, head.waits.holder)}. Batas waktu: {waitText(head, now, office.holidays)}.{' '}
          {reviseByText(dossier, office.holidays)}
        </p>
      ) : null}
      {head.flagged ? <p>Alur otomatisnya terhenti dan akan dicoba lagi. Tim teknis sudah diberi tahu.</p> : null}
    </div>
  );
};

const Actions = ({
  actions,
  reader,
  filled,
  path,
  dossier,
}: Pick<DeskCaseProps, 'actions' | 'reader' | 'filled' | 'dossier'> & { path: string }) => (
  <>
    {actions.resend || actions.lift ? <h2>Tindakan</h2> : null}
    {actions.resend ? (
      <form method="post" action={`${path}/tautan`} class="box">
        <Token {...reader} />
        <input type="hidden" name="seq" value={dossier.head.seq} />
        <p>Kirim tautan baru ke surel pihak yang sekarang ditunggu.</p>
        <button>Kirim ulang tautan</button>
      </form>
    ) : null}
    {actions.reassign ? (
      <form method="post" action={`${path}/alih`} class="box" novalidate>
        <Token {...reader} />
        <FormFields form={actions.reassign} filled={filled} />
        <button>Alihkan</button>
      </form>
    ) : null}
    {actions.lift ? (
      <form method="post" action={`${path}/buka`} class="box" novalidate>
        <Token {...reader} />
        <FormFields form={actions.lift} filled={filled} />
        <button>Buka kembali</button>
      </form>
    ) : null}
  </>
);

/** A case at the desk: where it stands, what may be done, what was asked, its papers and its whole trail. */
export const DeskCasePage = (props: DeskCaseProps) => {
  const { dossier, filled, refusal, reader } = props;
  const path = `/meja/permohonan/${dossier.head.caseId}`;
  return (
    <DeskLayout title={`Permohonan ${dossier.head.requestNumber}`} reader={reader} place="/meja" done={props.done}>
      <ErrorSummary gaps={filled.gaps} />
      {refusal ? (
        <div class="box alert" role="alert">
          {refusal}
        </div>
      ) : null}
      <UnsentAnswers text={props.unsent ?? ''} />
      <Where {...props} />
      <h2>Permohonan</h2>
      <RequestFacts dossier={dossier} />
      <FileList files={props.files} path={path} awaited={hasPendingDocuments(dossier.head)} />
      <h2>Riwayat</h2>
      <Trail {...props} />
      <Actions {...props} path={path} />
    </DeskLayout>
  );
};
