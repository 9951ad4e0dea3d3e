import { stepOf } from '../../../domain/sop/sop';
import { makesMemos } from '../../../domain/memos/memo';
import { endGroupTexts, receivedText, shareText, stepText } from '../../../domain/statistics/figure-texts';
import { monthsText } from '../../../domain/statistics/months';
import { endsOf, officialsOnTime } from '../../../domain/statistics/series';
import { dueWords } from '../../../domain/time/wait-text';
import { holderText } from '../../../domain/office/holder-text';
import { Button, ButtonLink } from '../../parts/button';
import { Disclosure } from '../../parts/disclosure';
import { EmptyState } from '../../parts/empty-state';
import { Table } from '../../parts/table';
import { Tiles } from '../../parts/tiles';
import { DueCell } from '../due-cell';
import { DeskLayout, type DeskReader, Token } from '../layout';
import { BacklogPlot, EndsPlot, PacePlots } from './plots';
import { FactTables, OutcomeTable, PaceTable } from './tables';
import { memosPath } from '../memos/paths';
import { Filter, QueryNotices, Scope } from './filter';
import type { StatisticsProps } from './props';

const Totals = ({ query: { step }, statistics: { total, months } }: StatisticsProps) => {
  const ends = months.map(({ month, figures }) => endsOf(month, figures));
  const sum = (of: 'done' | 'refused') => ends.reduce((all, each) => all + each[of], 0);
  const { timed, onTime } = officialsOnTime(total, step);
  return (
    <Tiles
      tiles={[
        { value: `${total.received}`, label: receivedText },
        { value: `${sum('done')}`, label: endGroupTexts.done },
        { value: `${sum('refused')}`, label: endGroupTexts.refused },
        {
          value: shareText(timed > 0 ? onTime / timed : undefined),
          label: step ? `Putusan tepat waktu, langkah ${stepOf(step).number}` : 'Putusan tepat waktu',
          detail: timed > 0 ? `${onTime} dari ${timed} putusan` : undefined,
        },
      ]}
    />
  );
};

const Waiting = ({ statistics: { backlog }, office, now, linksCases }: StatisticsProps) => (
  <>
    <h2 id="menunggu">Yang menunggu sekarang</h2>
    <p class="help">Semua OPD dan langkah. {backlog.withApplicant} permohonan menunggu perbaikan pemohon.</p>
    {backlog.posts.length === 0 ? (
      <p>Tidak ada yang menunggu pejabat.</p>
    ) : (
      <Table
        numbers
        caption="Menurut jabatan dan keterlambatan, dalam hari kerja"
        columns={['Jabatan', 'Semua', 'Belum terlambat', 'Terlambat 1–3', 'Terlambat 4–10', 'Lebih dari 10']}
        rows={backlog.posts.map(({ post, total, notLate, late }) => [
          post,
          `${total}`,
          `${notLate}`,
          ...late.map((count) => `${count}`),
        ])}
      />
    )}
    {backlog.oldest.length === 0 ? null : (
      <Table
        compact
        caption="Sepuluh yang paling lama terlambat"
        columns={['Aplikasi', 'OPD', 'Nomor', 'Langkah', 'Sedang di', 'Batas waktu']}
        rows={backlog.oldest.map((head) => [
          linksCases ? <a href={`/meja/permohonan/${head.caseId}`}>{head.application.name}</a> : head.application.name,
          head.agency,
          head.requestNumber,
          head.next ? stepText(head.next.step) : '–',
          head.waits ? holderText(office.roster, head.waits.holder) : '–',
          <DueCell due={dueWords(head, now, office.holidays)} />,
        ])}
      />
    )}
    {backlog.weeks ? <BacklogPlot weeks={backlog.weeks} /> : null}
  </>
);

/** Shows links to the parts of the page. */
const PartLinks = ({ hasFigures }: { hasFigures: boolean }) =>
  hasFigures ? (
    <ul class="jump no-print" aria-label="Bagian halaman ini">
      <li>
        <a href="#waktu">Waktu tiap langkah</a>
      </li>
      <li>
        <a href="#hasil">Hasil</a>
      </li>
      <li>
        <a href="#menunggu">Yang menunggu</a>
      </li>
    </ul>
  ) : null;

/** Shows the statistics. The desk's page and the page of the office's head share it. */
export const StatisticsBody = (props: StatisticsProps) => {
  const { query, statistics } = props;
  const { months, total } = statistics;
  return (
    <>
      <Filter {...props} />
      <Scope {...props} />
      <PartLinks hasFigures={total.rows > 0} />
      <QueryNotices {...props} />
      {total.rows === 0 ? (
        <EmptyState title="Belum ada angka pada masa ini">
          <p>Angka tampil di sini begitu permohonan masuk dan diputus.</p>
        </EmptyState>
      ) : (
        <>
          <Totals {...props} />
          <h2 id="waktu">Waktu tiap langkah</h2>
          <p class="help">
            Hari kerja dihitung sejak hari diterima (hari ke-0). Standar adalah yang berlaku saat langkah dibuka. Waktu
            pemohon dihitung terpisah.
          </p>
          <PaceTable figures={total} step={query.step} />
          <PacePlots {...{ months, total }} step={query.step} />
          <h2 id="hasil">Hasil</h2>
          <EndsPlot months={months} />
          <Disclosure summary="Hasil tiap langkah" isNarrowOnly>
            <OutcomeTable figures={total} step={query.step} />
          </Disclosure>
          <Disclosure summary="Perbaikan, butir yang gagal, syarat, integrasi, dan anggaran" isNarrowOnly>
            <FactTables figures={total} />
          </Disclosure>
        </>
      )}
      <Waiting {...props} />
    </>
  );
};

/** Shows the button that exports the rows behind the page as files. */
const Export = ({
  query,
  statistics,
  reader,
}: Pick<StatisticsProps, 'query' | 'statistics'> & { reader: DeskReader }) => (
  <form method="post" action="/meja/statistik" class="no-print">
    <h2>Unduh</h2>
    <p class="help">
      Satu baris untuk tiap putaran langkah, {monthsText(query.from, query.to)}, sesuai pilihan di atas. Paling banyak
      12 bulan.
    </p>
    <Token {...reader} />
    <input type="hidden" name="dari" value={query.from} />
    <input type="hidden" name="sampai" value={query.to} />
    {query.agency && statistics.unknownAgency === undefined ? (
      <input type="hidden" name="opd" value={query.agency} />
    ) : null}
    {query.step ? <input type="hidden" name="langkah" value={query.step} /> : null}
    <Button kind="secondary">Siapkan CSV dan XLSX</Button>
  </form>
);

/** Shows a link to the monthly memos, if the office makes them. */
const Memos = () =>
  makesMemos() ? (
    <section class="no-print">
      <h2>Nota dinas</h2>
      <p class="help">Laporan satu bulan kepada pimpinan, dicetak dari angka yang sama.</p>
      <ButtonLink href={memosPath} kind="secondary">
        Buka nota dinas bulanan
      </ButtonLink>
    </section>
  ) : null;

/** The desk's page of statistics. */
export const StatisticsPage = ({ reader, ...props }: StatisticsProps & { reader: DeskReader }) => (
  <DeskLayout title="Statistik" reader={reader} place="/meja/statistik">
    <StatisticsBody {...props} />
    <Memos />
    <Export query={props.query} statistics={props.statistics} reader={reader} />
  </DeskLayout>
);
