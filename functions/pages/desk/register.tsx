import type { CaseHead } from '../../domain/case/records';
import { applicant } from '../../domain/case/case';
import type { UnknownChoice } from '../../domain/forms/unknown-choices';
import type { RegisterFilter } from '../../domain/register/register-filter';
import { statuses } from '../../domain/register/register-shelves';
import { nobody, type Roster, titleAndUnit } from '../../domain/office/roster';
import { searchFor } from '../../domain/register/register-words';
import { steps } from '../../domain/sop/sop';
import type { OfficeNow } from '../../ports/office';
import type { RegisterPage as RegisterFound } from '../../ports/register';
import { caseStatusTexts } from '../../domain/sop/status-texts';
import { Breakable } from '../parts/breakable';
import { makesMemos } from '../../domain/memos/memo';
import { monthText } from '../../domain/statistics/months';
import { memoPath } from './memos/paths';
import { DeskLayout, type DeskReader } from './layout';
import { List } from './list';
import { shortStateText } from '../../domain/register/state-cells';
import { dueWords } from '../../domain/time/wait-text';
import { Button } from '../parts/button';
import { SearchBox } from '../parts/search-box';
import { CaseBadge } from '../parts/case-badge';
import { Disclosure } from '../parts/disclosure';
import { EmptyState } from '../parts/empty-state';
import type { Column } from '../parts/table';
import { Dashboard, type DashboardProps } from './dashboard';
import { DueCell } from './due-cell';
import { FilterChoice } from './filter-choice';
import { PrintScope } from './print-scope';
import { Paging } from './paging';
import { UnknownChoices, wrongChoice } from './unknown-choices';
import { holderText } from '../../domain/office/holder-text';

interface RegisterProps {
  reader: DeskReader;
  office: OfficeNow;
  now: Date;
  filter: RegisterFilter;
  /** The choices of the address that the filter does not offer. */
  unknown: readonly UnknownChoice[];
  heads: readonly CaseHead[];
  /** The outgoing letters that have the searched number. */
  letters?: RegisterFound['letters'];
  /** The months whose memo has the searched number. */
  memos?: RegisterFound['memos'];
  /** The office's present state, on the first page only. */
  dashboard?: DashboardProps;
  /** True if the search stopped before checking every possible case. */
  cut?: boolean;
  /** The query strings of the next and previous pages, and this page's number. */
  next?: string;
  previous?: string;
  page: number;
}

const holders = (roster: Roster): [string, string][] => [
  ...roster.officials.map((official): [string, string] => [
    official.id,
    `${titleAndUnit(roster, official)} (${official.name})`,
  ]),
  [applicant, holderText(roster, applicant)],
  [nobody, holderText(roster, nobody)],
];

const Scope = ({ filter, office }: Pick<RegisterProps, 'filter' | 'office'>) => {
  const { cari, status, langkah, pemegang, terlambat, urut } = filter;
  const step = steps.find(({ id }) => id === langkah);
  return (
    <PrintScope
      all="Semua permohonan"
      choices={[
        [choiceLabels.cari, cari],
        [choiceLabels.status, status && caseStatusTexts[status]],
        [choiceLabels.langkah, step && `${step.number}. ${step.title}`],
        [choiceLabels.pemegang, pemegang && holderText(office.roster, pemegang)],
        [choiceLabels.terlambat, terlambat],
        [choiceLabels.urut, urut && byDueText],
      ]}
    />
  );
};

/** Returns the number of active choices in the folded filter. */
const narrowedBy = ({ status, langkah, pemegang, terlambat, urut }: RegisterFilter): number =>
  [status, langkah, pemegang, terlambat, urut].filter(Boolean).length;

const choiceLabels: Readonly<Record<keyof RegisterFilter, string>> = {
  cari: 'Cari',
  status: 'Status',
  langkah: 'Langkah',
  pemegang: 'Sedang di',
  terlambat: 'Hanya yang terlambat',
  urut: 'Urutkan',
};

const byDueText = 'Batas waktu terdekat';

const Filter = ({ filter, unknown, office: { roster } }: Pick<RegisterProps, 'filter' | 'unknown' | 'office'>) => {
  const count = narrowedBy(filter);
  const choice = <N extends keyof RegisterFilter>(name: N) => ({
    name,
    label: choiceLabels[name],
    value: filter[name],
    wrong: wrongChoice(unknown, name),
  });
  return (
    <form method="get" action="/meja" class="filter no-print" role="search">
      <SearchBox label="Cari nomor, OPD, aplikasi" value={filter.cari} />
      <Disclosure
        summary={`Saring dan urutkan${count > 0 ? ` (${count} dipakai)` : ''}`}
        open={count + unknown.length > 0}
      >
        <div class="choices">
          <FilterChoice {...choice('status')} options={statuses.map((status) => [status, caseStatusTexts[status]])} />
          <FilterChoice
            {...choice('langkah')}
            options={steps.map(({ id, number, title }) => [id, `${number}. ${title}`])}
          />
          <FilterChoice {...choice('pemegang')} options={holders(roster)} />
          <FilterChoice {...choice('urut')} first="Terbaru diterima" options={[['batas', byDueText]]} />
        </div>
        <label class="pick">
          <input type="checkbox" name="terlambat" value="ya" checked={filter.terlambat === 'ya'} />
          <span>{choiceLabels.terlambat}</span>
        </label>
        <div class="actions">
          <Button kind="secondary">Tampilkan</Button>
          <a href="/meja">Hapus saringan</a>
        </div>
      </Disclosure>
    </form>
  );
};

