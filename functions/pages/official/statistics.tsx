import { statisticsOf } from '../../domain/case/paths';
import { StatisticsBody, type StatisticsProps } from '../desk/statistics/page';
import { Layout } from '../parts/layout';

const Nav = ({ overview }: { overview: string }) => (
  <nav aria-label="Ringkasan" class="no-print">
    <ul>
      <li>
        <a href={overview}>Menunggu Anda</a>
      </li>
      <li>
        <a href={statisticsOf(overview)} aria-current="page">
          Statistik
        </a>
      </li>
    </ul>
  </nav>
);

/** The office's figures for its head: read only, without a way to the desk. */
export const HeadStatisticsPage = (props: Omit<StatisticsProps, 'action' | 'opensCases'> & { overview: string }) => (
  <Layout title="Statistik kantor" sheet="desk" nav={<Nav overview={props.overview} />}>
    <StatisticsBody {...props} action={statisticsOf(props.overview)} opensCases={false} />
  </Layout>
);
