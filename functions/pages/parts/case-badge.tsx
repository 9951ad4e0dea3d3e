import type { CaseStatus } from '../../domain/sop/sop';
import { caseStatusTexts } from '../../domain/sop/status-texts';
import { Badge } from './badge';
import { caseSentiments } from './case-sentiments';

/** Shows a case's status. `text` replaces its words, for example by a step's title. */
export const CaseBadge = ({ status, text }: { status: CaseStatus; text?: string }) => (
  <Badge
    text={text ?? caseStatusTexts[status]}
    sentiment={caseSentiments[status]}
    icon={status === 'berjalan' ? 'clock' : undefined}
  />
);
