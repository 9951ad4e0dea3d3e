import { applicant } from '../../domain/case/case';
import type { Form } from '../../domain/forms/fields';
import { newestRequest } from '../../domain/case/newest-request';
import { isReachable } from '../../domain/office/bounces';
import { toFormInput } from '../../domain/forms/form-input';
import type { FormInput } from '../../domain/forms/parse';
import { agendaMark, agendaOf, agendaSeen, agendaText } from '../../domain/case/agenda';
import { agendaForm } from '../../domain/office/request-act-forms';
import { withoutTitles } from '../../domain/office/desk-form';
import type { Dossier } from '../../domain/case/records';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { KeyValues } from '../parts/key-values';
import { FormFields } from '../parts/field-inputs';
import { Folded } from './office-page';
import { withAskedStatements } from '../parts/asked-statements';
import { Token } from './layout';
import { holderText } from '../../domain/office/holder-text';
import type { DeskCaseProps } from './case-props';

/** Sends the newest event that the page shows, because the act applies to that state of the case. */
const Seen = ({ dossier: { head } }: Pick<DeskCaseProps, 'dossier'>) => (
  <input type="hidden" name="seq" value={head.seq} />
);

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
export const Actions = (props: ActionsProps) => {
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
export const IncomingLetter = ({ dossier, reader, filled, path }: DeskCaseProps & { path: string }) => {
  const agenda = agendaOf(dossier.forms);
  const input = agenda ? { ...toFormInput(agendaForm, { agenda }), ...filled.input } : filled.input;
  const fields = (
    <form method="post" action={`${path}/agenda`} novalidate>
      <Token {...reader} />
      {/* The entry that this page shows. A different entry at posting means that somebody else changed it. */}
      <input type="hidden" name={agendaSeen} value={agenda && agendaMark(agenda)} />
      <FormFields form={withAskedStatements(withoutTitles(agendaForm), filled)} filled={{ ...filled, input }} />
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
