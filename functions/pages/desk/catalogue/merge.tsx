import type { CatalogueRecord } from '../../../domain/catalogue/record';
import type { CatalogueRow } from '../../../ports/catalogue';
import { Button } from '../../parts/button';
import { SearchBox } from '../../parts/search-box';
import { EmptyState } from '../../parts/empty-state';
import { ErrorSummary } from '../../parts/error-summary';
import type { Filled } from '../../parts/filled';
import { Picks } from '../../parts/picks';
import { DeskLayout, type DeskReader, Token } from '../layout';
import { RecordHeading } from './record';

interface MergeProps {
  reader: DeskReader;
  record: CatalogueRecord;
  text: string;
  /** The records that match the text, without the record itself. */
  rows: readonly CatalogueRow[];
  filled: Filled;
}

const Search = ({ record, text }: Pick<MergeProps, 'record' | 'text'>) => (
  <form method="get" action={`/meja/katalog/${record.id}/gabung`} class="filter" role="search">
    <SearchBox label="Cari aplikasi yang dipertahankan" value={text} kind="secondary" />
  </form>
);

/** The page that finds the record to keep and merges this one into it. */
export const CatalogueMergePage = ({ reader, record, text, rows, filled }: MergeProps) => (
  <DeskLayout
    {...{ reader, title: `Gabungkan: ${record.content.name}`, place: '/meja/katalog' as const }}
    heading={<RecordHeading {...record} crumb="Gabungkan" />}
  >
    <ErrorSummary gaps={filled.gaps} />
    <p>
      Untuk aplikasi yang tercatat dua kali. {record.content.name} tidak tampil lagi di katalog dan menunjuk ke aplikasi
      yang Anda pilih. Isi aplikasi itu tidak berubah, dan penggabungan ini dapat dibatalkan.
    </p>
    <Search {...{ record, text }} />
    {rows.length === 0 ? (
      <EmptyState title="Tidak ada aplikasi lain yang cocok" icon="search">
        <p>Cari dengan kata lain dari namanya.</p>
      </EmptyState>
    ) : (
      <form method="post" action={`/meja/katalog/${record.id}/gabung`}>
        <Token {...reader} />
        <input type="hidden" name="version" value={record.version} />
        <input type="hidden" name="cari" value={text} />
        <Picks
          {...{ name: 'merge.into', label: 'Aplikasi yang dipertahankan', type: 'radio' as const, filled }}
          style="choice"
          options={rows.map(({ id, name, agency, abbreviation }) => ({
            value: id,
            label: name,
            help: [abbreviation, agency].filter(Boolean).join(' · '),
          }))}
        />
        <Button kind="danger">Gabungkan ke aplikasi yang dipilih</Button>
      </form>
    )}
  </DeskLayout>
);
