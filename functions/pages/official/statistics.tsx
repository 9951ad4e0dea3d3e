import { memoPath, statisticsPath } from '../../domain/case/paths';
import { memoFileName, type MemoRecord } from '../../domain/memos/memo';
import { monthText } from '../../domain/statistics/months';
import { StatisticsBody } from '../desk/statistics/page';
import type { StatisticsProps } from '../desk/statistics/props';
import { FileRow } from '../parts/file-row';
import { Layout } from '../parts/layout';

/** The page behind the same link from which the figures were opened. */
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
        <a href={statisticsPath(back.path)} aria-current="page">
          Statistik
        </a>
      </li>
    </ul>
  </nav>
);

/** The monthly memos: of each month the version that holds. */
const Memos = ({ memos, page }: { memos: readonly MemoRecord[]; page: string }) =>
  memos.length === 0 ? null : (
    <section class="no-print">
      <h2>Nota dinas bulanan</h2>
      <ul class="files">
        {memos.map((memo) => (
          <FileRow
            title={`${monthText(memo.content.month)}, ${memo.outgoing ? `nomor ${memo.outgoing.number}` : 'belum bernomor'}`}
            name={memoFileName(memo)}
            size={memo.size}
            href={memoPath(page, memo.content.month)}
          />
        ))}
      </ul>
    </section>
  );

interface HeadStatisticsProps extends Omit<StatisticsProps, 'action' | 'linksCases'> {
  back: Back;
  memos: readonly MemoRecord[];
}

/** The office's figures for its head: read only, without a way to the desk. */
export const HeadStatisticsPage = (props: HeadStatisticsProps) => (
  <Layout title="Statistik kantor" sheet="desk" nav={<Nav back={props.back} />}>
    <StatisticsBody {...props} action={statisticsPath(props.back.path)} linksCases={false} />
    <Memos memos={props.memos} page={statisticsPath(props.back.path)} />
  </Layout>
);
