import { exportFormats, exportHours, type ExportRecord } from '../../domain/office/desk-access';
import { periodForm } from '../../domain/office/office-forms';
import { dayText } from '../../domain/time/dates';
import { ErrorSummary } from '../parts/error-summary';
import type { Filled } from '../parts/filled';
import { FormFields } from '../parts/field-inputs';
import { DeskLayout, type DeskReader, Token } from './layout';

/** Asks for the period of receipt. */
export const ExportPage = ({ reader, filled }: { reader: DeskReader; filled: Filled }) => (
  <DeskLayout title="Ekspor" reader={reader} place="/meja/ekspor">
    <ErrorSummary gaps={filled.gaps} />
    <form method="post" action="/meja/ekspor" novalidate>
      <Token {...reader} />
      <FormFields form={periodForm} filled={filled} />
      <button>Siapkan berkas</button>
    </form>
  </DeskLayout>
);

const State = ({ record: { exportId, readyAt, count, statistics } }: { record: ExportRecord }) => {
  if (!readyAt) {
    return (
      <p>
        Berkas sedang disiapkan. <a href={`/meja/ekspor/${exportId}`}>Muat ulang halaman ini</a> sebentar lagi.
      </p>
    );
  }
  if (!count)
    return (
      <p>
        Tidak ada {statistics ? 'putusan' : 'permohonan yang diterima'} pada masa ini, jadi tidak ada berkas yang
        dibuat.
      </p>
    );
  return (
    <>
      <p>
        {count} {statistics ? 'baris' : 'permohonan'}. Berkas dapat diunduh selama {exportHours} jam.
      </p>
      <ul>
        {exportFormats.map((format) => (
          <li>
            <a href={`/meja/ekspor/${exportId}/${format}`}>Unduh {format.toUpperCase()}</a>
          </li>
        ))}
      </ul>
    </>
  );
};

/** What a period's files hold, and where others are asked for. */
const kindOf = ({ statistics }: ExportRecord) =>
  statistics
    ? { title: 'Ekspor statistik', period: 'Putusan dari', again: '/meja/statistik' as const }
    : { title: 'Ekspor register', period: 'Diterima', again: '/meja/ekspor' as const };

/** The files of a period, when they are ready. */
export const MadePage = ({ reader, record }: { reader: DeskReader; record: ExportRecord }) => {
  const { title, period, again } = kindOf(record);
  return (
    <DeskLayout title={title} reader={reader} place={again}>
      <p>
        {period} {dayText(record.from)} sampai {dayText(record.to)}.
      </p>
      <State record={record} />
      <p>
        <a href={again}>Ekspor masa lain</a>
      </p>
    </DeskLayout>
  );
};
