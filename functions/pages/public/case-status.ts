import type { CaseStatus } from '../../domain/sop/sop';
import type { Sentiment } from '../parts/sentiment';

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
