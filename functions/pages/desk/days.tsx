import type { DayRow } from '../../domain/office/office-changes';
import { dayForm } from '../../domain/office/office-forms';
import { dayText } from '../../domain/time/dates';
import { DeskLayout } from './layout';
import { List } from './list';
import { ActionForm, type OfficePageProps, Refusals, RowButton } from './office-page';
import { Removals } from './removals';

/** Days off from this year on: the shipped table with the office's changes. */
export const DaysPage = (props: OfficePageProps & { days: readonly DayRow[] }) => {
  const { reader, filled, today, office, path } = props;
  const year = Number(today.slice(0, 4));
  const bare = [year, year + 1].filter((one) => !office.holidays.years.has(`${one}`));
  return (
    <DeskLayout title="Hari libur" reader={reader} place="/meja/libur" done={props.done}>
      <Refusals filled={filled} />
      <Removals {...{ office, reader, path, now: props.now }} kinds={['day']} />
      {bare.length === 0 ? null : (
        <div class="box alert">
          Daftar libur nasional tahun {bare.join(' dan ')} belum ada: hanya Sabtu dan Minggu yang dihitung. Tambahkan
          tanggalnya di sini begitu keputusan bersama terbit.
        </div>
      )}
      <p class="soft">
        Bila hari libur bertambah, batas waktu yang sedang berjalan ikut mundur dan pemohon diberi tahu. Bila hari libur
        dihapus, batas waktu yang sudah diberitahukan tidak maju.
      </p>
      <ActionForm {...{ reader, filled, path }} form={dayForm} action="tambah" button="Tambah hari libur" />
      <List
        caption={`Sejak awal ${year}`}
        columns={['Tanggal', 'Nama', 'Sumber', 'Tindakan']}
        rows={props.days
          .filter(({ date }) => date >= `${year}-01-01`)
          .map(({ date, name, by, off }) => [
            dayText(date),
            name,
            off ? (by === 'office' ? 'Ditambahkan di sini' : 'Keputusan bersama') : 'Dihapus di sini: hari kerja',
            off ? (
              <RowButton
                {...{ reader, path }}
                action="hapus"
                text="Hapus"
                about={`${name}, ${dayText(date)}`}
                fields={{ date: date }}
              />
            ) : (
              '–'
            ),
          ])}
      />
    </DeskLayout>
  );
};
