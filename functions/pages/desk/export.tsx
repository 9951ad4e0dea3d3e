import { exportFormats, exportHours, type ExportRecord } from '../../domain/office/desk-access';
import { isUnderWay } from '../../domain/files/under-way';
import { periodForm } from '../../domain/office/office-forms';
import { dayText, spanText } from '../../domain/time/dates';
import { ErrorSummary } from '../parts/error-summary';
import type { Filled } from '../parts/filled';
import { FormFields } from '../parts/field-inputs';
import { DeskLayout, type DeskReader, Token } from './layout';

/** The page with the form for the period of receipt. */
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

/** Returns the contents of an export, and the page for requesting another. */
const kindOf = ({ statistics, catalogue, from, to }: ExportRecord) => {
  if (catalogue)
    return {
      title: 'Ekspor katalog',
      returnPath: '/meja/katalog' as const,
      back: 'Kembali ke katalog',
      about: `Katalog pada ${dayText(from)}. Kontak pengelola ikut tertulis: simpan berkasnya di tempat yang aman.`,
    };
  const period = `${spanText(from, to, dayText)}.`;
  return statistics
    ? {
        title: 'Ekspor statistik',
        returnPath: '/meja/statistik' as const,
        back: 'Ekspor masa lain',
        about: `Putusan ${period}`,
      }
    : {
        title: 'Ekspor register',
        returnPath: '/meja/ekspor' as const,
        back: 'Ekspor masa lain',
        about: `Diterima ${period}`,
      };
};

const Unfinished = ({ record, now }: { record: ExportRecord; now: Date }) =>
  isUnderWay(record, now) ? (
    <p>
      Berkas sedang disiapkan. <a href={`/meja/ekspor/${record.exportId}`}>Muat ulang halaman ini</a> sebentar lagi.
    </p>
  ) : (
    <p>
      Penyiapan berkas ini terhenti. <a href={kindOf(record).returnPath}>Minta berkasnya lagi</a>.
    </p>
  );

const State = ({ record, now }: { record: ExportRecord; now: Date }) => {
  const { exportId, readyAt, count, statistics, catalogue } = record;
  if (!readyAt) return <Unfinished record={record} now={now} />;
  if (!count && catalogue) return <p>Katalog masih kosong, jadi tidak ada berkas yang dibuat.</p>;
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
        {count} {statistics ? 'baris' : catalogue ? 'aplikasi' : 'permohonan'}. Berkas dapat diunduh selama{' '}
        {exportHours} jam.
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

/** The page with an export's files, once they are ready. */
export const ExportFilesPage = ({ reader, record, now }: { reader: DeskReader; record: ExportRecord; now: Date }) => {
  const { title, about, returnPath, back } = kindOf(record);
  return (
    <DeskLayout title={title} reader={reader} place={returnPath}>
      <p>{about}</p>
      <State record={record} now={now} />
      <p>
        <a href={returnPath}>{back}</a>
      </p>
    </DeskLayout>
  );
};
