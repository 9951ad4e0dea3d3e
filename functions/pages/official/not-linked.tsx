import { linkDays } from '../../domain/case/access';
import { MessagePage } from '../public/tracking';

const texts = {
  'not-waiting': {
    title: 'Tidak menunggu Anda',
    text: 'Permohonan ini tidak lagi menunggu Anda: sudah diputus atau dialihkan.',
  },
  'read-only': {
    title: 'Tautan ini hanya untuk membaca',
    text: `Tautan ini sudah lewat ${linkDays.decide} hari dan hanya untuk membaca. Untuk memutus, buka tautan dari surel terbaru kami.`,
  },
};

/** Says why a case does not open from the list of waiting ones. */
export const NotLinkedPage = ({ reason }: { reason: keyof typeof texts }) => <MessagePage {...texts[reason]} />;
