import { administratorForm } from '../../domain/office/office-forms';
import { mailboxOf } from '../../domain/forms/mailbox';
import { Bounces } from './bounces';
import { DeskLayout } from './layout';
import { List } from './list';
import { ActionForm, type OfficePageProps, Refusals, RowButton } from './office-page';
import { Removals } from './removals';

/** Who may sit at the desk. */
export const AdministratorsPage = ({ reader, filled, office, now, done }: OfficePageProps) => (
  <DeskLayout title="Administrator" reader={reader} place="/meja/administrator" done={done}>
    <Refusals filled={filled} />
    <Removals {...{ office, reader, now: now }} kinds={['administrator']} />
    <List
      caption="Yang dapat masuk ke meja ini"
      columns={['Nama', 'Surel', 'Tindakan']}
      rows={office.administrators.map(({ id, name, email }) => [
        name,
        email,
        <RowButton reader={reader} action="hapus" text="Hapus" about={name} field={['id', id]} />,
      ])}
    />
    <Bounces
      {...{ office, reader }}
      bounces={office.bounces.filter((noted) =>
        office.administrators.some(({ email }) => mailboxOf(email) === mailboxOf(noted.email)),
      )}
      caption="Administrator ini tidak menerima pemberitahuan. Tautan masuk yang mereka minta tetap dikirim."
    />
    <ActionForm {...{ reader, filled }} form={administratorForm} action="tambah" button="Tambah administrator" />
  </DeskLayout>
);
