import type { CaseFile } from '../../domain/files/case-file';
import { askAgainText } from '../../domain/case/endings';
import type { Form } from '../../domain/forms/fields';
import { missingPapersMessage } from '../../domain/sop/papers-received';
import type { Dossier } from '../../domain/case/records';
import type { Roster } from '../../domain/office/roster';
import { isClosed } from '../../domain/sop/sop';
import { visibleToApplicant } from '../../domain/case/visible-to-applicant';
import { RequestFacts } from '../official/decision';
import { Earlier } from '../official/earlier';
import { AttachBox } from '../parts/attach-box';
import { FileList } from '../parts/files';
import { requestKinds, Specification } from '../public/request-attachments';
import { ErrorSummary } from '../parts/error-summary';
import type { Filled } from '../parts/filled';
import { FormFields } from '../parts/field-inputs';
import { instantText, type Today } from '../../domain/time/dates';
import { Layout, Script } from '../parts/layout';
import { reviseByText } from '../../domain/time/revise-by';
import { caseStatusTexts } from '../../domain/sop/status-texts';
import { Timeline } from '../public/tracking';
import { UnsentAnswers } from '../parts/typed-answers';

export interface ApplicantProps {
  dossier: Dossier;
  roster: Roster;
  /** The form to revise, in a returned round only. */
  revision?: Form;
  withdrawal?: Form;
  /** What each form holds: one that was refused what was posted, with its gaps. */
  filled: Record<'resubmit' | 'withdraw', Filled & { posted?: boolean }>;
  /** Why what was just posted was not recorded. */
  refusal?: string;
  /** What was posted and not recorded, as text: its form is gone from the page. */
  unsent?: string;
  files: readonly CaseFile[];
  today: Today;
  path: string;
  site: string;
}

/** Which papers a revision is asked for. */
const Lacking = ({ head }: Pick<Dossier, 'head'>) => {
  const lacking = missingPapersMessage(head);
  return lacking ? (
    <div class="box alert">
      <p>{lacking} Lampirkan, atau isi formulirnya, lalu kirim perbaikan.</p>
    </div>
  ) : null;
};

/** That a revision came in, as long as nobody has decided on it. */
const Received = ({ forms, head }: Dossier) => {
  const newest = visibleToApplicant(forms).at(-1)!;
  return head.status === 'berjalan' && newest.kind === 'request' && newest.round > 1 ? (
    <p>Perbaikan Anda tercatat {instantText(newest.at)}. Kabar berikutnya kami kirim lewat surel.</p>
  ) : null;
};

/** The applicant's page: the case, the revision when one is asked for, and the way to withdraw. */
export const ApplicantPage = ({
  dossier,
  roster,
  revision,
  withdrawal,
  filled,
  refusal,
  unsent,
  files,
  today,
  path,
  site,
}: ApplicantProps) => (
  <Layout sheet="applicant" title={`Permohonan ${dossier.head.requestNumber}`}>
    <ErrorSummary gaps={[...filled.resubmit.gaps, ...filled.withdraw.gaps]} />
    {refusal ? (
      <div class="box alert" role="alert">
        {refusal}
      </div>
    ) : null}
    <UnsentAnswers text={unsent ?? ''} />
    <div class="box good">
      <p>
        <strong>{caseStatusTexts[dossier.head.status]}</strong>
      </p>
      <Received {...dossier} />
      {isClosed(dossier.head.status) ? <p>{askAgainText(dossier.head.status)}</p> : null}
    </div>
    {revision ? (
      <form
        method="post"
        action={path}
        novalidate
        data-send={`revision-${dossier.head.rounds.request}`}
        data-posted={filled.resubmit.posted}
      >
        <h2>Perbaiki permohonan</h2>
        <Lacking head={dossier.head} />
        <p>{reviseByText(dossier, today.holidays)}</p>
        <Earlier dossier={dossier} roster={roster} />
        <FormFields form={revision} filled={filled.resubmit} />
        <Specification filled={filled.resubmit} />
        <AttachBox
          kinds={requestKinds}
          endpoint={`${path}/berkas`}
          typed={filled.resubmit.typed}
          gaps={filled.resubmit.gaps}
        />
        <p class="help">Lampiran yang sudah ada tetap dipakai, kecuali Anda menggantinya di sini.</p>
        <button name="outcome" value="resubmit">
          Kirim perbaikan
        </button>
      </form>
    ) : (
      <>
        <h2>Permohonan Anda</h2>
        <RequestFacts dossier={dossier} />
        <Earlier title="Riwayat" dossier={dossier} roster={roster} />
      </>
    )}
    <FileList files={files} path={path} />
    <h2>Tujuh langkah</h2>
    <Timeline view={dossier} today={today} />
    {withdrawal ? (
      <form
        method="post"
        action={path}
        novalidate
        class="box"
        data-send="withdrawal"
        data-posted={filled.withdraw.posted}
      >
        <FormFields form={withdrawal} filled={filled.withdraw} />
        <button class="second" name="outcome" value="withdraw">
          Cabut permohonan
        </button>
      </form>
    ) : null}
    {revision || withdrawal ? <Script site={site} name="send" /> : null}
    {revision ? <Script site={site} name="attach" /> : null}
  </Layout>
);