const sortedBy = (filter: RegisterFilter, urut: RegisterFilter['urut']): string => {
  const query = new URLSearchParams(
    Object.entries({ ...filter, urut }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return `/meja?${query.toString()}`;
};

/** Returns the columns. Sortable columns have a link, except in search results, which have their own order. */
export const columnsOf = (filter: RegisterFilter): Column[] => {
  const byDue = filter.urut === 'batas';
  const [number, due]: Column[] = filter.cari
    ? ['Nomor', 'Batas waktu']
    : [
        { name: 'Nomor', href: sortedBy(filter, undefined), sort: byDue ? undefined : 'descending' },
        { name: 'Batas waktu', href: sortedBy(filter, 'batas'), sort: byDue ? 'ascending' : undefined },
      ];
  return ['Aplikasi', 'OPD', number ?? '', 'Keadaan', 'Sedang di', due ?? ''];
};

const rowOf = (head: CaseHead, { office, now, letters = [] }: Pick<RegisterProps, 'office' | 'now' | 'letters'>) => [
  <a href={`/meja/permohonan/${head.caseId}`}>{head.application.name}</a>,
  head.agency,
  <>
    <Breakable text={head.requestNumber} />
    <small class="soft">
      Surat <Breakable text={head.letterNumber} />
    </small>
    {head.agenda ? (
      <small class="soft">
        Agenda <Breakable text={head.agenda.number} />
      </small>
    ) : null}
    {letters
      .filter(({ caseId }) => caseId === head.caseId)
      .map(({ caseId, of }) => (
        <small>
          <a href={`/meja/surat-keluar/${caseId}/${of}`}>Surat keluar yang dicari</a>
        </small>
      ))}
  </>,
  <CaseBadge status={head.status} text={shortStateText({ status: head.status, step: head.next?.step })} />,
  head.waits ? holderText(office.roster, head.waits.holder) : <span class="none">–</span>,
  <DueCell due={dueWords(head, now, office.holidays)} />,
];

/** Shows the reason for an empty list, and the next step. */
const Nothing = ({ filter }: Pick<RegisterProps, 'filter'>) =>
  filter.cari || narrowedBy(filter) > 0 ? (
    <EmptyState title="Tidak ada permohonan yang cocok" icon="search">
      <p>
        Periksa ejaannya, atau kurangi saringannya. <a href="/meja">Tampilkan semua</a>
      </p>
    </EmptyState>
  ) : (
    <EmptyState title="Belum ada permohonan">
      <p>Permohonan tampil di sini begitu pemohon mengirimnya.</p>
    </EmptyState>
  );

/** Shows how the search words were read. */
const Searched = ({ text, numbered }: { text: string; numbered: readonly string[] }) => {
  const { words } = searchFor(text);
  return words.length === 0 ? (
    <p>Yang Anda ketik tidak berisi huruf atau angka, jadi tidak ada yang dicari.</p>
  ) : (
    <p>
      Dicari: {words.join(' · ').toLowerCase()}. Angka dan kata satu atau dua huruf harus utuh; kata lain cukup awalnya.
      {numbered.length > 0 ? ` Nomor ${numbered.join(' dan ')} harus lengkap.` : ''}
    </p>
  );
};

/** Links to the memos that have the searched number. */
const FoundMemos = ({ memos = [] }: Pick<RegisterProps, 'memos'>) => (
  <>
    {memos.map((month) => (
      <p>
        Nomor ini dipakai <a href={memoPath(month)}>nota dinas {monthText(month)}</a>.
      </p>
    ))}
  </>
);

/** Shows that the list continues, and the reason if the search stopped early. */
const GoesOn = ({ next, cut }: Pick<RegisterProps, 'next' | 'cut'>) => {
  if (cut)
    return (
      <p>
        {next
          ? 'Belum semua permohonan diperiksa. Teruskan ke halaman berikutnya, atau persempit pencariannya.'
          : 'Terlalu banyak kata yang berawalan begitu, jadi belum semuanya diperiksa. Ketik katanya lebih lengkap.'}
      </p>
    );
  return next ? <p>Masih ada lagi di halaman berikutnya.</p> : null;
};

/** The page of the register of requests, newest first. */
export const RegisterPage = (props: RegisterProps) => (
  <DeskLayout title="Register permohonan" reader={props.reader} place="/meja">
    {props.dashboard ? <Dashboard {...props.dashboard} /> : null}
    <UnknownChoices unknown={props.unknown} labels={choiceLabels} />
    <Filter {...props} />
    <Scope {...props} />
    {props.filter.urut && !props.filter.cari ? (
      <p class="help">Hanya yang menunggu pejabat, yang paling mendesak di atas.</p>
    ) : null}
    {props.filter.cari ? (
      <Searched
        text={props.filter.cari}
        numbered={[...(props.reader.seesLetters ? ['surat keluar'] : []), ...(makesMemos() ? ['nota dinas'] : [])]}
      />
    ) : null}
    <FoundMemos {...props} />
    {props.heads.length === 0 ? (
      props.cut || props.memos ? null : (
        <Nothing {...props} />
      )
    ) : (
      <List
        caption={`Halaman ${props.page}, ${props.heads.length} permohonan`}
        compact
        columns={columnsOf(props.filter)}
        rows={props.heads.map((head) => rowOf(head, props))}
      />
    )}
    <GoesOn {...props} />
    <Paging path="/meja" next={props.next} previous={props.previous} />
  </DeskLayout>
);
