import type { CaseHead } from '../../domain/records';
import { applicant } from '../../domain/case';
import type { RegisterFilter } from '../../domain/register-filter';
import { statuses } from '../../domain/register-shelves';
import { nobody, titleAndUnit } from '../../domain/roster';
import { stepOf, steps } from '../../domain/sop';
import type { OfficeNow } from '../../ports';
import { caseStatusTexts } from '../tracking';
import { waitText } from './due';
import { DeskLayout, type DeskReader } from './layout';
import { List } from './list';
import { holderText } from './who';

export interface RegisterProps {
  reader: DeskReader;
  office: OfficeNow;
  now: Date;
  filter: RegisterFilter;
  heads: readonly CaseHead[];
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

const rowOf = (head: CaseHead, { office: { roster, holidays }, now }: Pick<RegisterProps, 'office' | 'now'>) => [
  <a href={`/meja/permohonan/${head.caseId}`}>
    <Parted number={head.requestNumber} />
  </a>,
  <Parted number={head.letterNumber} />,
  head.agency,
  head.application.name,
  `${caseStatusTexts[head.status]}${head.next ? `: ${stepOf(head.next.step).title}` : ''}`,
  head.waits ? holderText(roster, head.waits.holder) : '–',
  waitText(head, now, holidays),
];

const Nothing = ({ goesOn }: { goesOn: boolean }) => (
  <p>
    {goesOn
      ? 'Belum ada yang cocok di antara yang terbaru. Teruskan ke halaman berikutnya, atau persempit saringannya.'
      : 'Tidak ada permohonan yang cocok. Periksa ejaannya, atau kurangi saringannya.'}
  </p>
);

/** The register of requests, newest first. */
export const RegisterPage = (props: RegisterProps) => (
  <DeskLayout title="Register permohonan" reader={props.reader} place="/meja">
    <Filter {...props} />
    {props.heads.length === 0 ? (
      <Nothing goesOn={props.next !== undefined} />
    ) : (
      <List
        caption={`Halaman ${props.page}, ${props.heads.length} permohonan`}
        columns={columns}
        rows={props.heads.map((head) => rowOf(head, props))}
      />
    )}
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
