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

const letterTexts: typeof texts = {
  'not-waiting': {
    title: 'Tidak menunggu Anda',
    text: 'Surat ini tidak lagi menunggu tanda tangan Anda: sudah ditandatangani, ditarik, atau berganti penanda tangan.',
  },
  'read-only': texts['read-only'],
};

/** Shows why a case, or a letter to sign, does not open from the list of waiting work. */
export const NotLinkedPage = ({ reason, ofLetter }: { reason: keyof typeof texts; ofLetter?: boolean }) => (
  <MessagePage {...(ofLetter ? letterTexts : texts)[reason]} />
);
