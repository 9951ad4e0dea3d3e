import { hasPendingDocuments } from '../../domain/case/case';
import { newestRequest } from '../../domain/case/newest-request';
import { bounceOf } from '../../domain/office/bounces';
import { isLinkForApplicant } from '../../domain/office/case-forms';
import { placeText, stepOf } from '../../domain/sop/sop';
import { RequestFacts } from '../official/decision';
import { Card } from '../parts/card';
import { CaseBadge } from '../parts/case-badge';
import { type Fact, KeyValues } from '../parts/key-values';
import { Notice } from '../parts/notice';
import { FileList } from '../parts/files';
import { dayOf } from '../../domain/time/calendar';
import { isOver, reviseByDay, reviseBySentence } from '../../domain/time/revise-by';
import { instantText } from '../../domain/time/dates';
import { dueWords } from '../../domain/time/wait-text';
import { bouncesPage } from '../../domain/office/desk-tasks';
import { DueCell } from './due-cell';
import { RefusedInput } from './refused-input';
import { DeskLayout } from './layout';
import { SameApplication } from './same-application';
import { Trail } from './trail';
import { CaseLetters } from './case-letters';
import { holderText } from '../../domain/office/holder-text';
import { Actions, IncomingLetter } from './case-acts';
import type { DeskCaseProps } from './case-props';

/** Shows the application's name as the page's title, with the case's state and number. */
const Heading = ({ dossier: { head } }: Pick<DeskCaseProps, 'dossier'>) => (
  <>
    <p class="crumb">
      <a href="/meja">Register</a>
      <span aria-hidden="true">›</span>
      <span>{head.requestNumber}</span>
    </p>
    <h1>{head.application.name}</h1>
    <p>
      {head.agency} <CaseBadge status={head.status} />
    </p>
  </>
);

const Where = ({ dossier, office, now }: Pick<DeskCaseProps, 'dossier' | 'office' | 'now'>) => {
  const { head } = dossier;
  const step = head.next && stepOf(head.next.step);
  const reviseBy = reviseByDay(dossier, office.holidays);
  const facts: Fact[] = [
    ...(step ? [['Langkah', `${placeText(step)}: ${step.title}`] as const] : []),
    ...(head.waits ? [['Sedang di', holderText(office.roster, head.waits.holder)] as const] : []),
    // A revision is due on the day that the applicant was told. The head does not hold it.
    ...(head.waits && !reviseBy
      ? [['Batas waktu', <DueCell due={dueWords(head, now, office.holidays)} />] as const]
      : []),
    ...(reviseBy
      ? [
          [
            'Perbaikan',
            reviseBySentence(reviseBy, dayOf(now)) +
              (isOver(reviseBy, dayOf(now)) ? ' Setelah itu Anda dapat membukanya kembali.' : ''),
          ] as const,
        ]
      : []),
  ];
  return (
    <>
      {head.flagged ? (
        <Notice sentiment="warning" title="Alur otomatisnya terhenti">
          <p>Sistem mencobanya lagi. Tim teknis sudah diberi tahu.</p>
        </Notice>
      ) : null}
      {facts.length > 0 ? (
        <Card title="Keadaan sekarang">
          <KeyValues facts={facts} />
        </Card>
      ) : null}
    </>
  );
};

/** Shows a marked former address of this request, with the page on which marks are cleared. */
const FormerBounce = ({ dossier: { head }, office }: Pick<DeskCaseProps, 'dossier' | 'office'>) => {
  const bounce = office.bounces.find(({ caseId }) => caseId === head.caseId);
  return bounce ? (
    <Notice sentiment="info">
      <p>
        Kontak permohonan ini sudah diperbaiki. Alamat lamanya, {bounce.email}, masih tercatat tidak sampai: nyatakan
        sudah diperbaiki pada <a href={bouncesPage}>halaman Pejabat</a>.
      </p>
    </Notice>
  ) : null;
};

/** Shows that mails do not reach the applicant, with the two ways to correct it. */
const Unreached = ({ dossier, office }: Pick<DeskCaseProps, 'dossier' | 'office'>) => {
  const { email } = newestRequest(dossier.forms).contact;
  const bounce = bounceOf(office, email);
  if (!bounce) return <FormerBounce {...{ dossier, office }} />;
  const then = isLinkForApplicant(dossier.head)
    ? 'pakai “Kirim ulang tautan” pada halaman ini'
    : 'kabar berikutnya dikirim lagi ke alamat itu';
  return (
    <Notice sentiment="warning" title="Surel pemohon tidak sampai">
      <p>
        Sejak {instantText(bounce.at)}, kami tidak mengirim surel ke {email}. Hubungi pemohon dengan cara lain.
      </p>
      <p>
        Bila alamatnya salah, pakai “Perbaiki kontak pemohon”. Bila sudah benar, nyatakan begitu pada{' '}
        <a href={bouncesPage}>halaman Pejabat</a>; setelah itu {then}.
      </p>
    </Notice>
  );
};

/** The page of a case at the desk: state, acts, request, files and the whole trail. */
export const DeskCasePage = (props: DeskCaseProps) => {
  const { dossier, filled, refusal, reader, done } = props;
  const { requestNumber, caseId } = dossier.head;
  const path = `/meja/permohonan/${caseId}`;
  return (
    <DeskLayout
      title={`Permohonan ${requestNumber}`}
      heading={<Heading dossier={dossier} />}
      {...{ reader, done }}
      place="/meja"
    >
      <RefusedInput gaps={filled.gaps} refusal={refusal} unsent={props.unsent} />
      <Unreached {...props} />
      <SameApplication requests={props.sameApplication} />
      <div class="sides">
        <Where {...props} />
        <Actions {...props} path={path} />
      </div>
      <IncomingLetter {...props} path={path} />
      <CaseLetters caseId={caseId} letters={props.letters} />
      <Card title="Permohonan">
        <RequestFacts dossier={dossier} />
      </Card>
      <Card>
        <FileList files={props.files} path={path} awaited={hasPendingDocuments(dossier.head)} />
      </Card>
      <Card title="Riwayat">
        <Trail {...props} />
      </Card>
    </DeskLayout>
  );
};
