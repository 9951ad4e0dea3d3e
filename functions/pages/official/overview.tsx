import type { CaseHead } from '../../domain/case/records';
import { outcomes } from '../../domain/sop/outcomes';
import type { Decided } from '../../ports/work';
import { stepOf } from '../../domain/sop/sop';
import { instantText, leftText } from '../../domain/time/dates';
import { overviewOf } from '../../domain/case/paths';
import { Layout } from '../parts/layout';
import { caseStatusTexts } from '../../domain/sop/status-texts';

export interface OverviewProps {
  /** Path of the link that the page stands behind. */
  path: string;
  /** The official's title. */
  title: string;
  waiting: readonly { head: CaseHead; left: number }[];
  /** Whether the list of what waits begins here. */
  isFirst: boolean;
  /** Where each list goes on. */
  afterWaiting?: string;
  decided: readonly Decided[];
  afterDecided?: string;
}

const Waiting = ({ path, head, left }: { path: string; head: CaseHead; left: number }) => (
  <li class="box">
    <p>
      <strong>{head.application.name}</strong> ({head.requestNumber})
    </p>
    <p>
      {head.agency}. {stepOf(head.next!.step).title}: {leftText(left)}
    </p>
    <form method="post" action={overviewOf(path)}>
      <input type="hidden" name="caseId" value={head.caseId} />
      <button class="second" aria-label={`Buka ${head.application.name} (${head.requestNumber})`}>
        Buka
      </button>
    </form>
  </li>
);

/** That the list goes on, and the way back to its begin. */
const WaitingPages = ({ path, isFirst, afterWaiting }: Pick<OverviewProps, 'path' | 'isFirst' | 'afterWaiting'>) => (
  <>
    {afterWaiting ? (
      <p>
        Masih ada yang lain, dengan batas waktu sesudah ini. <a href={afterWaiting}>Halaman berikutnya</a>
      </p>
    ) : null}
    {isFirst ? null : (
      <p>
        <a href={overviewOf(path)}>Kembali ke awal daftar</a>
      </p>
    )}
  </>
);

/** All that waits for an official, most urgent first, and what they decided, newest first. */
export const OverviewPage = ({ path, title, waiting, decided, ...props }: OverviewProps) => (
  <Layout sheet="decision" title="Ringkasan Anda">
    <p class="soft">{title}</p>
    <h2>Menunggu keputusan Anda</h2>
    {waiting.length === 0 && !props.afterWaiting ? (
      <p>Tidak ada {props.isFirst ? '' : 'lagi '}yang menunggu Anda.</p>
    ) : null}
    <ul class="plain">
      {waiting.map((row) => (
        <Waiting path={path} {...row} />
      ))}
    </ul>
    <WaitingPages {...{ path, ...props }} />
    <h2>Yang Anda putuskan</h2>
    {decided.length === 0 ? <p>Belum ada.</p> : null}
    <ul>
      {decided.map(({ head, decidedAt, step, outcome }) => (
        <li>
          {head.application.name} ({head.requestNumber}). {stepOf(step).title}: {outcomes[outcome].fact},{' '}
          {instantText(decidedAt)}. Permohonan kini: {caseStatusTexts[head.status].toLowerCase()}
        </li>
      ))}
    </ul>
    {props.afterDecided ? (
      <p>
        <a href={props.afterDecided}>Sebelumnya lagi</a>
      </p>
    ) : null}
    <p>
      <a href={path}>Kembali</a>
    </p>
  </Layout>
);
