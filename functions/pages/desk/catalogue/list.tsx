import type { Child } from 'hono/jsx';
import type { CatalogueQuery } from '../../../domain/catalogue/catalogue-filter';
import { raaCodes, raaTitle } from '../../../domain/sop/raa';
import type { CataloguePage, CatalogueRow } from '../../../ports/catalogue';
import { Button, ButtonLink } from '../../parts/button';
import { SearchBox } from '../../parts/search-box';
import { Card } from '../../parts/card';
import { Disclosure } from '../../parts/disclosure';
import { EmptyState } from '../../parts/empty-state';
import type { UnknownChoice } from '../../../domain/forms/unknown-choices';
import { FilterChoice } from '../filter-choice';
import { DeskLayout, type DeskReader, Token } from '../layout';
import { List } from '../list';
import { PrintScope } from '../print-scope';
import { Paging } from '../paging';
import { UnknownChoices, wrongChoice } from '../unknown-choices';
import { StatusBadge, statusTexts } from './status';

export interface CatalogueBodyProps {
  /** The path of the list. Each application is one segment below it. */
  path: string;
  query: CatalogueQuery;
  /** The choices of the address that the filter does not offer. */
  unknown: readonly UnknownChoice[];
  page: CataloguePage;
  number: number;
  next?: string;
  previous?: string;
}

interface CatalogueListProps extends Omit<CatalogueBodyProps, 'path'> {
  reader: DeskReader;
  /** Records that wait for confirmation. */
  proposed: readonly CatalogueRow[];
  /** The message about the last act. */
  done?: string;
}

const filterCount = ({ opd, raa, status }: CatalogueQuery): number => [opd, raa, status].filter(Boolean).length;
const raaText = (code: string | undefined) => (code ? [code, raaTitle(code)].filter(Boolean).join(' ') : '–');

const choiceLabels = { cari: 'Cari', opd: 'OPD', raa: 'Kode RAA', status: 'Status' };

const Search = ({ query, unknown, path }: Pick<CatalogueBodyProps, 'query' | 'unknown' | 'path'>) => {
  const count = filterCount(query);
  return (
    <form method="get" action={path} class="filter no-print" role="search">
      <SearchBox label="Cari nama, OPD, fungsi, data" value={query.cari} />
      <Disclosure summary={`Saring${count > 0 ? ` (${count} dipakai)` : ''}`} open={count + unknown.length > 0}>
        <div class="choices">
          <div class="field">
            <label class="name" for="f-opd">
              OPD
            </label>
            <input id="f-opd" name="opd" type="text" value={query.opd} maxlength={200} />
          </div>
          <FilterChoice
            name="raa"
            label={choiceLabels.raa}
            value={query.raa}
            wrong={wrongChoice(unknown, 'raa')}
            options={raaCodes.map(({ code, title }) => [code, `${code} ${title}`])}
          />
          <FilterChoice
            name="status"
            label={choiceLabels.status}
            value={query.status}
            wrong={wrongChoice(unknown, 'status')}
            options={Object.entries(statusTexts)}
          />
        </div>
        <div class="actions">
          <Button kind="secondary">Tampilkan</Button>
          <a href={path}>Hapus saringan</a>
        </div>
      </Disclosure>
    </form>
  );
};

const Name = ({ path, row: { id, name, abbreviation } }: { path: string; row: CatalogueRow }) => (
  <>
    <a href={`${path}/${id}`}>{name}</a>
    {abbreviation ? <small class="soft">{abbreviation}</small> : null}
  </>
);

const rowAt = (path: string) => (row: CatalogueRow) => [
  <Name {...{ path, row }} />,
  row.agency,
  raaText(row.raa),
  <StatusBadge status={row.status} />,
];

const Proposals = ({ rows }: { rows: readonly CatalogueRow[] }) =>
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

const NoResults = ({ query, path, children }: Pick<CatalogueBodyProps, 'query' | 'path'> & { children?: Child }) =>
  query.cari || filterCount(query) > 0 ? (
    <EmptyState title="Tidak ada aplikasi yang cocok" icon="search">
      <p>
        Periksa ejaannya, atau kurangi saringannya. <a href={path}>Tampilkan semua</a>
      </p>
    </EmptyState>
  ) : (
    <EmptyState title="Katalog masih kosong">{children}</EmptyState>
  );

const CutNotice = ({ page: { next, cut } }: Pick<CatalogueBodyProps, 'page'>) =>
  cut ? (
    <p>
      {next
        ? 'Belum semua aplikasi diperiksa. Teruskan ke halaman berikutnya, atau persempit pencariannya.'
        : 'Terlalu banyak aplikasi dengan kata itu, jadi belum semuanya diperiksa. Tambahkan kata lain.'}
    </p>
  ) : null;

/**
 * Shows the search and its results by name. `acts`: the reader's further acts. `emptyAdvice`: the advice for an empty
 * catalogue.
 */
export const CatalogueBody = (props: CatalogueBodyProps & { acts?: Child; emptyAdvice?: Child }) => {
  const { path, query, unknown, page, number, next, previous, acts, emptyAdvice } = props;
  return (
    <>
      <UnknownChoices {...{ unknown }} labels={choiceLabels} />
      <Search {...{ query, unknown, path }} />
      <PrintScope
        all="Semua aplikasi"
        choices={[
          [choiceLabels.cari, query.cari],
          [choiceLabels.opd, query.opd],
          [choiceLabels.raa, query.raa && raaText(query.raa)],
          [choiceLabels.status, query.status && statusTexts[query.status]],
        ]}
      />
      {acts}
      {query.cari ? <p class="help">Setiap kata yang Anda ketik harus ada; awalannya cukup.</p> : null}
      {page.rows.length > 0 ? (
        <List
          caption={`Halaman ${number}, ${page.rows.length} aplikasi`}
          columns={['Aplikasi', 'OPD', 'Kode RAA', 'Status']}
          rows={page.rows.map(rowAt(path))}
        />
      ) : page.cut ? null : (
        <NoResults {...{ query, path }}>{emptyAdvice}</NoResults>
      )}
      <CutNotice page={page} />
      <Paging {...{ path, next, previous }} />
    </>
  );
};

/** The page of the application catalogue at the desk. */
export const CatalogueListPage = ({ reader, proposed, done, ...props }: CatalogueListProps) => (
  <DeskLayout title="Katalog aplikasi" {...{ reader, done }} place="/meja/katalog">
    <Proposals rows={proposed} />
    <CatalogueBody
      {...props}
      path="/meja/katalog"
      acts={
        <div class="actions no-print">
          <ButtonLink kind="secondary" href="/meja/katalog/baru">
            Tambah aplikasi
          </ButtonLink>
          <a href="/meja/katalog/impor">Impor berkas</a>
          <form method="post" action="/meja/katalog/ekspor">
            <Token {...reader} />
            <Button kind="quiet">Ekspor katalog</Button>
          </form>
        </div>
      }
      emptyAdvice={
        <p>
          <a href="/meja/katalog/baru">Tambah aplikasi</a> satu per satu, atau{' '}
          <a href="/meja/katalog/impor">impor berkas</a>.
        </p>
      }
    />
  </DeskLayout>
);
