import type { DueWords } from '../../domain/time/wait-text';
import { Badge } from '../parts/badge';

/** Shows the time that an open step has left, in words, with its day. A late one, or one due today, stands out. */
export const DueCell = ({ due }: { due: DueWords | undefined }) => {
  if (!due) return <>–</>;
  const { left, day, urgency } = due;
  return (
    <>
      {urgency === 'late' ? <Badge text={left} sentiment="danger" icon="warning" /> : null}
      {urgency === 'today' ? <Badge text={left} sentiment="warning" icon="clock" /> : null}
      {urgency === 'late' || urgency === 'today' ? null : left} <small class="soft">{day}</small>
    </>
  );
};
