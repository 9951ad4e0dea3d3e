import type { Dossier, StepRecord } from '../../domain/case/records';
import { newestRequest } from '../../domain/case/newest-request';
import { dueText, shortInstantText, type Today } from '../../domain/time/dates';
import { workingDaysUntil } from '../../domain/time/deadlines';
import { urgencyOf } from '../../domain/time/urgency';
import { placeText, stepOf } from '../../domain/sop/sop';
import { Badge } from '../parts/badge';

/** Shows the due time: "Batas Sen 30 Nov, 16.00 · 1 hari kerja lagi". */
const DueBadge = ({ dueAt, today }: { dueAt: string; today: Today }) => {
  const left = workingDaysUntil(new Date(dueAt), today.now, today.holidays);
  return (
    <Badge
      text={`Batas ${shortInstantText(dueAt, today.now)} · ${dueText(dueAt, today)}`}
      sentiment={urgencyOf(left)}
      icon={left < 0 ? 'warning' : 'clock'}
    />
  );
};

interface HeadingProps {
  dossier: Dossier;
  record: StepRecord;
  today: Today;
  /** True if the step still waits for a decision. */
  isOpen?: boolean;
}

/** Shows the heading of every page about a case: the application and the agency. */
export const CaseHeading = ({ dossier, record, today, isOpen }: HeadingProps) => {
  const { head, forms } = dossier;
  const { letter } = newestRequest(forms);
  const step = stepOf(record.step);
  return (
    <header class="case-head">
      <p class="crumb">
        <span>
          {head.requestNumber} · <span class="number">Langkah {placeText(step)}</span>
          {record.round > 1 ? `, putaran ${record.round}` : ''}
        </span>
        {isOpen && record.dueAt ? <DueBadge dueAt={record.dueAt} today={today} /> : null}
      </p>
      <h1>{head.application.name}</h1>
      <p class="small soft">
        {head.agency} · diterima {shortInstantText(head.receivedAt, today.now)} · surat {letter.number}
      </p>
    </header>
  );
};
