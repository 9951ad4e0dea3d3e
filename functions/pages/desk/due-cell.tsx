import type { DueWords } from '../../domain/time/wait-text';
import { Badge } from '../parts/badge';

/** Shows an open step's time left in words, with its day. Late steps and steps due today stand out. */
export const DueCell = ({ due }: { due: DueWords | undefined }) => {
  if (!due) return <span class="none">–</span>;
  const { left, day, urgency } = due;
  return (
    <>
      {urgency === 'late' ? <Badge text={left} sentiment="danger" icon="warning" /> : null}
      {urgency === 'today' ? <Badge text={left} sentiment="warning" icon="clock" /> : null}
      {urgency === 'late' || urgency === 'today' ? null : left} <small class="soft">{day}</small>
    </>
  );
};
