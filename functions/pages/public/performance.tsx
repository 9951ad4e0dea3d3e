import { profile } from '../../domain/office/office-profile';
import { receivedText, shareText } from '../../domain/statistics/figure-texts';
import { type Month, monthsText, monthText } from '../../domain/statistics/months';
import { minRounds, performancePath as path, type PublishedFigures } from '../../domain/statistics/published';
import { endsOf, officialsOnTime } from '../../domain/statistics/series';
import type { MonthOf } from '../../domain/statistics/shown';
import { EndsPlot, PacePlots } from '../desk/statistics/plots';
import { PaceTable } from '../desk/statistics/tables';
import { ButtonLink } from '../parts/button';
import { EmptyState } from '../parts/empty-state';
import { Layout } from '../parts/layout';
import { Tiles } from '../parts/tiles';

export const performanceTitle = 'Kinerja pelayanan';

const factsOf = ({ month, figures }: MonthOf) => {
  const { timed, onTime } = officialsOnTime(figures);
  return {
    received: `${figures.received}`,
    done: `${endsOf(month, figures).done}`,
    onTime: shareText(timed > 0 ? onTime / timed : undefined),
  };
};

/** Shows the last complete month, with the month before for comparison. */
const LastMonth = ({ months }: Pick<PublishedFigures, 'months'>) => {
  const last = months.at(-1);
  const before = months.at(-2);
  if (!last) return null;
  const [now, then] = [factsOf(last), before && factsOf(before)];
  const tile = (name: keyof typeof now, label: string) => ({
    value: now[name],
    label,
    ...(then && { detail: `Bulan sebelumnya ${then[name]}` }),
  });
  return (
    <>
      <h2>{monthText(last.month)}</h2>
      <Tiles tiles={[tile('received', receivedText), tile('done', 'Selesai'), tile('onTime', 'Putusan tepat waktu')]} />
    </>
  );
};

const Figures = ({ figures: { months, total } }: { figures: PublishedFigures }) => (
  <>
    <h2>Waktu tiap langkah</h2>
    <p class="help">
      Hari kerja sejak hari diterima (hari ke-0). Standar adalah yang berlaku saat langkah dibuka. Kami tidak
      menampilkan waktu dari kurang dari {minRounds} putusan.
    </p>
    <PaceTable figures={total} />
    <PacePlots {...{ months, total }} />
    <h2>Hasil</h2>
    <EndsPlot months={months} />
  </>
);

const OpenData = () => (
  <>
    <h2>Data terbuka</h2>
    <p>
      Satu baris untuk tiap bulan, tanpa data pribadi. Nama kolom tidak berubah. Kolom waktu kosong bila putusannya
      kurang dari {minRounds}.
    </p>
    <ul>
      <li>
        <a href={`${path}/bulan.csv`}>Permohonan tiap bulan (CSV)</a>
      </li>
      <li>
        <a href={`${path}/langkah.csv`}>Waktu tiap langkah dan bulan (CSV)</a>
      </li>
      <li>
        <a href={`${path}/data.json`}>Keduanya (JSON)</a>
      </li>
    </ul>
  </>
);

/** The public page of the office's statistics: counts and durations against the standard. */
export const PerformancePage = ({ figures, thisMonth }: { figures: PublishedFigures; thisMonth: Month }) => {
  const [first, last] = [figures.months[0], figures.months.at(-1)];
  return (
    <Layout
      title={performanceTitle}
      sheet="desk"
      description={`Berapa permohonan aplikasi baru yang masuk dan diselesaikan ${profile.shortName}, dan berapa lama tiap langkahnya.`}
    >
      {first && last ? (
        <>
          <p>
            Permohonan aplikasi baru pada {profile.name}, {monthsText(first.month, last.month)}.
          </p>
          <LastMonth months={figures.months} />
          <Figures figures={figures} />
        </>
      ) : (
        <EmptyState title="Belum ada bulan yang lengkap">
          <p>Angka {monthText(thisMonth)} tampil di sini sesudah bulan itu berakhir.</p>
        </EmptyState>
      )}
      <OpenData />
      <p class="actions no-print">
        <ButtonLink kind="secondary" href="/alur">
          Lihat alur proses
        </ButtonLink>
      </p>
    </Layout>
  );
};
