import type { CaseStatus } from '../../domain/sop/sop';
import type { Sentiment } from './sentiment';

/** The colour of each status of a case. */
export const caseSentiments: Record<CaseStatus, Sentiment> = {
  berjalan: 'info',
  'menunggu-pemohon': 'warning',
  selesai: 'success',
  ditolak: 'danger',
  'tidak-direkomendasikan': 'danger',
  dicabut: 'warning',
  dibatalkan: 'warning',
  kedaluwarsa: 'warning',
};
