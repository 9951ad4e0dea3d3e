import { valueOf } from '../../domain/forms/input-values';
import { confirmedField } from '../../domain/office/office-changes';
import { administratorForm } from '../../domain/office/office-forms';
import { mailboxOf } from '../../domain/forms/mailbox';
import { Bounces } from './bounces';
import { Card } from '../parts/card';
import { Notice } from '../parts/notice';
import { DeskLayout } from './layout';
import { List } from './list';
import { FoldedForm, type OfficePageProps, Refusals, RowButton } from './office-page';
import { Removals } from './removals';

/** Asks administrators who remove themselves for a confirmation, with the consequence. */
const OneselfRemoval = ({ reader, path, filled }: Pick<OfficePageProps, 'reader' | 'path' | 'filled'>) => {
  const confirmation = filled.gaps.find(({ field }) => field === confirmedField);
  const id = valueOf(filled.input, 'id');
  return confirmation ? (
    <Notice sentiment="danger" role="alert" title="Hapus diri Anda sendiri?">
      <p>{confirmation.message}</p>
      <RowButton
        {...{ reader, path }}
        action="hapus"
        text="Ya, hapus saya"
        about={reader.name}
        kind="danger"
        fields={{ id, [confirmedField]: 'ya' }}
      />
      <p>
        <a href={path}>Batal</a>
      </p>
    </Notice>
  ) : null;
};

/** The administrators, who may sit at the desk. */
export const AdministratorsPage = ({ reader, filled, office, now, done, path }: OfficePageProps) => (
  <DeskLayout title="Administrator" reader={reader} place="/meja/administrator" done={done}>
    <Refusals filled={{ ...filled, gaps: filled.gaps.filter(({ field }) => field !== confirmedField) }} />
    <OneselfRemoval {...{ reader, path, filled }} />
    <Removals {...{ office, reader, now, path }} kinds={['administrator']} />
    <List
      caption="Yang dapat masuk ke meja ini"
      columns={['Nama', 'Surel', 'Tindakan']}
      rows={office.administrators.map(({ id, name, email }) => [
        name,
        email,
        <RowButton {...{ reader, path }} action="hapus" text="Hapus" about={name} fields={{ id: id }} />,
      ])}
    />
    <Bounces
      {...{ office, reader, path }}
      bounces={office.bounces.filter((noted) =>
        office.administrators.some(({ email }) => mailboxOf(email) === mailboxOf(noted.email)),
      )}
      caption="Administrator ini tidak menerima pemberitahuan. Tautan masuk yang mereka minta tetap dikirim."
    />
    <Card>
      <FoldedForm
        {...{ reader, filled, path }}
        form={administratorForm}
        action="tambah"
        button="Tambah administrator"
      />
    </Card>
  </DeskLayout>
);
