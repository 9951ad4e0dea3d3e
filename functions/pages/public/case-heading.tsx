import type { CaseView } from '../../domain/case/records';
import type { Roster } from '../../domain/office/roster';
import { openRecord } from '../../domain/case/case';
import { decisionDueText, type Today } from '../../domain/time/dates';
import { workingDaysUntil } from '../../domain/time/deadlines';
import { Badge } from '../parts/badge';
import { caseStatusTexts } from '../../domain/sop/status-texts';
import { caseSentiments } from '../parts/case-sentiments';
import { openStepHolderText } from './case-steps';

interface HeadingProps {
  view: CaseView;
  roster: Roster;
  today: Today;
}

/** Shows the case's place: the desk of its holder, or its status. */
const StatusBadge = ({ view, roster, today }: HeadingProps) => {
  const { status } = view.head;
  const holder = status === 'berjalan' ? openStepHolderText(view, roster) : undefined;
  const due = openRecord(view)?.dueAt;
  const isLate = holder && due && workingDaysUntil(new Date(due), today.now, today.holidays) < 0;
  return (
    <Badge
      text={holder ? `Di meja ${holder}` : caseStatusTexts[status]}
      sentiment={isLate ? 'warning' : caseSentiments[status]}
      icon={holder ? 'clock' : undefined}
    />
  );
};

/** Shows the heading of applicant and tracking pages: number, application, holder and due time. */
export const CaseHeading = (props: HeadingProps) => {
  const { head } = props.view;
  const record = openRecord(props.view);
  return (
    <div class="case-heading">
      <p class="crumb">
        <span class="number">{head.requestNumber}</span>
      </p>
      <h1>{head.application.name}</h1>
      <p>
        <StatusBadge {...props} />
      </p>
      <p class="soft">
        {head.agency}
        {head.status === 'berjalan' && record?.dueAt ? <> · {decisionDueText(record.dueAt, props.today)}</> : null}
      </p>
    </div>
  );
};
