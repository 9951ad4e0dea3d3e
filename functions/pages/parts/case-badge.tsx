import type { CaseStatus } from '../../domain/sop/sop';
import { caseStatusTexts } from '../../domain/sop/status-texts';
import { Badge } from './badge';
import { caseSentiments } from './case-sentiments';

/** A case's status. `text`: what stands for it where its words are known, as a step's title. */
export const CaseBadge = ({ status, text }: { status: CaseStatus; text?: string }) => (
  <Badge
    text={text ?? caseStatusTexts[status]}
    sentiment={caseSentiments[status]}
    icon={status === 'berjalan' ? 'clock' : undefined}
  />
);
