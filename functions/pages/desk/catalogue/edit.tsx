import { catalogueFields, catalogueForm, prefix } from '../../../domain/catalogue/fields';
import type { CatalogueRecord } from '../../../domain/catalogue/record';
import { shownValue, toCatalogueInput } from '../../../domain/catalogue/values';
import { Button } from '../../parts/button';
import { ErrorSummary } from '../../parts/error-summary';
import { FormFields } from '../../parts/field-inputs';
import { valueOf } from '../../../domain/forms/input-values';
import type { Filled } from '../../parts/filled';
import { KeyValues } from '../../parts/key-values';
import { Notice } from '../../parts/notice';
import { UnsentAnswers } from '../../parts/typed-answers';
import { DeskLayout, type DeskReader, Token } from '../layout';
import { RecordHeading } from './record';
import { stateTexts } from './status';

interface EditProps {
  reader: DeskReader;
  /** Undefined for a new record. */
  record?: CatalogueRecord;
  filled: Filled;
  /** Somebody else changed the record after this form was opened. */
  isStale?: boolean;
}

/** Shows where the record and the input differ: there the other person may have changed it. */
const Conflict = ({ record, filled }: { record: CatalogueRecord; filled: Filled }) => {
  const storedInput = toCatalogueInput(record.content);
  const differingFields = catalogueFields.filter(({ name }) => {
    const [text, stored] = [valueOf(filled.input, `${prefix}${name}`), `${storedInput[`${prefix}${name}`] ?? ''}`];
    return text.replaceAll('\r\n', '\n').trim() !== stored;
  });
  return (
    <Notice sentiment="warning" role="alert" title="Diubah orang lain sementara Anda mengisi">
      <p>
        Belum ada yang tersimpan, dan isian Anda masih ada di bawah. Bandingkan dengan isi katalog sekarang. Bila Anda
        simpan, isian Anda yang berlaku.
      </p>
      {differingFields.length > 0 ? (
        <KeyValues
          facts={differingFields.map(
            ({ name, field }) => [field.label, shownValue(name, record.content) || 'kosong'] as const,
          )}
        />
      ) : (
        <p>Isinya sudah sama dengan isian Anda.</p>
      )}
    </Notice>
  );
};

/** Adds or changes an application. The form carries the version that it was opened on. */
export const CatalogueEditPage = ({ reader, record, filled, isStale }: EditProps) => {
  const title = record ? `Ubah: ${record.content.name}` : 'Tambah aplikasi';
  const path = record ? `/meja/katalog/${record.id}/ubah` : '/meja/katalog/baru';
  return (
    <DeskLayout
      {...{ reader, title, place: '/meja/katalog' as const }}
      heading={record ? <RecordHeading {...record} crumb="Ubah" /> : undefined}
    >
      <ErrorSummary gaps={filled.gaps} />
      {record && isStale ? <Conflict {...{ record, filled }} /> : null}
      <form method="post" action={path} novalidate>
        <Token {...reader} />
        {record ? <input type="hidden" name="version" value={record.version} /> : null}
        <FormFields form={catalogueForm} filled={filled} />
        <div class="actions">
          <Button>{record ? 'Simpan perubahan' : 'Tambahkan ke katalog'}</Button>
          <a href={record ? `/meja/katalog/${record.id}` : '/meja/katalog'}>Batal</a>
        </div>
      </form>
    </DeskLayout>
  );
};

/** Shows a record that can no longer be edited, with the input that was not saved. */
export const CatalogueGonePage = ({
  reader,
  record,
  unsent,
}: {
  reader: DeskReader;
  record: CatalogueRecord;
  unsent: string;
}) => (
  <DeskLayout
    {...{ reader, title: record.content.name, place: '/meja/katalog' as const }}
    heading={<RecordHeading {...record} />}
  >
    <Notice
      sentiment="warning"
      role="alert"
      title={record.state === 'listed' ? 'Tidak dapat diubah' : stateTexts[record.state]}
    >
      <p>Tidak ada yang tersimpan dari isian Anda.</p>
      <p>
        <a href={`/meja/katalog/${record.state === 'merged' ? record.into : record.id}`}>
          {record.state === 'merged' ? 'Buka aplikasi yang dipertahankan' : 'Buka aplikasi ini'}
        </a>
      </p>
    </Notice>
    <UnsentAnswers text={unsent} />
  </DeskLayout>
);
