import type { CatalogueQuery } from '../../../domain/catalogue/catalogue-filter';
import { raaCodes, raaTitle } from '../../../domain/sop/raa';
import type { CataloguePage, CatalogueRow } from '../../../ports/catalogue';
import { Button, ButtonLink } from '../../parts/button';
import { Card } from '../../parts/card';
import { Disclosure } from '../../parts/disclosure';
import { EmptyState } from '../../parts/empty-state';
import { Icon } from '../../parts/icon';
import { FilterChoice } from '../filter-choice';
import { DeskLayout, type DeskReader } from '../layout';
import { List } from '../list';
import { Paging } from '../paging';
import { StatusBadge, statusTexts } from './status';

export interface CatalogueListProps {
  reader: DeskReader;
  query: CatalogueQuery;
  page: CataloguePage;
  /** Records that wait to be confirmed. */
  proposed: readonly CatalogueRow[];
  number: number;
  next?: string;
  previous?: string;
}

const narrowedBy = ({ opd, raa, status }: CatalogueQuery): number => [opd, raa, status].filter(Boolean).length;
const raaText = (code: string | undefined) => (code ? [code, raaTitle(code)].filter(Boolean).join(' ') : '–');

const Search = ({ query }: { query: CatalogueQuery }) => {
  const count = narrowedBy(query);
  return (
    <form method="get" action="/meja/katalog" class="filter no-print" role="search">
      <div class="search">
        <label class="name" for="f-cari">
          Cari nama, OPD, fungsi, data
        </label>
        <input id="f-cari" name="cari" type="search" value={query.cari} maxlength={200} />
        <Button>
          <Icon name="search" />
          Cari
        </Button>
      </div>
      <Disclosure summary={`Saring${count > 0 ? ` (${count} dipakai)` : ''}`} open={count > 0}>
        <div class="choices">
          <div class="field">
            <label class="name" for="f-opd">
              OPD
            </label>
            <input id="f-opd" name="opd" type="text" value={query.opd} maxlength={200} />
          </div>
          <FilterChoice
            name="raa"
            label="Kode RAA"
            value={query.raa}
            options={raaCodes.map(({ code, title }) => [code, `${code} ${title}`])}
          />
          <FilterChoice name="status" label="Status" value={query.status} options={Object.entries(statusTexts)} />
        </div>
        <div class="actions">
          <Button kind="secondary">Tampilkan</Button>
          <a href="/meja/katalog">Hapus saringan</a>
        </div>
      </Disclosure>
    </form>
  );
};

const Name = ({ row: { id, name, abbreviation } }: { row: CatalogueRow }) => (
  <>
    <a href={`/meja/katalog/${id}`}>{name}</a>
    {abbreviation ? <small class="soft">{abbreviation}</small> : null}
  </>
);

const rowOf = (row: CatalogueRow) => [
  <Name row={row} />,
  row.agency,
  raaText(row.raa),
  <StatusBadge status={row.status} />,
];

const Proposed = ({ rows }: { rows: readonly CatalogueRow[] }) =>
  rows.length === 0 ? null : (
    <Card title={`Menunggu konfirmasi Anda (${rows.length})`}>
      <p>Pembangunannya selesai pada langkah 7. Periksa isinya, lalu masukkan ke katalog.</p>
      <ul>
        {rows.map(({ id, name, agency }) => (
          <li>
            <a href={`/meja/katalog/${id}`}>{name}</a> ({agency})
          </li>
        ))}
      </ul>
    </Card>
  );

const Nothing = ({ query }: { query: CatalogueQuery }) =>
  query.cari || narrowedBy(query) > 0 ? (
    <EmptyState title="Tidak ada aplikasi yang cocok" icon="search">
      <p>
        Periksa ejaannya, atau kurangi saringannya. <a href="/meja/katalog">Tampilkan semua</a>
      </p>
    </EmptyState>
  ) : (
    <EmptyState title="Katalog masih kosong">
      <p>
        <a href="/meja/katalog/baru">Tambah aplikasi</a> satu per satu.
      </p>
    </EmptyState>
  );

const CutShort = ({ page: { next, cut } }: Pick<CatalogueListProps, 'page'>) =>
  cut ? (
    <p>
      {next
        ? 'Belum semua aplikasi diperiksa. Teruskan ke halaman berikutnya, atau persempit pencariannya.'
        : 'Terlalu banyak aplikasi dengan kata itu, jadi belum semuanya diperiksa. Tambahkan kata lain.'}
    </p>
  ) : null;

/** The catalogue of applications, by name. */
export const CatalogueListPage = (props: CatalogueListProps) => {
  const { reader, query, page, proposed, number, next, previous } = props;
  return (
    <DeskLayout title="Katalog aplikasi" reader={reader} place="/meja/katalog">
      <Proposed rows={proposed} />
      <Search query={query} />
      <p class="no-print">
        <ButtonLink kind="secondary" href="/meja/katalog/baru">
          Tambah aplikasi
        </ButtonLink>
      </p>
      {query.cari ? <p class="help">Setiap kata yang Anda ketik harus ada; awalannya cukup.</p> : null}
      {page.rows.length > 0 ? (
        <List
          caption={`Halaman ${number}, ${page.rows.length} aplikasi`}
          columns={['Aplikasi', 'OPD', 'Kode RAA', 'Status']}
          rows={page.rows.map(rowOf)}
        />
      ) : page.cut ? null : (
        <Nothing query={query} />
      )}
      <CutShort page={page} />
      <Paging path="/meja/katalog" {...{ next, previous }} />
    </DeskLayout>
  );
};
