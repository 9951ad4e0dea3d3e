import { statisticsOf } from '../../domain/case/paths';
import { StatisticsBody, type StatisticsProps } from '../desk/statistics/page';
import { Layout } from '../parts/layout';

/** The page that the figures stand beside: behind the same link. */
interface Back {
  path: string;
  title: string;
}

const Nav = ({ back }: { back: Back }) => (
  <nav aria-label="Ringkasan" class="no-print">
    <ul>
      <li>
        <a href={back.path}>{back.title}</a>
      </li>
      <li>
        <a href={statisticsOf(back.path)} aria-current="page">
          Statistik
        </a>
      </li>
    </ul>
  </nav>
);

/** The office's figures for its head: read only, without a way to the desk. */
export const HeadStatisticsPage = (props: Omit<StatisticsProps, 'action' | 'opensCases'> & { back: Back }) => (
  <Layout title="Statistik kantor" sheet="desk" nav={<Nav back={props.back} />}>
    <StatisticsBody {...props} action={statisticsOf(props.back.path)} opensCases={false} />
  </Layout>
);
