import { applicant, hasPendingDocuments } from '../../domain/case/case';
import type { CaseFile } from '../../domain/files/case-file';
import type { Form } from '../../domain/forms/fields';
import { newestRequest } from '../../domain/case/newest-request';
import { bounceOf, isReachable } from '../../domain/office/bounces';
import { type CaseForms, isLinkForApplicant } from '../../domain/office/case-forms';
import { toFormInput } from '../../domain/forms/form-input';
import type { FormInput } from '../../domain/forms/parse';
import { agendaMark, agendaOf, agendaText } from '../../domain/case/agenda';
import { agendaForm, untitled } from '../../domain/office/office-forms';
import type { WholeCase } from '../../ports/cases';
import type { CaseEvent, Dossier } from '../../domain/case/records';
import { stepOf } from '../../domain/sop/sop';
import type { OfficeNow } from '../../ports/office';
import { RequestFacts } from '../official/decision';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { CaseBadge } from '../parts/case-badge';
import { type Fact, KeyValues } from '../parts/key-values';
import { Notice } from '../parts/notice';
import type { Filled } from '../parts/filled';
import { FormFields } from '../parts/field-inputs';
import { FileList } from '../parts/files';
import { dayOf } from '../../domain/time/calendar';
import { isOver, reviseByDay, reviseBySentence } from '../../domain/time/revise-by';
import { instantText } from '../../domain/time/dates';
import { dueWords } from '../../domain/time/wait-text';
import { bouncesPage } from '../../domain/office/desk-tasks';
import { DueCell } from './due-cell';
import { Folded } from './office-page';
import { RefusedInput } from './refused-input';
import { DeskLayout, type DeskReader, Token } from './layout';
import { Trail } from './trail';
import { CaseLetters } from './case-letters';
import type { OutgoingLetter } from '../../domain/letters/outgoing-letter';
import { holderText } from '../../domain/office/holder-text';

interface DeskCaseProps {
  reader: DeskReader;
  office: OfficeNow;
  now: Date;
  dossier: WholeCase;
  events: readonly CaseEvent[];
  files: readonly CaseFile[];
  letters: readonly OutgoingLetter[];
  /** The acts that the case's present state allows. */
  actions: CaseForms;
  filled: Filled;
  refusal?: string;
  /** The refused input as text, because its form may no longer be on the page. */
  unsent?: string;
  done?: string;
}

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
    ...(step ? [['Langkah', `${step.number} dari 7: ${step.title}`] as const] : []),
    ...(head.waits
      ? [
          ['Sedang di', holderText(office.roster, head.waits.holder)] as const,
          ['Batas waktu', <DueCell due={dueWords(head, now, office.holidays)} />] as const,
        ]
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

/** Sends the newest event that the page shows, because the act applies to that state of the case. */
const Seen = ({ dossier: { head } }: Pick<DeskCaseProps, 'dossier'>) => (
  <input type="hidden" name="seq" value={head.seq} />
);

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

const CaseForm = (
  props: Pick<DeskCaseProps, 'reader' | 'filled' | 'dossier'> & {
    form: Form;
    path: string;
    button: string;
    /** The initial values of the form. */
    recorded?: FormInput;
  },
) => (
  <Folded form={props.form} {...props.filled}>
    <form method="post" action={props.path} novalidate>
      <Token {...props.reader} />
      <Seen dossier={props.dossier} />
      <FormFields form={props.form} filled={{ ...props.filled, input: { ...props.recorded, ...props.filled.input } }} />
      <Button>{props.button}</Button>
    </form>
  </Folded>
);

type ActionsProps = Pick<DeskCaseProps, 'actions' | 'reader' | 'filled' | 'dossier' | 'office'> & { path: string };

/** Returns the recorded contact as the form's input. */
const recordedContact = (form: Form, { forms }: Dossier): FormInput => {
  const { email, phone } = newestRequest(forms).contact;
  return toFormInput(form, { correct: { email, phone } });
};

/** Shows the button for a fresh link. It is not offered if mails do not reach the applicant's address. */
const Resend = ({ actions, reader, path, dossier, office }: ActionsProps) => {
  const reached = isReachable(office, newestRequest(dossier.forms).contact.email);
  return actions.resend === undefined || (actions.resend === applicant && !reached) ? null : (
    <form method="post" action={`${path}/tautan`}>
      <Token {...reader} />
      <Seen dossier={dossier} />
      <p class="help">Tautan baru dikirim ke surel {holderText(office.roster, actions.resend)}.</p>
      <Button kind="secondary">Kirim ulang tautan</Button>
    </form>
  );
};

/** Shows the acts near the top, so a phone needs no scrolling. */
const Actions = (props: ActionsProps) => {
  const { actions, reader, filled, path, dossier } = props;
  return (
    <Card title="Tindakan">
      <Resend {...props} />
      {actions.reassign ? (
        <CaseForm {...{ reader, filled, dossier }} form={actions.reassign} path={`${path}/alih`} button="Alihkan" />
      ) : null}
      {actions.lift ? (
        <CaseForm {...{ reader, filled, dossier }} form={actions.lift} path={`${path}/buka`} button="Buka kembali" />
      ) : null}
      <CaseForm
        {...{ reader, filled, dossier, path: `${path}/kontak`, form: actions.contact, button: 'Simpan kontak' }}
        recorded={recordedContact(actions.contact, dossier)}
      />
    </Card>
  );
};

/** Shows the incoming letter's agenda entry. The form is open until there is an entry, then folded. */
const IncomingLetter = ({ dossier, reader, filled, path }: DeskCaseProps & { path: string }) => {
  const agenda = agendaOf(dossier.forms);
  const input = agenda ? { ...toFormInput(agendaForm, { agenda }), ...filled.input } : filled.input;
  const fields = (
    <form method="post" action={`${path}/agenda`} novalidate>
      <Token {...reader} />
      {/* The entry that this page shows. A different entry at posting means that somebody else changed it. */}
      <input type="hidden" name="was" value={agenda && agendaMark(agenda)} />
      <FormFields form={untitled(agendaForm)} filled={{ ...filled, input }} />
      <Button kind="secondary">Simpan nomor agenda</Button>
    </form>
  );
  return (
    <Card title="Surat masuk">
      {agenda ? (
        <>
          <KeyValues facts={[['Nomor agenda', agendaText(agenda)]]} />
          <Folded form={{ ...agendaForm, groups: [{ title: 'Perbaiki nomor agenda', fields: [] }] }} {...filled}>
            {fields}
          </Folded>
        </>
      ) : (
        fields
      )}
    </Card>
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
