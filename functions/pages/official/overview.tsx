import type { WaitingHead } from '../../domain/case/records';
import { letterKindTitle } from '../../domain/documents/documents';
import type { OutgoingItem } from '../../domain/letters/outgoing-list';
import { factByExtent } from '../../domain/case/step-results';
import type { DecisionOfHolder } from '../../ports/work';
import { stepOf } from '../../domain/sop/sop';
import { instantText, leftText } from '../../domain/time/dates';
import { urgencyOf } from '../../domain/time/urgency';
import { overviewPath } from '../../domain/case/paths';
import { Badge } from '../parts/badge';
import { Button } from '../parts/button';
import { CaseBadge } from '../parts/case-badge';
import { EmptyState } from '../parts/empty-state';
import { Layout } from '../parts/layout';

interface OverviewProps {
  /** The path of the link that opened the page. */
  path: string;
  /** The official's title. */
  title: string;
  waiting: readonly { head: WaitingHead; left: number }[];
  /** The letters that wait for the official's signature. */
  letters: readonly OutgoingItem[];
  /** True on the first page of the list of open work. */
  isFirst: boolean;
  /** The address of the next page of a list. */
  afterWaiting?: string;
  decisions: readonly DecisionOfHolder[];
  afterDecided?: string;
  /** The address of the office's statistics. Only the head of the office has one. */
  statistics?: string;
}

const Waiting = ({ path, head, left }: { path: string; head: WaitingHead; left: number }) => (
  <li class="card waiting">
    <p class="crumb">
      <span>{stepOf(head.next.step).title}</span>
      <Badge text={leftText(left)} sentiment={urgencyOf(left)} icon={left < 0 ? 'warning' : 'clock'} />
    </p>
    <h3>{head.application.name}</h3>
    <p class="small soft">
      {head.agency} ({head.requestNumber})
    </p>
    <form method="post" action={overviewPath(path)}>
      <input type="hidden" name="caseId" value={head.caseId} />
      <Button kind="secondary" label={`Buka ${head.application.name} (${head.requestNumber})`}>
        Buka
      </Button>
    </form>
  </li>
);

const LetterToSign = ({ path, item }: { path: string; item: OutgoingItem }) => (
  <li class="card waiting">
    <p class="crumb">
      <span>{letterKindTitle(item)}</span>
      <Badge text="Menunggu tanda tangan" sentiment="info" />
    </p>
    <h3>{item.application}</h3>
    <p class="small soft">
      Surat nomor {item.entry?.number}, {item.agency} ({item.requestNumber})
    </p>
    <form method="post" action={overviewPath(path)}>
      <input type="hidden" name="caseId" value={item.caseId} />
      <input type="hidden" name="letter" value={item.of} />
      <Button kind="secondary" label={`Buka surat ${item.application} (${item.requestNumber})`}>
        Buka surat
      </Button>
    </form>
  </li>
);

/** Shows one decision and the present status of its case. */
const DecidedRow = ({ head, decidedAt, step, outcome, extent }: DecisionOfHolder) => (
  <li>
    <p>
      <b>{head.application.name}</b> ({head.requestNumber})
    </p>
    <p class="small soft">
      {stepOf(step).title}: {factByExtent(outcome, extent)}, {instantText(decidedAt)}
    </p>
    <CaseBadge status={head.status} />
  </li>
);

/** Shows links to the next page of the list and to its beginning. */
const WaitingPages = ({ path, isFirst, afterWaiting }: Pick<OverviewProps, 'path' | 'isFirst' | 'afterWaiting'>) => (
  <>
    {afterWaiting ? (
      <p>
        Masih ada yang lain, dengan batas waktu sesudah ini. <a href={afterWaiting}>Halaman berikutnya</a>
      </p>
    ) : null}
    {isFirst ? null : (
      <p>
        <a href={overviewPath(path)}>Kembali ke awal daftar</a>
      </p>
    )}
  </>
);

/** The page of everything that waits for an official, most urgent first, and of their own decisions, newest first. */
export const OverviewPage = ({ path, title, waiting, letters, decisions, ...props }: OverviewProps) => (
  <Layout sheet="decision" title="Semua yang menunggu Anda">
    <p class="soft">{title}</p>
    {waiting.length + letters.length === 0 && !props.afterWaiting ? (
      <EmptyState title={`Tidak ada ${props.isFirst ? '' : 'lagi '}yang menunggu Anda`} icon="check">
        <p>Kami kirim surel begitu ada yang perlu Anda putuskan atau tanda tangani.</p>
      </EmptyState>
    ) : null}
    {waiting.length > 0 ? <h2>Permohonan yang menunggu keputusan Anda</h2> : null}
    <ul class="plain">
      {waiting.map((row) => (
        <Waiting path={path} {...row} />
      ))}
    </ul>
    <WaitingPages {...{ path, ...props }} />
    {letters.length > 0 ? (
      <>
        <h2>Surat yang menunggu tanda tangan Anda</h2>
        <ul class="plain">
          {letters.map((item) => (
            <LetterToSign {...{ path, item }} />
          ))}
        </ul>
      </>
    ) : null}
    <h2>Yang Anda putuskan</h2>
    {decisions.length === 0 ? <p>Belum ada.</p> : null}
    <ul class="decided-list">
      {decisions.map((row) => (
        <DecidedRow {...row} />
      ))}
    </ul>
    {props.afterDecided ? (
      <p>
        <a href={props.afterDecided}>Sebelumnya lagi</a>
      </p>
    ) : null}
    {props.statistics ? (
      <p>
        <a href={props.statistics}>Statistik kantor</a>
      </p>
    ) : null}
    <p>
      <a href={path}>Kembali ke permohonan</a>
    </p>
  </Layout>
);
