import { outcomes } from '../../domain/sop/outcomes';
import type { CaseView, StepStatus } from '../../domain/case/records';
import { roleTitles, standardTimeText, stepOf } from '../../domain/sop/sop';
import { timeline, type TimelineRow } from '../../domain/case/timeline';
import { dueDateText, instantText, type Today } from '../../domain/time/dates';
import { Layout } from '../parts/layout';
import { caseStatusTexts } from '../../domain/sop/status-texts';
import { UnsentAnswers } from '../parts/typed-answers';

const stepStatusTexts: Record<StepStatus, string> = {
  belum: 'Belum dimulai',
  terbuka: 'Sedang dikerjakan',
  'menunggu-pemohon': 'Menunggu pemohon',
  selesai: 'Selesai',
  dilewati: 'Dilewati, tidak diperlukan',
  dibatalkan: 'Tidak dilanjutkan',
};
const classes: Partial<Record<StepStatus, string>> = { terbuka: 'now', 'menunggu-pemohon': 'now', selesai: 'done' };

const Row = ({ row, today }: { row: TimelineRow; today: Today }) => {
  const step = stepOf(row.id);
  return (
    <li class={classes[row.status] ?? ''}>
      <p>
        <strong>
          {step.number}. {row.title}
        </strong>
        {row.round > 1 ? ` (putaran ${row.round})` : ''}
      </p>
      <p>
        {stepStatusTexts[row.status]}
        {row.outcome ? `: ${outcomes[row.outcome].fact}` : ''}
      </p>
      <p class="soft">
        {roleTitles[step.owner]} · waktu baku {standardTimeText(step.time)}
      </p>
      {row.decidedAt ? <p class="soft">{instantText(row.decidedAt)}</p> : null}
      {row.status === 'terbuka' && row.dueAt ? <p class="soft">Batas waktu {dueDateText(row.dueAt, today)}</p> : null}
    </li>
  );
};

/** The seven steps as a vertical timeline. */
export const Timeline = ({ view, today }: { view: CaseView; today: Today }) => (
  <ol class="timeline">
    {timeline(view).map((row) => (
      <Row row={row} today={today} />
    ))}
  </ol>
);

/** The tracking page: where a request is, without personal data. */
export const TrackingPage = ({ view, today }: { view: CaseView; today: Today }) => (
  <Layout sheet="tracking" title={`Permohonan ${view.head.requestNumber}`}>
    <dl>
      <dt>Keadaan</dt>
      <dd>{caseStatusTexts[view.head.status]}</dd>
      <dt>OPD pemohon</dt>
      <dd>{view.head.agency}</dd>
      <dt>Aplikasi</dt>
      <dd>{view.head.application.name}</dd>
      <dt>Diterima</dt>
      <dd>{instantText(view.head.receivedAt)}</dd>
    </dl>
    <h2>Tujuh langkah</h2>
    <Timeline view={view} today={today} />
  </Layout>
);

/** A page that says one thing, with a way out. */
export const MessagePage = ({ title, text, unsent = '' }: { title: string; text: string; unsent?: string }) => (
  <Layout title={title}>
    <p>{text}</p>
    <UnsentAnswers text={unsent} />
  </Layout>
);
