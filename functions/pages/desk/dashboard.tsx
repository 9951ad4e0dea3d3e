import type { DeskTask } from '../../domain/office/desk-tasks';
import type { Dashboard as Figures } from '../../domain/statistics/shown';
import { Table } from '../parts/table';
import { Tiles } from '../parts/tiles';

export interface DashboardProps {
  figures: Figures;
  tasks: readonly DeskTask[];
}

const Tasks = ({ tasks }: Pick<DashboardProps, 'tasks'>) => (
  <>
    <h2>Perlu tindakan hari ini</h2>
    {tasks.length === 0 ? (
      <p>Tidak ada.</p>
    ) : (
      <Table
        caption={`${tasks.length} hal`}
        columns={['Hal', 'Tindakan']}
        rows={tasks.map(({ text, href, act }) => [text, <a href={href}>{act}</a>])}
      />
    )}
  </>
);

/** Shows the office's present state and the secretariat's tasks for today. */
export const Dashboard = ({ figures, tasks }: DashboardProps) => {
  const { running, late, withApplicant, openBefore, doneThisMonth, doneLastMonth } = figures;
  return (
    <>
      <Tiles
        tiles={[
          {
            value: `${running}`,
            label: 'Berjalan',
            href: '/meja?status=berjalan',
            detail: `Terbuka semua ${running + withApplicant}, akhir bulan lalu ${openBefore}`,
          },
          {
            value: `${late}`,
            label: 'Terlambat',
            href: '/meja?terlambat=ya',
            ...(late > 0 && { sentiment: 'danger' as const }),
            detail: running > 0 ? `${Math.round((late / running) * 100)}% dari yang berjalan` : undefined,
          },
          { value: `${withApplicant}`, label: 'Menunggu pemohon', href: '/meja?status=menunggu-pemohon' },
          {
            value: `${doneThisMonth}`,
            label: 'Selesai bulan ini',
            href: '/meja/statistik',
            detail: `Bulan lalu ${doneLastMonth}`,
          },
        ]}
      />
      <Tasks tasks={tasks} />
      <h2>Register</h2>
    </>
  );
};
