import type { DayRow } from '../../domain/office/office-changes';
import { dayForm } from '../../domain/office/office-forms';
import { rowMark } from '../../domain/office/seen-row';
import { dayText } from '../../domain/time/dates';
import { Disclosure } from '../parts/disclosure';
import { Card } from '../parts/card';
import { Notice } from '../parts/notice';
import { DeskLayout } from './layout';
import { List } from './list';
import { FoldedForm, type OfficePageProps, Refusals, RowButton } from './office-page';
import { Removals } from './removals';

const columns = ['Tanggal', 'Nama', 'Sumber', 'Tindakan'];
const sourceOf = ({ off, by }: DayRow): string => {
  if (!off) return 'Dihapus di sini: hari kerja';
  return by === 'office' ? 'Ditambahkan di sini' : 'Keputusan bersama';
};
const dayRow =
  ({ reader, path }: OfficePageProps) =>
  (row: DayRow) => [
    dayText(row.date),
    row.name,
    sourceOf(row),
    row.off ? (
      <RowButton
        {...{ reader, path }}
        action="hapus"
        text="Hapus"
        about={`${row.name}, ${dayText(row.date)}`}
        fields={{ date: row.date, was: rowMark(row) }}
      />
    ) : (
      '–'
    ),
  ];

/** The page of days off from this year on: the shipped table with the office's changes. */
export const DaysPage = (props: OfficePageProps & { days: readonly DayRow[] }) => {
  const { reader, filled, today, office, path } = props;
  const year = Number(today.slice(0, 4));
  const shown = props.days.filter(({ date }) => date >= `${year}-01-01`);
  const [past, coming] = [shown.filter(({ date }) => date < today), shown.filter(({ date }) => date >= today)];
  const bare = [year, year + 1].filter((one) => !office.holidays.years.has(`${one}`));
  return (
    <DeskLayout title="Hari libur" reader={reader} place="/meja/libur" done={props.done}>
      <Refusals filled={filled} />
      <Removals {...{ office, reader, path, now: props.now }} kinds={['day']} />
      {bare.length === 0 ? null : (
        <Notice sentiment="warning">
          Daftar libur nasional tahun {bare.join(' dan ')} belum ada: hanya Sabtu dan Minggu yang dihitung. Tambahkan
          tanggalnya di sini begitu keputusan bersama terbit.
        </Notice>
      )}
      <p class="soft">
        Bila hari libur bertambah, batas waktu yang sedang berjalan ikut mundur. Hanya pemohon yang sedang diminta
        memperbaiki yang dikirimi surel dengan tanggal barunya. Bila hari libur dihapus, batas waktu yang sudah
        diberitahukan tidak maju.
      </p>
      <Card>
        <FoldedForm {...{ reader, filled, path }} form={dayForm} action="tambah" button="Tambah hari libur" />
      </Card>
      <List caption="Mulai hari ini" columns={columns} rows={coming.map(dayRow(props))} />
      {past.length > 0 ? (
        <Disclosure summary={`Yang sudah lewat tahun ${year} (${past.length})`}>
          <List caption={`Sejak awal ${year}`} columns={columns} rows={past.map(dayRow(props))} />
        </Disclosure>
      ) : null}
    </DeskLayout>
  );
};
