import type { CaseStatus } from '../../domain/sop/sop';
import type { Sentiment } from './sentiment';

/** The meaning of each status of a case to its readers. */
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
