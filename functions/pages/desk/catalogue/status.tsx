import type { CatalogueContent, CatalogueState } from '../../../domain/catalogue/record';
import { Badge } from '../../parts/badge';
import type { Sentiment } from '../../parts/sentiment';

type Status = CatalogueContent['status'];
export const statusTexts: Record<Status, string> = {
  dibangun: 'Dibangun',
  berjalan: 'Berjalan',
  'tidak-aktif': 'Tidak aktif',
  dihentikan: 'Dihentikan',
};
const sentiments: Record<Status, Sentiment> = {
  dibangun: 'info',
  berjalan: 'success',
  'tidak-aktif': 'warning',
  dihentikan: 'danger',
};
export const StatusBadge = ({ status }: { status: Status }) => (
  <Badge text={statusTexts[status]} sentiment={sentiments[status]} />
);

/** The texts of unlisted states, which the reader must know about. */
export const stateTexts: Record<Exclude<CatalogueState, 'listed'>, string> = {
  proposed: 'Usulan dari langkah 7, belum dikonfirmasi',
  discarded: 'Sudah dikeluarkan dari katalog',
  merged: 'Sudah digabung dengan aplikasi lain',
};
