import type { CaseStatus } from '../../domain/sop/sop';
import { caseStatusTexts } from '../../domain/sop/status-texts';
import { Badge } from './badge';
import type { Sentiment } from './sentiment';

const sentiments: Record<CaseStatus, Sentiment> = {
  berjalan: 'info',
  'menunggu-pemohon': 'warning',
  selesai: 'success',
  ditolak: 'danger',
  'tidak-direkomendasikan': 'danger',
  dicabut: 'warning',
  dibatalkan: 'danger',
  kedaluwarsa: 'warning',
};

/** A case's status. `text`: what stands for it where its words are known, as a step's title. */
export const CaseBadge = ({ status, text }: { status: CaseStatus; text?: string }) => (
  <Badge
    text={text ?? caseStatusTexts[status]}
    sentiment={sentiments[status]}
    icon={status === 'berjalan' ? 'clock' : undefined}
  />
);
