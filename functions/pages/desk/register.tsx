import type { CaseHead } from '../../domain/case/records';
import { applicant } from '../../domain/case/case';
import type { RegisterFilter } from '../../domain/register/register-filter';
import { statuses } from '../../domain/register/register-shelves';
import { nobody, titleAndUnit } from '../../domain/office/roster';
import { searchFor } from '../../domain/register/register-words';
import { steps } from '../../domain/sop/sop';
import type { OfficeNow } from '../../ports/office';
import { caseStatusTexts } from '../../domain/sop/status-texts';
import { DeskLayout, type DeskReader } from './layout';
import { List } from './list';
import { stateCells } from '../../domain/register/state-cells';
import { holderText } from '../../domain/office/holder-text';

export interface RegisterProps {
  reader: DeskReader;
  office: OfficeNow;
  now: Date;
  filter: RegisterFilter;
  heads: readonly CaseHead[];
  /** Not all that may fit was looked at. */
  cut?: boolean;
  /** Query strings of the pages beside this one, and which page this is. */
  next?: string;
  previous?: string;
  page: number;
}

const FilterChoice = (props: {
  name: keyof RegisterFilter;
  label: string;
  value?: string;
  options: readonly [string, string][];
}) => (
  <div class="field">
    <label class="name" for={`f-${props.name}`}>
      {props.label}
    </label>
    <select id={`f-${props.name}`} name={props.name}>
      <option value="">Semua</option>
      {props.options.map(([value, text]) => (
        <option value={value} selected={value === props.value}>
          {text}
        </option>
      ))}
    </select>
  </div>
);

const Filter = ({ filter, office: { roster } }: Pick<RegisterProps, 'filter' | 'office'>) => (
  <form method="get" action="/meja" class="filter no-print" role="search">
    <div class="field">
      <label class="name" for="f-cari">
        Cari nomor, OPD, aplikasi
      </label>
      <input id="f-cari" name="cari" type="search" value={filter.cari} maxlength={200} />
    </div>
    <FilterChoice
      name="status"
      label="Status"
      value={filter.status}
      options={statuses.map((status) => [status, caseStatusTexts[status]])}
    />
    <FilterChoice
      name="langkah"
      label="Langkah"
      value={filter.langkah}
      options={steps.map(({ id, number, title }) => [id, `${number}. ${title}`])}
    />
    <FilterChoice
      name="pemegang"
      label="Sedang di"
      value={filter.pemegang}
      options={[
        ...roster.officials.map((official): [string, string] => [
          official.id,
          `${titleAndUnit(roster, official)} (${official.name})`,
        ]),
        [applicant, holderText(roster, applicant)],
        [nobody, holderText(roster, nobody)],
      ]}
    />
    <label class="pick">
      <input type="checkbox" name="terlambat" value="ya" checked={filter.terlambat === 'ya'} />
      <span>Hanya yang terlambat</span>
    </label>
    <div>
      <button>Tampilkan</button>
      <a href="/meja">Hapus saringan</a>
    </div>
  </form>
);

const columns = ['Nomor', 'Nomor surat', 'OPD pemohon', 'Aplikasi', 'Keadaan', 'Sedang di', 'Batas waktu'];

/** A number with places to break at, so that a narrow column breaks it at its slashes. */
const Parted = ({ number }: { number: string }) => (
  <>
    {number.split('/').map((part, index) => (
      <>
        {index > 0 ? '/' : ''}
        <wbr />
        {part}
      </>
    ))}
  </>
);

const rowOf = (head: CaseHead, around: Pick<RegisterProps, 'office' | 'now'>) => [
  <a href={`/meja/permohonan/${head.caseId}`}>
    <Parted number={head.requestNumber} />
  </a>,
  <Parted number={head.letterNumber} />,
  head.agency,
  head.application.name,
  ...stateCells(head, around),
];

const Nothing = () => <p>Tidak ada permohonan yang cocok. Periksa ejaannya, atau kurangi saringannya.</p>;

/** What the words in the box were taken for. */
const Searched = ({ text }: { text: string }) => {
  const { words } = searchFor(text);
  return words.length === 0 ? (
    <p>Yang Anda ketik tidak berisi huruf atau angka, jadi tidak ada yang dicari.</p>
  ) : (
    <p>
      Dicari: {words.join(' · ').toLowerCase()}. Angka dan kata satu atau dua huruf harus utuh; kata lain cukup awalnya.
    </p>
  );
};

/** That the list goes on, and why it stops here where it is not full. */
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

/** The register of requests, newest first. */
export const RegisterPage = (props: RegisterProps) => (
  <DeskLayout title="Register permohonan" reader={props.reader} place="/meja">
    <Filter {...props} />
    {props.filter.cari ? <Searched text={props.filter.cari} /> : null}
    {props.heads.length === 0 ? (
      props.cut ? null : (
        <Nothing />
      )
    ) : (
      <List
        caption={`Halaman ${props.page}, ${props.heads.length} permohonan`}
        columns={columns}
        rows={props.heads.map((head) => rowOf(head, props))}
      />
    )}
    <GoesOn {...props} />
    <p class="steps no-print">
      {props.previous === undefined ? null : (
        <a href={`/meja?${props.previous}`} rel="prev">
          Halaman sebelumnya
        </a>
      )}{' '}
      {props.next === undefined ? null : (
        <a href={`/meja?${props.next}`} rel="next">
          Halaman berikutnya
        </a>
      )}
    </p>
  </DeskLayout>
);
