import { nameForm } from '../../domain/office/office-forms';
import { reservedNames } from '../../domain/forms/subdomain';
import { Card } from '../parts/card';
import { DeskLayout } from './layout';
import { List } from './list';
import { FoldedForm, type OfficePageProps, Refusals, RowButton } from './office-page';
import { Removals } from './removals';

/** The page of subdomains that no request may use. */
export const NamesPage = ({ reader, filled, office, now, done, path }: OfficePageProps) => (
  <DeskLayout title="Nama dicadangkan" reader={reader} place="/meja/nama" done={done}>
    <Refusals filled={filled} />
    <Removals {...{ office, reader, now, path }} kinds={['name']} />
    <p>Nama subdomain ini ditolak pada permohonan baru dan perbaikannya.</p>
    <Card>
      <FoldedForm {...{ reader, filled, path }} form={nameForm} action="tambah" button="Cadangkan nama" />
    </Card>
    {office.reservedNames.length === 0 ? null : (
      <List
        caption="Dicadangkan di sini"
        columns={['Nama', 'Tindakan']}
        rows={office.reservedNames.map((label) => [
          label,
          <RowButton {...{ reader, path }} action="hapus" text="Hapus" about={label} fields={{ label: label }} />,
        ])}
      />
    )}
    <h2>Selalu dicadangkan</h2>
    <p>{reservedNames.join(', ')}</p>
  </DeskLayout>
);
