import { stepText } from '../../../domain/statistics/figure-texts';
import { monthsBetween, monthsText } from '../../../domain/statistics/months';
import { filteredSteps, yearsWithoutCalendar } from '../../../domain/statistics/period';
import { Button } from '../../parts/button';
import { Notice } from '../../parts/notice';
import { instantText } from '../../../domain/time/dates';
import { PrintScope } from '../print-scope';
import { FilterChoice } from '../filter-choice';
import type { StatisticsProps } from './props';

const faultId = 'masa-salah';
const unknownStepId = 'langkah-salah';
const unknownAgencyId = 'opd-salah';

const MonthInput = (props: { name: string; label: string; value: string; isWrong: boolean }) => (
  <div class="field">
    <label class="name" for={`f-${props.name}`}>
      {props.label}
    </label>
    <input
      id={`f-${props.name}`}
      name={props.name}
      type="month"
      value={props.value}
      placeholder="2026-11"
      {...(props.isWrong && { 'aria-invalid': 'true', 'aria-describedby': faultId })}
    />
  </div>
);

export const Filter = ({ query, statistics, action }: StatisticsProps) => (
  <form method="get" action={action} class="figures-filter no-print">
    <MonthInput name="dari" label="Dari bulan" value={(query.typedMonths ?? query).from} isWrong={!!query.fault} />
    <MonthInput name="sampai" label="Sampai bulan" value={(query.typedMonths ?? query).to} isWrong={!!query.fault} />
    <FilterChoice
      name="opd"
      label="OPD"
      value={query.agency}
      wrong={statistics.unknownAgency === undefined ? undefined : unknownAgencyId}
      options={statistics.agencies}
    />
    <FilterChoice
      name="langkah"
      label="Langkah"
      value={query.step}
      wrong={query.unknownStep && unknownStepId}
      options={filteredSteps.map((id) => [id, stepText(id)])}
    />
    <Button>Tampilkan</Button>
  </form>
);

export const Scope = ({ query, statistics, now }: StatisticsProps) => (
  <PrintScope
    all=""
    choices={[
      ['Masa', monthsText(query.from, query.to)],
      ['OPD', statistics.agencies.find(([agency]) => agency === query.agency)?.[1] ?? 'semua'],
      ['Langkah', query.step ? stepText(query.step) : 'semua'],
      ['Keadaan', instantText(now.toISOString())],
    ]}
  />
);

/** Shows faults of the query and remarks about the numbers. */
export const QueryNotices = ({ query, statistics, office }: StatisticsProps) => {
  const years = yearsWithoutCalendar(monthsBetween(query.from, query.to), office.holidays.years);
  return (
    <>
      {query.fault ? (
        <Notice sentiment="danger" title="Masa itu tidak dapat ditampilkan" role="alert">
          <p id={faultId}>
            {query.fault} Yang tampil: {monthsText(query.from, query.to)}.
          </p>
        </Notice>
      ) : null}
      {query.unknownStep ? (
        <Notice sentiment="danger" title="Langkah itu tidak ada" role="alert">
          <p id={unknownStepId}>Yang tampil: semua langkah. Pilih langkah dari daftar di atas.</p>
        </Notice>
      ) : null}
      {statistics.unknownAgency === undefined ? null : (
        <Notice sentiment="danger" title="OPD itu tidak ada pada masa ini" role="alert">
          <p id={unknownAgencyId}>
            Tidak ada permohonan dari “{statistics.unknownAgency}”. Yang tampil: semua OPD. Pilih OPD dari daftar di
            atas, atau masa yang lebih panjang.
          </p>
        </Notice>
      )}
      {years.length > 0 ? (
        <Notice sentiment="warning">
          <p>
            Hari libur tahun {years.join(', ')} belum dimasukkan. Hari kerja tahun itu hanya dihitung tanpa Sabtu dan
            Minggu.
          </p>
        </Notice>
      ) : null}
      {query.step ? (
        <p class="help">
          Pilihan langkah berlaku untuk putusan tepat waktu, waktu tiap langkah, dan hasil tiap langkah. Angka lain
          menghitung semua langkah.
        </p>
      ) : null}
    </>
  );
};
