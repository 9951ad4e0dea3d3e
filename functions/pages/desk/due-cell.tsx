import type { DueWords } from '../../domain/time/wait-text';
import { Badge } from '../parts/badge';

/** How long what waits has left, in words, with its day: what is late or due today stands out. */
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
